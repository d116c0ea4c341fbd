extension Merkle {
    /// The audit path of leaf `index` in the tree of `size` leaves, from the leaf upwards.
    package static func inclusionProof(index: Int, size: Int, node: Node) rethrows -> [Digest] {
        precondition(0 <= index && index < size, "the leaf is in the tree")
        return try path(to: index, from: 0, count: size, node)
    }

    private static func path(to index: Int, from start: Int, count: Int, _ node: Node) rethrows
        -> [Digest]
    {
        guard count > 1 else { return [] }
        let left = leftCount(count)
        if index - start < left {
            let below = try path(to: index, from: start, count: left, node)
            return below + [try subtree(from: start + left, count: count - left, node)]
        }
        let below = try path(to: index, from: start + left, count: count - left, node)
        return below + [try subtree(from: start, count: left, node)]
    }

    /// Whether the leaf hash stands at `index` in the tree of `size` leaves with this root (RFC 9162, 2.1.3.2).
    package static func verifyInclusion(
        leaf: Digest,
        index: Int,
        size: Int,
        proof: [Digest],
        root: Digest
    ) -> Bool {
        guard 0 <= index, index < size else { return false }
        var place = index
        var last = size - 1
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = nodeHash(sibling, hash)
                // The last node of a level without a sibling rises unchanged.
                while place & 1 == 0, place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = nodeHash(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
