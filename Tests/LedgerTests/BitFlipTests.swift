import Foundation
import Ledger
import Testing

@Suite("Altered packages")
struct BitFlipTests {
    private let sample: SamplePackage
    private let bytes: [UInt8]

    init() throws {
        sample = try SamplePackage()
        bytes = sample.package.encode()
    }

    private func flips(_ count: Int, seed: UInt64) -> [Int] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in Int.random(in: 0..<bytes.count * 8, using: &random) }
    }

    private func flipped(_ bit: Int) -> [UInt8] {
        var changed = bytes
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        return changed
    }

    @Test("each of 1,000 random single-bit changes is found, with and without a checkpoint at hand")
    func everyFlip() {
        #expect(Verifier.verify(package: bytes, key: sample.signer.key, trusted: nil).isSound)
        let passed = flips(1_000, seed: 17).enumerated().filter { turn, bit in
            let trusted = [nil, sample.same, sample.older][turn % 3]
            return Verifier.verify(package: flipped(bit), key: sample.signer.key, trusted: trusted).isSound
        }
        #expect(passed.map(\.element) == [])
    }

    @Test("a single-bit change at every seventh byte of openings and proofs is found")
    func everyFlipOfSmallFiles() throws {
        let range = try #require(bytes.firstRange(of: Array("openings.json".utf8)))
        let passed = stride(from: range.lowerBound, to: bytes.count, by: 7).filter { place in
            Verifier.verify(package: flipped(place * 8 + place % 8), key: sample.signer.key, trusted: nil).isSound
        }
        #expect(passed == [])
    }

    @Test("the second verifier, in Python, agrees: sound, and 100 single-bit changes found")
    func secondVerifier() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhifa-flips-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let verifier = SecondVerifier(key: sample.signer.key.description, folder: folder)
        #expect(try verifier.verdict(on: bytes, checkpoint: nil) == 0)
        #expect(try verifier.verdict(on: bytes, checkpoint: sample.same) == 0)
        #expect(try verifier.verdict(on: bytes, checkpoint: sample.older) == 0)
        #expect(try verifier.verdict(on: bytes, checkpoint: sample.newer) == 1)
        #expect(try verifier.verdict(on: flipped(flips(1, seed: 18)[0]), checkpoint: sample.same) == 1)
        let found = try verifier.found(in: [bytes] + flips(100, seed: 19).map(flipped), checkpoint: sample.older)
        #expect(found == [false] + [Bool](repeating: true, count: 100))
    }
}
