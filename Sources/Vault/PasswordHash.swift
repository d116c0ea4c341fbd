import CArgon2

/// Passwords as argon2id (RFC 9106) in PHC text form.
///
/// Each call takes tens of milliseconds and 19 MiB; callers keep it off event loops and bound how many run at once.
package enum PasswordHash {
    /// A hash that no password is known to match, to spend the same time on unknown users.
    package static let decoy =
        "$argon2id$v=19$m=19456,t=2,p=1$HzxZ9rArF3AmaFj72hmOoA$9wTPlfq6sA3mtEIgVis2HbL2HkIcx/YiDpqf5Su7jmE"

    /// A new hash with a random salt.
    package static func hash(_ password: String) throws(VaultError) -> String {
        let password = Array(password.utf8)
        let salt = RandomBytes.make(saltLength)
        let length = argon2_encodedlen(
            passes,
            memory,
            lanes,
            UInt32(saltLength),
            UInt32(hashLength),
            Argon2_id
        )
        var text = [CChar](repeating: 0, count: length)
        let code = argon2id_hash_encoded(
            passes,
            memory,
            lanes,
            password,
            password.count,
            salt,
            salt.count,
            hashLength,
            &text,
            text.count
        )
        guard code == ARGON2_OK.rawValue else { throw .argon2(code: Int(code)) }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the password is the one hashed; false for text that is no argon2id hash.
    package static func verify(_ password: String, _ phc: String) -> Bool {
        let password = Array(password.utf8)
        return argon2id_verify(phc, password, password.count) == ARGON2_OK.rawValue
    }

    // OWASP's first choice for argon2id in small memory.
    private static let memory: UInt32 = 19 * 1024
    private static let passes: UInt32 = 2
    private static let lanes: UInt32 = 1
    private static let saltLength = 16
    private static let hashLength = 32
}
