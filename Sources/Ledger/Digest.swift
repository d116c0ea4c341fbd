import Crypto

/// A SHA-256 hash.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
    // Four words in place of an array: the log handles many digests, and none of them should cost an allocation.
    // Not SIMD4<UInt64>: its 32-byte alignment is more than the frames of async functions give, and Swift 6.3.1 then
    // frees what it never allocated (seen 2026-11-21: "freed pointer was not the last allocation").
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// Thirty-two zero bytes: what the first entry of a dossier names as its predecessor.
    package static let zero = Digest()

    private init() {}

    /// Nil unless there are exactly 32 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        fill(from: bytes)
    }

    /// Nil unless the text is 64 lower-case hexadecimal digits.
    package init?(hex: String) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    package var hex: String { withUnsafeBytes { Hex.text($0) } }

    package var description: String { hex }

    package static func sha256(_ bytes: some Sequence<UInt8>) -> Digest {
        var hash = SHA256()
        let done: Void? = bytes.withContiguousStorageIfAvailable {
            hash.update(bufferPointer: UnsafeRawBufferPointer($0))
        }
        if done == nil { hash.update(data: Array(bytes)) }
        return Digest(hash.finalize())
    }

    init(_ hash: SHA256.Digest) {
        hash.withUnsafeBytes { fill(from: $0) }
    }

    func withUnsafeBytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T {
        Swift.withUnsafeBytes(of: words, body)
    }

    private mutating func fill(from bytes: some Collection<UInt8>) {
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    }
}

extension Digest {
    package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
