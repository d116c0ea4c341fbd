import Foundation

/// Where things are, from the environment; the names are those that README lists.
struct Settings {
    /// `ZHIFA_DATA`: database, blobs, keys.
    let data: URL
    /// `ZHIFA_PORT`
    let port: Int
    /// `ZHIFA_HOST`; only this machine unless told otherwise.
    let host: String
    /// `ZHIFA_DATABASE`: empty = SQLite in the data folder, or `postgresql://…`.
    let database: String
    /// `ZHIFA_HOME`: the folder with Catalogue, Public, docworker and .local.
    let home: URL
    /// `ZHIFA_SECURE=1`: the server stands behind TLS.
    let secure: Bool

    init(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        func value(_ name: String, _ fallback: String) -> String {
            environment[name].flatMap { $0.isEmpty ? nil : $0 } ?? fallback
        }
        let here = FileManager.default.currentDirectoryPath
        home = URL(fileURLWithPath: value("ZHIFA_HOME", here), isDirectory: true)
        data = URL(fileURLWithPath: value("ZHIFA_DATA", here + "/data"), isDirectory: true)
        host = value("ZHIFA_HOST", "127.0.0.1")
        database = value("ZHIFA_DATABASE", "")
        secure = value("ZHIFA_SECURE", "") == "1"
        guard let port = Int(value("ZHIFA_PORT", "8080")), (0...65_535).contains(port) else {
            throw SettingsFault("ZHIFA_PORT 应为 0 至 65535 的整数")
        }
        self.port = port
        if !value("ZHIFA_BLOBS", "").isEmpty {
            throw SettingsFault("ZHIFA_BLOBS：对象存储尚未支持，请留空（存放在数据目录）")
        }
        guard database.isEmpty || database.hasPrefix("postgresql://") || database.hasPrefix("postgres://") else {
            throw SettingsFault("ZHIFA_DATABASE 应为空（SQLite）或 postgresql:// 开头的地址")
        }
    }
}

struct SettingsFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
