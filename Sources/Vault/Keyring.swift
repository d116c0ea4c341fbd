import Crypto

/// The master keys in use: one that wraps, and older ones that still unwrap until all is wrapped anew.
package struct Keyring: Sendable {
    package let current: MasterKey
    private let keys: [String: MasterKey]

    package init(current: MasterKey, retired: [MasterKey] = []) {
        self.current = current
        keys = Dictionary((retired + [current]).map { ($0.id, $0) }) { _, last in last }
    }

    /// Seals a key under the current master key, bound to a purpose such as "dossier ORGAN/ID".
    package func wrap(_ key: [UInt8], purpose: String) throws(VaultError) -> [UInt8] {
        let header = [SealedBox.version] + current.idBytes
        return try SealedBox.seal(key, key: current.symmetric, header: header, bound: purpose)
    }

    /// The key that was wrapped for this very purpose.
    package func unwrap(_ blob: [UInt8], purpose: String) throws(VaultError) -> [UInt8] {
        let id = try Self.masterKeyID(of: blob)
        guard let master = keys[id] else { throw .unknownMasterKey(id: id) }
        return try SealedBox.open(blob, key: master.symmetric, headerLength: Self.headerLength, bound: purpose)
    }

    /// The same key under the current master key; the blob itself if it is wrapped so already.
    package func rewrap(_ blob: [UInt8], purpose: String) throws(VaultError) -> [UInt8] {
        let key = try unwrap(blob, purpose: purpose)
        guard try Self.masterKeyID(of: blob) != current.id else { return blob }
        return try wrap(key, purpose: purpose)
    }

    /// Which master key a blob was wrapped with.
    package static func masterKeyID(of blob: [UInt8]) throws(VaultError) -> String {
        guard blob.count > headerLength, blob[0] == SealedBox.version else { throw .malformed }
        return Hexadecimal.text(blob[1..<headerLength])
    }

    private static let headerLength = 1 + MasterKey.idLength
}
