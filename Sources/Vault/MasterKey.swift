import Crypto

/// The key that wraps all others (主密钥); it is kept outside the database.
package struct MasterKey: Sendable {
    package let bytes: [UInt8]
    /// Eight hexadecimal digits that say which key wrapped a blob and nothing about the key itself.
    package let id: String
    let idBytes: [UInt8]

    /// Throws `malformed` unless there are 32 bytes.
    package init(bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == SealedBox.keyLength else { throw .malformed }
        self.init(checked: bytes)
    }

    private init(checked bytes: [UInt8]) {
        self.bytes = bytes
        let digest = SHA256.hash(data: Array("zhifa master".utf8) + bytes)
        idBytes = Array(digest.prefix(Self.idLength))
        id = Hexadecimal.text(idBytes)
    }

    package static func generate() -> MasterKey {
        MasterKey(checked: RandomBytes.make(SealedBox.keyLength))
    }

    static let idLength = 4

    var symmetric: SymmetricKey { SymmetricKey(data: bytes) }
}
