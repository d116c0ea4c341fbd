import Testing
import Vault

@Suite("Wrapped keys")
struct KeyringTests {
    private let master = MasterKey.generate()
    private let key = RandomBytes.make(32)

    @Test("a wrapped key comes back for its purpose and shows nothing of itself")
    func roundTrip() throws {
        let ring = Keyring(current: master)
        let blob = try ring.wrap(key, purpose: "dossier o/d")
        #expect(try ring.unwrap(blob, purpose: "dossier o/d") == key)
        #expect(blob != (try ring.wrap(key, purpose: "dossier o/d")))
        #expect(blob.firstRange(of: key.prefix(8)) == nil)
    }

    @Test("another purpose is refused", arguments: ["", "dossier o/e", "dossier o/d "])
    func wrongPurpose(purpose: String) throws {
        let ring = Keyring(current: master)
        let blob = try ring.wrap(key, purpose: "dossier o/d")
        #expect(throws: VaultError.refused) { try ring.unwrap(blob, purpose: purpose) }
    }

    @Test("another master key is refused and the missing one is named")
    func wrongMaster() throws {
        let blob = try Keyring(current: master).wrap(key, purpose: "p")
        let stranger = Keyring(current: .generate(), retired: [.generate()])
        #expect(throws: VaultError.unknownMasterKey(id: master.id)) { try stranger.unwrap(blob, purpose: "p") }
    }

    @Test("every flipped bit and every shorter blob is refused")
    func damage() throws {
        let ring = Keyring(current: master)
        let blob = try ring.wrap(key, purpose: "p")
        var passed: [Int] = []
        for bit in 0..<blob.count * 8 {
            var changed = blob
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            if (try? ring.unwrap(changed, purpose: "p")) != nil { passed.append(bit) }
        }
        for length in 0..<blob.count where (try? ring.unwrap(Array(blob[..<length]), purpose: "p")) != nil {
            passed.append(length)
        }
        #expect(passed.isEmpty)
    }

    @Test("rewrapping keeps the key, and the retired master key is then no longer needed")
    func rotation() throws {
        let old = Keyring(current: master)
        let blob = try old.wrap(key, purpose: "p")
        let new = Keyring(current: .generate(), retired: [master])
        #expect(try new.unwrap(blob, purpose: "p") == key)
        let rewrapped = try new.rewrap(blob, purpose: "p")
        #expect(try Keyring.masterKeyID(of: rewrapped) == new.current.id)
        #expect(try Keyring(current: new.current).unwrap(rewrapped, purpose: "p") == key)
        #expect(try new.rewrap(rewrapped, purpose: "p") == rewrapped)
        #expect(throws: VaultError.refused) { try new.rewrap(blob, purpose: "q") }
    }

    @Test("a master key's id is the beginning of a hash, and its length is checked")
    func masterKeys() throws {
        #expect(try MasterKey(bytes: Array(0..<32)).id == "e769d258")
        #expect(master.id.count == 8 && master.bytes.count == 32)
        #expect(throws: VaultError.malformed) { try MasterKey(bytes: [1, 2, 3]) }
    }
}
