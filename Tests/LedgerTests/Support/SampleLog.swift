import Ledger

/// A Merkle log that keeps all its nodes, as the storage does.
struct SampleLog {
    private(set) var frontier = MerkleFrontier()
    private(set) var leaves: [Digest] = []
    private var nodes: [[Int]: Digest] = [:]

    /// A log of random leaves.
    init(size: Int = 0, seed: UInt64 = 0) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<size { append(leaf: Merkle.leafHash(random.digest())) }
    }

    mutating func append(leaf: Digest) {
        leaves.append(leaf)
        for made in frontier.append(leaf) { nodes[[made.level, made.index]] = made.hash }
    }

    /// A node that is not complete yet has no hash; asking for one shows as a wrong root.
    func node(level: Int, index: Int) -> Digest { nodes[[level, index]] ?? .zero }

    var size: Int { frontier.size }
    var root: Digest { frontier.root }

    func inclusion(_ index: Int) -> LogProof {
        LogProof(index: index, path: Merkle.inclusionProof(index: index, size: size, node: node))
    }

    func consistency(from old: Int) -> ConsistencyProof {
        ConsistencyProof(
            from: old,
            root: Merkle.root(size: old, node: node),
            path: Merkle.consistencyProof(from: old, to: size, node: node)
        )
    }
}
