extension Merkle {
    /// The proof that the tree of `size` leaves continues the tree of its first `old` ≥ 1 leaves.
    package static func consistencyProof(from old: Int, to size: Int, node: Node) rethrows -> [Digest] {
        precondition(0 < old && old <= size, "an older tree is a part of the newer one")
        return try subproof(old, from: 0, count: size, known: true, node)
    }

    /// RFC 6962, 2.1.2; `known` while the subtree is one whose hash the older root gives by itself.
    private static func subproof(
        _ old: Int,
        from start: Int,
        count: Int,
        known: Bool,
        _ node: Node
    ) rethrows -> [Digest] {
        if old == count { return known ? [] : [try subtree(from: start, count: count, node)] }
        let left = leftCount(count)
        if old <= left {
            let below = try subproof(old, from: start, count: left, known: known, node)
            return below + [try subtree(from: start + left, count: count - left, node)]
        }
        let below = try subproof(
            old - left,
            from: start + left,
            count: count - left,
            known: false,
            node
        )
        return below + [try subtree(from: start, count: left, node)]
    }

    /// Whether the newer tree continues the older one (RFC 9162, 2.1.4.2); the older has at least one leaf.
    package static func verifyConsistency(
        from old: Int,
        oldRoot: Digest,
        to size: Int,
        newRoot: Digest,
        proof: [Digest]
    ) -> Bool {
        guard 0 < old, old <= size else { return false }
        guard old < size else { return proof.isEmpty && oldRoot == newRoot }
        // A complete older tree is itself the first node; the proof then leaves it out.
        let path = old & (old - 1) == 0 ? [oldRoot] + proof : proof
        guard let first = path.first else { return false }
        var place = old - 1
        var last = size - 1
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var older = first
        var newer = first
        for sibling in path.dropFirst() {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                older = nodeHash(sibling, older)
                newer = nodeHash(sibling, newer)
                while place & 1 == 0, place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                newer = nodeHash(newer, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && older == oldRoot && newer == newRoot
    }
}
