/// Why the vault gave nothing: never says more than a log may hold.
package enum VaultError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Wrong purpose or context, another key's work, or changed bytes: an authenticated cipher cannot tell which.
    case refused
    /// The blob names a master key that the keyring does not hold.
    case unknownMasterKey(id: String)
    /// The bytes cannot be what they should be, such as a key that is not 32 bytes.
    case malformed
    /// Argon2 gave this error number, for want of memory for instance.
    case argon2(code: Int)

    package var description: String {
        switch self {
        case .refused: "密文或密钥不符，无法解密"
        case .unknownMasterKey(let id): "缺少编号为\(id)的主密钥"
        case .malformed: "密钥或密文的格式不对"
        case .argon2(let code): "口令散列失败（argon2错误\(code)）"
        }
    }
}
