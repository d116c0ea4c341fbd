import Crypto

/// What opens one sealed field: its value and the salt of its commitment.
package struct Opening: Sendable, Hashable {
    package static let saltLength = 32

    /// The field's JSON pointer (RFC 6901) in the entry.
    package let path: String
    package let salt: [UInt8]
    package let value: String
    /// What the entry holds: HMAC-SHA256 with the salt as key and the value's UTF-8 as message.
    package let commitment: Digest

    package init(path: String, salt: [UInt8], value: String) {
        self.init(
            path: path,
            salt: salt,
            value: value,
            commitment: Self.commitment(salt: salt, value: value)
        )
    }

    /// For an opening that was stored; `verify` tells whether it is the one committed to.
    package init(path: String, salt: [UInt8], value: String, commitment: Digest) {
        self.path = path
        self.salt = salt
        self.value = value
        self.commitment = commitment
    }

    /// Whether salt and value are those that the commitment was made from.
    package func verify() -> Bool {
        salt.count == Self.saltLength && Self.commitment(salt: salt, value: value) == commitment
    }

    private static func commitment(salt: [UInt8], value: String) -> Digest {
        var mac = HMAC<SHA256>(key: SymmetricKey(data: salt))
        mac.update(data: Array(value.utf8))
        var digest = Digest.zero
        mac.finalize().withUnsafeBytes { digest = Digest(bytes: $0) ?? .zero }
        return digest
    }
}
