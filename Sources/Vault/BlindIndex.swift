import Crypto

/// Finds sealed values by equality without opening them (盲索引): a keyed hash of the normalised value.
package struct BlindIndex: Sendable {
    private let key: [UInt8]

    /// Throws `malformed` unless there are 32 bytes.
    package init(key: [UInt8]) throws(VaultError) {
        guard key.count == SealedBox.keyLength else { throw .malformed }
        self.key = key
    }

    /// The token of a value of one kind, such as "id-card"; 64 hexadecimal digits. Kinds never share tokens.
    package func token(kind: String, value: String) -> String {
        var mac = HMAC<SHA256>(key: SymmetricKey(data: key))
        // The zero byte, which no kind contains, keeps ("ab", "c") and ("a", "bc") apart.
        mac.update(data: Array(kind.utf8) + [0] + Array(Self.normalised(value).utf8))
        return Hexadecimal.text(mac.finalize())
    }

    /// Upper case, full-width letters and digits made plain, and no white space.
    static func normalised(_ value: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in value.unicodeScalars where !scalar.properties.isWhitespace {
            let isFullWidth = 0xFF01...0xFF5E ~= scalar.value
            plain.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(plain).uppercased()
    }
}
