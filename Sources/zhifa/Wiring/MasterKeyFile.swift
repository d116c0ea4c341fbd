import Foundation
import Vault

/// The master key in the data folder, made at the first start; `ZHIFA_MASTER_KEY` (64 hex digits) overrides it, so
/// that several nodes share one.
enum MasterKeyFile {
    static func load(from folder: URL, environment: [String: String]) throws -> MasterKey {
        if let hex = environment["ZHIFA_MASTER_KEY"], !hex.isEmpty {
            guard let bytes = bytes(hex) else { throw SettingsFault("ZHIFA_MASTER_KEY 应为 64 位十六进制数") }
            return try MasterKey(bytes: bytes)
        }
        let file = folder.appendingPathComponent("master.key")
        if let text = try? String(contentsOf: file, encoding: .utf8) {
            guard let bytes = bytes(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                throw SettingsFault("\(file.path) 不是主密钥；请恢复备份，不要删除：没有它，个人信息和签名密钥都打不开")
            }
            return try MasterKey(bytes: bytes)
        }
        return try create(at: file)
    }

    /// Created with all its bytes and synced before anything is wrapped with it.
    private static func create(at file: URL) throws -> MasterKey {
        let key = MasterKey.generate()
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw SettingsFault("无法写入 \(file.path)（错误 \(errno)）") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data((hex(key.bytes) + "\n").utf8))
        try handle.synchronize()
        try handle.close()
        return key
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        guard hex.utf8.count == 64 else { return nil }
        let digits = Array(hex.utf8).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
