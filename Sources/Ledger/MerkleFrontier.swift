/// The right edge of a Merkle tree: all that is needed to add leaves and to tell the root.
package struct MerkleFrontier: Sendable, Hashable {
    /// How many leaves the tree has.
    package private(set) var size: Int
    /// The complete subtrees that cover all leaves, the largest (leftmost) first: one for each bit of `size`.
    private var peaks: [Digest]

    /// The empty tree.
    package init() {
        size = 0
        peaks = []
    }

    /// A tree of `size` leaves from its stored nodes.
    package init(size: Int, node: Merkle.Node) rethrows {
        precondition(size >= 0, "a tree has no negative size")
        self.size = size
        peaks = []
        var start = 0
        for level in (0..<Int.bitWidth - 1).reversed() where size & (1 << level) != 0 {
            peaks.append(try node(level, start >> level))
            start += 1 << level
        }
    }

    /// The complete nodes that a new leaf makes, the leaf itself first; they never change again.
    @discardableResult
    package mutating func append(_ leafHash: Digest) -> [(level: Int, index: Int, hash: Digest)] {
        var made = [(level: 0, index: size, hash: leafHash)]
        var hash = leafHash
        var level = 0
        while size & (1 << level) != 0, let left = peaks.popLast() {
            hash = Merkle.nodeHash(left, hash)
            level += 1
            made.append((level: level, index: size >> level, hash: hash))
        }
        peaks.append(hash)
        size += 1
        return made
    }

    package var root: Digest {
        guard let last = peaks.last else { return Merkle.emptyRoot }
        return peaks.dropLast().reversed().reduce(last) { right, left in Merkle.nodeHash(left, right) }
    }
}
