import Crypto

/// A secret that a machine or a browser shows to be recognised; only its hash is stored.
package enum BearerToken {
    /// A new token of 256 random bits, with a prefix by which secret scanners know it.
    package static func make() -> String { prefix + Hexadecimal.text(RandomBytes.make(32)) }

    /// The form in which a token is stored and looked up. A random token needs neither salt nor a slow hash.
    package static func sha256Hex(_ token: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Array(token.utf8)))
    }

    private static let prefix = "zhifa_"
}
