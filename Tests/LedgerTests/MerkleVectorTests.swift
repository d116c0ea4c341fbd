import Ledger
import Testing

/// The vectors of the certificate-transparency project (merkle_tree_test.cc).
@Suite("RFC 6962 vectors")
struct MerkleVectorTests {
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]

    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    /// Proofs as (leaf index or older size, size, path).
    struct Proof: CustomTestStringConvertible {
        let from: Int
        let size: Int
        let path: [String]
        var testDescription: String { "\(from) in \(size)" }
    }

    static let inclusions: [Proof] = [
        Proof(from: 0, size: 1, path: []),
        Proof(
            from: 0,
            size: 8,
            path: [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        Proof(
            from: 5,
            size: 8,
            path: [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        Proof(from: 2, size: 3, path: ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
        Proof(
            from: 1,
            size: 5,
            path: [
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
    ]

    static let consistencies: [Proof] = [
        Proof(from: 1, size: 1, path: []),
        Proof(
            from: 1,
            size: 8,
            path: [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        Proof(
            from: 6,
            size: 8,
            path: [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        Proof(
            from: 2,
            size: 5,
            path: [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
    ]

    @Test("the empty tree has the hash of nothing")
    func empty() {
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(Merkle.emptyRoot.hex == nothing)
        #expect(MerkleFrontier().root.hex == nothing)
        #expect(Merkle.root(ofLeaves: []).hex == nothing)
    }

    @Test("roots of one to eight leaves", arguments: 1...8)
    func root(size: Int) throws {
        #expect(try Self.log(size).root.hex == Self.roots[size - 1])
    }

    @Test("inclusion proofs", arguments: inclusions)
    func inclusion(row: Proof) throws {
        let log = try Self.log(row.size)
        let proof = log.inclusion(row.from)
        #expect(proof.path.map(\.hex) == row.path)
        #expect(
            Merkle.verifyInclusion(
                leaf: log.leaves[row.from],
                index: row.from,
                size: row.size,
                proof: proof.path,
                root: log.root
            )
        )
    }

    @Test("consistency proofs", arguments: consistencies)
    func consistency(row: Proof) throws {
        let proof = try Self.log(row.size).consistency(from: row.from)
        #expect(proof.path.map(\.hex) == row.path)
        #expect(proof.root.hex == Self.roots[row.from - 1])
    }

    private static func log(_ size: Int) throws -> SampleLog {
        var log = SampleLog()
        for leaf in leaves.prefix(size) {
            log.append(leaf: Merkle.leafHash(try #require(Hex.bytes(leaf))))
        }
        return log
    }
}
