import Crypto

/// AES-256-GCM in the blob layout that the vault stores: version byte, nonce (12), ciphertext, tag (16).
enum SealedBox {
    static let version: UInt8 = 1
    static let keyLength = 32
    private static let nonceLength = 12
    private static let tagLength = 16

    static func seal(_ plaintext: [UInt8], key: SymmetricKey, header: [UInt8], bound: String) throws(VaultError)
        -> [UInt8]
    {
        do {
            let box = try AES.GCM.seal(plaintext, using: key, authenticating: header + Array(bound.utf8))
            return header + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        } catch {
            throw .malformed
        }
    }

    static func open(_ blob: [UInt8], key: SymmetricKey, headerLength: Int, bound: String) throws(VaultError) -> [UInt8]
    {
        guard blob.count >= headerLength + nonceLength + tagLength else { throw .malformed }
        let header = blob[..<headerLength]
        do {
            let box = try AES.GCM.SealedBox(combined: blob[headerLength...])
            return Array(try AES.GCM.open(box, using: key, authenticating: Array(header) + Array(bound.utf8)))
        } catch {
            throw .refused
        }
    }
}
