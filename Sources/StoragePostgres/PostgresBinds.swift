import CPostgres
import Storage

/// The values of one statement in PostgreSQL's binary form.
struct PostgresBinds {
    /// Type numbers; 0 leaves it to the server, as for NULL.
    let types: [Oid]
    /// All values one after the other. It is never empty, because an empty array may have no address and a value of
    /// no bytes must not become NULL.
    private var bytes: [UInt8] = [0]
    /// Where each value begins; -1 for NULL.
    private var starts: [Int] = []
    private var lengths: [CInt] = []

    /// The protocol counts values in 16 bits.
    init(_ values: [SQLValue]) throws {
        guard values.count <= 65_535 else { throw StorageError.misuse("一条语句的参数不得超过 65535 个") }
        types = values.map(Self.type)
        for value in values {
            append(value)
        }
    }

    /// Gives libpq's arrays; valid only inside `body`.
    func withArrays<T>(
        _ body: (CInt, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<CInt>?, UnsafePointer<CInt>?) -> T
    ) -> T {
        let formats = [CInt](repeating: 1, count: starts.count)
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start < 0 ? nil : base.map { $0 + start } }
            return body(CInt(starts.count), pointers, lengths, formats)
        }
    }

    private mutating func append(_ value: SQLValue) {
        let start = bytes.count
        switch value {
        case .null:
            starts.append(-1)
            lengths.append(0)
            return
        case .int(let number):
            withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            bytes.append(contentsOf: text.utf8)
        case .blob(let blob):
            bytes.append(contentsOf: blob)
        }
        starts.append(start)
        lengths.append(CInt(bytes.count - start))
    }

    private static func type(_ value: SQLValue) -> Oid {
        switch value {
        case .null: 0
        case .int: PostgresType.int8
        case .text: PostgresType.text
        case .blob: PostgresType.bytea
        }
    }
}

/// The type numbers of PostgreSQL that we meet; they never change.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let void: Oid = 2278
}
