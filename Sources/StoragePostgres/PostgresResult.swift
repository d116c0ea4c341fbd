import CPostgres
import Storage

/// One result of libpq, freed with its owner.
final class PostgresResult {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    var status: ExecStatusType { PQresultStatus(result) }

    var isError: Bool { status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE }

    /// Skipped, because an earlier statement of the same round trip failed.
    var isSkipped: Bool { status == PGRES_PIPELINE_ABORTED }

    /// `COMMIT`, `INSERT 0 1` and the like.
    var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    var changed: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

    func field(_ code: Int) -> String? {
        PQresultErrorField(result, CInt(code)).map { String(cString: $0) }
    }

    var message: String {
        (PQresultErrorMessage(result).map { String(cString: $0) } ?? "").split(separator: "\n").joined(separator: "；")
    }

    func rows() throws -> [SQLRow] {
        let columns = PQnfields(result)
        let count = PQntuples(result)
        let types = (0..<columns).map { PQftype(result, $0) }
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count) * Int(columns))
        for row in 0..<count {
            for column in 0..<columns {
                values.append(try value(row, column, types[Int(column)]))
            }
        }
        return SQLRow.rows(of: values, columns: Int(columns))
    }

    private func value(_ row: CInt, _ column: CInt, _ type: Oid) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch type {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.bool:
            return .int(Self.integer(bytes))
        case PostgresType.text, PostgresType.name:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.bytea:
            return .blob(Array(bytes))
        case PostgresType.void:
            return .null
        default:
            throw StorageError.damaged("查询结果第 \(column + 1) 列的类型（\(type)）不是本系统所用的类型")
        }
    }

    /// Big-endian of any width; a narrow number keeps its sign.
    private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int {
        if bytes.count == 1 { return Int(bytes[0]) }
        let isNegative = (bytes.first ?? 0) & 0x80 != 0
        return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
    }
}
