import Crypto

/// The key of one dossier's sealed values and files (案卷密钥); stored only as wrapped by a `Keyring`.
package struct DossierKey: Sendable {
    package let bytes: [UInt8]

    /// Throws `malformed` unless there are 32 bytes.
    package init(bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == SealedBox.keyLength else { throw .malformed }
        self.init(checked: bytes)
    }

    private init(checked bytes: [UInt8]) { self.bytes = bytes }

    package static func generate() -> DossierKey {
        DossierKey(checked: RandomBytes.make(SealedBox.keyLength))
    }

    /// Encrypts, bound to where the value belongs, such as "ORGAN/DOSSIER/SEQ/PATH".
    package func seal(_ plaintext: [UInt8], context: String) throws(VaultError) -> [UInt8] {
        try SealedBox.seal(plaintext, key: symmetric, header: [SealedBox.version], bound: context)
    }

    /// Decrypts what was sealed for this very context.
    package func open(_ blob: [UInt8], context: String) throws(VaultError) -> [UInt8] {
        guard blob.first == SealedBox.version else { throw .malformed }
        return try SealedBox.open(blob, key: symmetric, headerLength: 1, bound: context)
    }

    private var symmetric: SymmetricKey { SymmetricKey(data: bytes) }
}
