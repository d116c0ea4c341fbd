import Crypto

/// The Merkle tree of RFC 6962 over all entries of an organ's log (日志).
///
/// A stored node (level, index) is the root of the complete subtree over the leaves index·2^level …
/// (index + 1)·2^level − 1; level 0 holds the leaf hashes. Which nodes a function asks for depends on sizes and
/// indices alone, so that a caller may run it once with made-up answers to learn what to fetch together.
package enum Merkle {
    package typealias Node = (_ level: Int, _ index: Int) throws -> Digest

    /// The root of the tree without leaves: SHA-256 of nothing.
    package static let emptyRoot = Digest.sha256([])

    package static func leafHash(_ data: some Sequence<UInt8>) -> Digest {
        Digest.sha256([0] + Array(data))
    }

    /// The leaf for an entry: its data are the entry's 32 hash bytes.
    package static func leafHash(_ entry: Digest) -> Digest {
        hash(prefix: 0, entry)
    }

    package static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        hash(prefix: 1, left, right)
    }

    /// The root over leaf hashes.
    package static func root(ofLeaves leaves: [Digest]) -> Digest {
        var frontier = MerkleFrontier()
        for leaf in leaves { frontier.append(leaf) }
        return frontier.root
    }

    /// The root of the first `size` leaves, from stored nodes.
    package static func root(size: Int, node: Node) rethrows -> Digest {
        precondition(size >= 0, "a tree has no negative size")
        return size == 0 ? emptyRoot : try subtree(from: 0, count: size, node)
    }

    /// The hash over the leaves from `start` on; `start` is a multiple of the least power of two ≥ `count`.
    static func subtree(from start: Int, count: Int, _ node: Node) rethrows -> Digest {
        if count & (count - 1) == 0 {
            let level = count.trailingZeroBitCount
            return try node(level, start >> level)
        }
        let left = leftCount(count)
        return nodeHash(
            try subtree(from: start, count: left, node),
            try subtree(from: start + left, count: count - left, node)
        )
    }

    /// How many of `count` ≥ 2 leaves lie left of the root: the greatest power of two below `count`.
    static func leftCount(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    private static func hash(prefix: UInt8, _ parts: Digest...) -> Digest {
        var hash = SHA256()
        withUnsafeBytes(of: prefix) { hash.update(bufferPointer: $0) }
        for part in parts { part.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        return Digest(hash.finalize())
    }
}
