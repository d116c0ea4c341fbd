// swift-tools-version:6.2
import PackageDescription

/// Strictness that every target of ours shares: an import is needed where it is used, and stays inside.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let package = Package(
    name: "zhifa",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "zhifa", targets: ["zhifa"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Floor by floor, from the ground up; docs/architecture.md draws the arrows.
        room("Tables"),
        room("LegalTime", ["Tables"]),
        room("Codes", ["LegalTime", "Tables"]),
        room("Law", ["LegalTime", "Tables"]),
        room("Powers", ["Law", "LegalTime", "Tables"]),
        room("Ledger", ["LegalTime", crypto]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        room("Vault", ["CArgon2", crypto]),
        room("Procedure", ["Codes", "LegalTime", "Law", "Powers", "Ledger"]),
        room("Documents", ["Procedure", "Law", "LegalTime", "Ledger", "Powers"]),
        room("Storage"),
        room(
            "StorageSQLite",
            [
                "Storage", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        room("StoragePostgres", ["Storage", "CPostgres"]),
        room(
            "Platform",
            [
                "Documents", "Procedure", "Storage", "Vault", "Ledger", "Powers", "Codes", "Law", "LegalTime", "Tables",
                logging, lifecycle,
            ]
        ),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        room("Gateways", ["Platform", "Documents", "Ledger", "LegalTime", "Tables", "CXlsxWriter", logging]),
        room(
            "Web",
            [
                "Platform", "Storage", "Procedure", "Law", "Ledger", hummingbird, logging,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        room(
            "Office",
            [
                "Web", "Platform", "Procedure", "Documents", "Storage", "Ledger", "Powers", "Codes", "Law", "LegalTime",
                "Tables", hummingbird,
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        room(
            "API",
            [
                "Web", "Platform", "Procedure", "Documents", "Storage", "Ledger", "Powers", "Codes", "Law", "LegalTime",
                "Tables", hummingbird,
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .executableTarget(
            name: "zhifa",
            dependencies: [
                "Office", "API", "Web", "Gateways", "Platform", "Storage", "StorageSQLite", "StoragePostgres",
                "Documents", "Procedure", "Vault", "Ledger", "Powers", "Codes", "Law", "LegalTime", "Tables",
                hummingbird, logging, lifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: house
        ),

        tests("TablesTests", ["Tables"]),
        tests("LegalTimeTests", ["LegalTime", "Tables"]),
        tests("CodesTests", ["Codes", "LegalTime", "Tables"]),
        tests("LawTests", ["Law", "LegalTime", "Tables"]),
        tests("PowersTests", ["Powers", "Law", "LegalTime", "Tables"]),
        tests("LedgerTests", ["Ledger"]),
        tests("VaultTests", ["Vault"]),
        .testTarget(
            name: "ProcedureTests",
            dependencies: ["Procedure", "Powers", "Law", "LegalTime", "Ledger"],
            exclude: ["Golden"],
            swiftSettings: house
        ),
        tests("DocumentsTests", ["Documents", "Procedure", "Ledger", "Law", "LegalTime", "Powers"]),
        tests(
            "StorageTests",
            ["Storage", "StorageSQLite", "StoragePostgres", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(
            name: "GatewaysTests",
            dependencies: ["Gateways", "Documents", "Platform", "Ledger", "LegalTime", logging, "Procedure"],
            exclude: ["Golden"],
            swiftSettings: house
        ),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "Office", "Web", "Platform", "Procedure", "Storage", "Ledger", "Powers", "Codes", "Law", "LegalTime",
                "Tables",
            ],
            exclude: ["Golden"],
            swiftSettings: house
        ),
        tests(
            "WebTests",
            [
                "Web", "Ledger", hummingbird, logging, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "PlatformTests",
            [
                "Platform", "Documents", "Procedure", "Storage", "StorageSQLite", "StoragePostgres", "Vault", "Ledger",
                "Powers", "Law", "LegalTime", "Tables", logging,
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
