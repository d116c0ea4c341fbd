import Documents
import Foundation
import Gateways
import Ledger
import LegalTime
import Logging
import Platform
import Powers
import Procedure
import Storage
import StoragePostgres
import StorageSQLite
import Vault

/// Everything that commands share: the opened database with its keys, and the services over it.
struct Installation {
    let settings: Settings
    let database: any Database
    let keyring: Keyring
    let keys: InstallationKeys
    let keeper: DossierKeeper
    let clock: Clock
    let shelf = CalendarShelf()
    let powersShelf = PowersShelf()
    let rosters = RosterShelf()

    /// Opens or makes the data folder; `demo` fills an empty one with the demo district.
    static func open(
        _ settings: Settings,
        demo: Bool = false,
        clock: Clock = .system
    ) async throws -> Installation {
        try makeFolder(settings.data)
        let master = try MasterKeyFile.load(from: settings.data, environment: ProcessInfo.processInfo.environment)
        let database = try openDatabase(settings)
        try await database.migrate()
        let keyring = Keyring(current: master)
        let keys = try await InstallationKeys.load(database: database, keyring: keyring, now: clock.now())
        if demo { _ = try await Self.demo(settings).install(in: database, at: clock.now()) }
        let installation = Installation(
            settings: settings,
            database: database,
            keyring: keyring,
            keys: keys,
            keeper: DossierKeeper(database: database, keyring: keyring),
            clock: clock
        )
        try await installation.installReference(demo: demo)
        return installation
    }

    /// The data that comes with the product, for organs that have none of their own yet.
    private func installReference(demo: Bool) async throws {
        let (calendars, catalogue) = (calendarDesk(wake: Wake()), catalogueDesk(NoSpreadsheets()))
        for organ in try await database.read({ try Organs.list(on: $0) }) {
            try await calendars.installIfMissing(try CatalogueFiles.calendar(in: settings.home), organ: organ.id)
            for (stream, bytes) in try CatalogueFiles.lists(in: settings.home, demo: demo) {
                try await catalogue.installIfMissing(bytes, as: stream, organ: organ.id)
            }
        }
    }

    func catalogueDesk(_ spreadsheets: any SpreadsheetReader) -> CatalogueDesk {
        CatalogueDesk(database: database, shelf: powersShelf, spreadsheets: spreadsheets, clock: clock)
    }

    func calendarDesk(wake: Wake) -> CalendarDesk {
        CalendarDesk(database: database, shelf: shelf, clock: clock, wake: wake)
    }

    var organisationDesk: OrganisationDesk {
        OrganisationDesk(database: database, rosters: rosters, clock: clock)
    }

    var formKeeper: FormKeeper { FormKeeper(database: database, key: keys.drafts, clock: clock) }

    var statisticsDesk: StatisticsDesk { StatisticsDesk(database: database, powers: powersShelf, clock: clock) }

    var numberDesk: NumberDesk { NumberDesk(database: database, rosters: rosters, clock: clock) }

    private static func makeFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw SettingsFault("无法建立数据目录 \(folder.path)：请检查 ZHIFA_DATA 和上级目录的权限")
        }
    }

    static func demo(_ settings: Settings) throws -> DemoDistrict {
        let file = settings.home.appendingPathComponent("Catalogue/demo/yunxi.json")
        return try DemoDistrict(JSON(parsing: [UInt8](try Data(contentsOf: file))))
    }

    func desk(wakes: [Wake]) async throws -> CaseDesk {
        let profiles = try await database.read { try Organs.list(on: $0) }
            .map { try JSON(parsing: Array($0.profile.utf8)) }
        let subjects = try profiles.map { try OrganProfile.read($0) }
        let policies = try profiles.map { try OrganProfile.clocks($0) }
        let rules = try await rules()
        return CaseDesk(
            database: database,
            keeper: keeper,
            blindIndex: keys.blindIndex,
            clock: clock,
            coverage: try coverage(),
            subjects: subjects,
            policies: Dictionary(uniqueKeysWithValues: zip(subjects.map(\.id), policies)),
            rules: rules,
            shelf: shelf,
            powers: powersShelf,
            rosters: rosters,
            wakes: wakes
        )
    }

    var blobs: any BlobStore { DiskBlobStore(root: settings.data.appendingPathComponent("blobs")) }

    func reader() async throws -> CaseReader {
        CaseReader(
            database: database,
            keeper: keeper,
            blobs: blobs,
            clock: clock,
            shelf: shelf,
            rules: try await rules(),
            rosters: rosters
        )
    }

    /// What pages have to say when an organ is made up, as the demo's is.
    func fictional() async throws -> String? {
        try await database.read { try Organs.list(on: $0) }
            .compactMap { try JSON(parsing: Array($0.profile.utf8))["fictional"]?.stringValue }.first
    }

    /// The organs' own rules of procedure, by organ.
    private func rules() async throws -> [String: OrganRules] {
        let organs = try await database.read { try Organs.list(on: $0) }
        return try Dictionary(
            uniqueKeysWithValues: organs.map {
                ($0.id, try OrganProfile.rules(try JSON(parsing: Array($0.profile.utf8))))
            }
        )
    }

    var signIn: SignIn { SignIn(database: database, clock: clock, rosters: rosters) }

    func hub(_ logger: Logger) -> TodoHub {
        TodoHub(database: database, rosters: rosters, clock: clock, logger: logger)
    }

    private func coverage() throws -> GlyphCoverage {
        let file = settings.home.appendingPathComponent(".local/coverage.json")
        guard let bytes = try? Data(contentsOf: file) else {
            throw SettingsFault("没有 \(file.path)：请先运行 script/bootstrap")
        }
        return try GlyphCoverage(parsing: [UInt8](bytes))
    }

    private static func openDatabase(_ settings: Settings) throws -> any Database {
        if settings.database.isEmpty {
            return try SQLiteDatabase(path: settings.data.appendingPathComponent("zhifa.sqlite").path)
        }
        return try PostgresDatabase(url: settings.database)
    }
}

extension Clock {
    /// The machine's own; only this program asks it.
    static let system = Clock { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1000)) }
}
