import Ledger
import Testing

@Suite("Merkle proofs of every small tree")
struct MerklePropertyTests {
    static let largest = 70

    @Test("the frontier's root is the root recomputed from the leaves by the definition")
    func frontier() {
        var log = SampleLog()
        var random = SplitMix64(seed: 7)
        var wrong: [Int] = []
        for size in 1...Self.largest {
            log.append(leaf: random.digest())
            let expected = Self.definedRoot(log.leaves[...])
            let restored = MerkleFrontier(size: size, node: log.node)
            let roots = [
                log.root, restored.root, Merkle.root(ofLeaves: log.leaves), Merkle.root(size: size, node: log.node),
            ]
            if roots.contains(where: { $0 != expected }) || restored != log.frontier { wrong.append(size) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("every inclusion proof verifies and no altered one does")
    func inclusion() {
        var random = SplitMix64(seed: 8)
        var wrong: [String] = []
        for size in 1...Self.largest {
            let log = SampleLog(size: size, seed: 9)
            for index in 0..<size {
                let path = log.inclusion(index).path
                func holds(_ path: [Digest], index: Int = index, size: Int = size, root: Digest? = nil) -> Bool {
                    Merkle.verifyInclusion(
                        leaf: log.leaves[log.leaves.indices.contains(index) ? index : 0],
                        index: index,
                        size: size,
                        proof: path,
                        root: root ?? log.root
                    )
                }
                func holdsElsewhere(_ place: Int) -> Bool {
                    Merkle.verifyInclusion(
                        leaf: log.leaves[index],
                        index: place,
                        size: size,
                        proof: path,
                        root: log.root
                    )
                }
                let altered = Self.altered(path, &random)
                let isRight =
                    holds(path) && !altered.contains { holds($0) } && !holds(path, root: random.digest())
                    && !(-1...size).contains { $0 != index && holdsElsewhere($0) }
                if !isRight { wrong.append("\(index) in \(size)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("every consistency proof verifies and no altered one does")
    func consistency() {
        var random = SplitMix64(seed: 10)
        var wrong: [String] = []
        for size in 1...Self.largest {
            let log = SampleLog(size: size, seed: 11)
            for old in 1...size {
                let proof = log.consistency(from: old)
                func holds(_ path: [Digest], from: Int = old, root: Digest = proof.root, new: Digest? = nil) -> Bool {
                    Merkle.verifyConsistency(
                        from: from,
                        oldRoot: root,
                        to: size,
                        newRoot: new ?? log.root,
                        proof: path
                    )
                }
                let altered = Self.altered(proof.path, &random)
                let isRight =
                    holds(proof.path) && !altered.contains { holds($0) }
                    && !holds(proof.path, root: random.digest()) && !holds(proof.path, new: random.digest())
                    && !(-1...size + 1).contains { $0 != old && holds(proof.path, from: $0) }
                if !isRight { wrong.append("\(old) to \(size)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("the nodes that a proof asks for depend on sizes alone")
    func addresses() {
        let log = SampleLog(size: 45, seed: 12)
        var asked: [[Int]] = []
        _ = Merkle.consistencyProof(from: 13, to: 45) { level, index in
            asked.append([level, index])
            return .zero
        }
        let path = Merkle.consistencyProof(from: 13, to: 45) { level, index in
            #expect(asked.contains([level, index]))
            return log.node(level: level, index: index)
        }
        #expect(path == log.consistency(from: 13).path)
    }

    /// RFC 6962, 2.1, word for word.
    private static func definedRoot(_ leaves: ArraySlice<Digest>) -> Digest {
        guard leaves.count > 1, let first = leaves.indices.first else { return leaves.first ?? Merkle.emptyRoot }
        var left = 1
        while left * 2 < leaves.count { left *= 2 }
        return Merkle.nodeHash(definedRoot(leaves[..<(first + left)]), definedRoot(leaves[(first + left)...]))
    }

    /// One hash changed, one dropped, one added, and two swapped.
    private static func altered(_ path: [Digest], _ random: inout SplitMix64) -> [[Digest]] {
        var altered = [path + [random.digest()], [random.digest()] + path]
        guard !path.isEmpty else { return altered }
        let place = Int.random(in: 0..<path.count, using: &random)
        var changed = path
        changed[place] = random.digest()
        altered += [changed, path.dropLast(), Array(path.dropFirst())]
        if path.count > 1 {
            var swapped = path
            swapped.swapAt(0, 1)
            altered.append(swapped)
        }
        return altered
    }
}
