import Crypto

/// The public key that checkpoints are verified with (验证密钥), in the text of C2SP: NAME+8 hex digits+base64.
package struct CheckpointKey: Sendable, Hashable, CustomStringConvertible {
    package let name: String
    /// Ed25519, 32 bytes.
    package let publicKey: [UInt8]

    /// Nil unless the name is not empty, has neither white space nor "+", and the key is 32 bytes.
    package init?(name: String, publicKey: [UInt8]) {
        guard Self.isName(name), publicKey.count == 32 else { return nil }
        self.name = name
        self.publicKey = publicKey
    }

    /// Reads the printed form; nil unless it is exactly as `description` would print it.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let typed = Base64.bytes(String(parts[2])), typed.first == Self.ed25519
        else { return nil }
        self.init(name: String(parts[0]), publicKey: Array(typed.dropFirst()))
        guard description.utf8.elementsEqual(text.utf8) else { return nil }
    }

    package var description: String {
        "\(name)+\(Hex.text(id))+\(Base64.text([Self.ed25519] + publicKey))"
    }

    /// The first four bytes of SHA-256 over name, line feed, algorithm byte and key.
    var id: [UInt8] {
        Array(
            Digest.sha256(Array(name.utf8) + [UInt8(ascii: "\n"), Self.ed25519] + publicKey).bytes.prefix(
                4
            )
        )
    }

    func isValid(_ signature: [UInt8], for text: String, by signer: String) -> Bool {
        guard signer.utf8.elementsEqual(name.utf8),
            Array(signature.prefix(SignedNote.keyIDLength)) == id,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { return false }
        return key.isValidSignature(signature.dropFirst(SignedNote.keyIDLength), for: Array(text.utf8))
    }

    private static let ed25519: UInt8 = 1

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace }
    }
}

/// Signs checkpoints with an Ed25519 key.
package struct CheckpointSigner: Sendable {
    /// The public half, for verifiers.
    package let key: CheckpointKey
    private let seed: [UInt8]

    /// Throws unless the name is fit for a note and the seed is 32 bytes.
    package init(name: String, seed: [UInt8]) throws(LedgerFault) {
        guard let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
            let key = CheckpointKey(name: name, publicKey: Array(secret.publicKey.rawRepresentation))
        else { throw LedgerFault("签名密钥", "名称或种子的格式不对") }
        self.key = key
        self.seed = seed
    }

    func signatureLine(for text: String) throws(LedgerFault) -> String {
        do {
            let secret = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
            let signature = try secret.signature(for: Array(text.utf8))
            return SignedNote.line(signer: key.name, signature: key.id + Array(signature))
        } catch {
            throw LedgerFault("签名密钥", "签名失败")
        }
    }
}
