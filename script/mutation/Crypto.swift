// Stands in for swift-crypto in the copy that `script/mutate` breaks, so that the copy needs no package: hashes are real,
// signatures are not there.

public struct SHA256 {
    public typealias Digest = SHA256Digest
    private var bytes: [UInt8] = []

    public init() {}

    public mutating func update(data: some Sequence<UInt8>) { bytes += data }
    public mutating func update(bufferPointer: UnsafeRawBufferPointer) { bytes += bufferPointer }

    public func finalize() -> SHA256Digest {
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) { message.append(UInt8((bytes.count * 8) >> shift & 0xff)) }
        var state = initial
        for start in stride(from: 0, to: message.count, by: 64) { mix(message[start..<start + 64], into: &state) }
        return SHA256Digest(bytes: state.flatMap { word in [24, 16, 8, 0].map { UInt8(word >> $0 & 0xff) } })
    }
}

public struct SHA256Digest {
    let bytes: [UInt8]

    public func withUnsafeBytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T { bytes.withUnsafeBytes(body) }
}

public struct SymmetricKey {
    let bytes: [UInt8]

    public init(data: some Sequence<UInt8>) { bytes = Array(data) }
}

public struct HMAC<Hash> {
    private let key: [UInt8]
    private var message: [UInt8] = []

    public init(key: SymmetricKey) { self.key = key.bytes + [UInt8](repeating: 0, count: max(0, 64 - key.bytes.count)) }

    public mutating func update(data: some Sequence<UInt8>) { message += data }

    public func finalize() -> SHA256Digest {
        var inner = SHA256()
        inner.update(data: key.map { $0 ^ 0x36 } + message)
        var outer = SHA256()
        outer.update(data: key.map { $0 ^ 0x5c } + inner.finalize().bytes)
        return outer.finalize()
    }
}

public enum Curve25519 {
    public enum Signing {
        struct Absent: Error {}

        public struct PublicKey {
            public let rawRepresentation: [UInt8]
            public init(rawRepresentation: some Sequence<UInt8>) throws { throw Absent() }
            public func isValidSignature(_ signature: some Sequence<UInt8>, for data: some Sequence<UInt8>) -> Bool { false }
        }

        public struct PrivateKey {
            public let publicKey: PublicKey
            public init(rawRepresentation: some Sequence<UInt8>) throws { throw Absent() }
            public func signature(for data: some Sequence<UInt8>) throws -> [UInt8] { throw Absent() }
        }
    }
}

private let initial: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
]

private let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

private func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let turn: (UInt32, UInt32) -> UInt32 = { $0 >> $1 | $0 << (32 - $1) }
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
        block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for at in 16..<64 {
        let early = turn(words[at - 15], 7) ^ turn(words[at - 15], 18) ^ words[at - 15] >> 3
        let late = turn(words[at - 2], 17) ^ turn(words[at - 2], 19) ^ words[at - 2] >> 10
        words.append(words[at - 16] &+ early &+ words[at - 7] &+ late)
    }
    var s = state
    for at in 0..<64 {
        let first = s[7] &+ (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) &+ (s[4] & s[5] ^ ~s[4] & s[6])
        let one = first &+ constants[at] &+ words[at]
        let two = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) &+ (s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2])
        s = [one &+ two, s[0], s[1], s[2], s[3] &+ one, s[4], s[5], s[6]]
    }
    for at in 0..<8 { state[at] = state[at] &+ s[at] }
}
