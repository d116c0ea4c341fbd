/// One strict pass over the bytes of a JSON text; see `JSON.init(parsing:)` for what is refused.
struct JSONParser {
    let bytes: [UInt8]
    private let limits: JSONLimits
    /// Whether white space, unsorted keys and needless escapes are refused too.
    let canonical: Bool
    var place = 0
    private var depth = 0
    private var nodes = 0

    init(_ bytes: [UInt8], limits: JSONLimits, canonical: Bool) {
        self.bytes = bytes
        self.limits = limits
        self.canonical = canonical
    }

    mutating func text() throws(JSONSyntaxError) -> JSON {
        try skipSpace()
        let value = try value()
        try skipSpace()
        guard place == bytes.count else { throw fault("正文之后有多余内容") }
        return value
    }

    func fault(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(offset: offset ?? place, message: message)
    }

    /// The byte at hand; 0, which begins no JSON token, at the end.
    var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

    mutating func skipSpace() throws(JSONSyntaxError) {
        let start = place
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default:
                if canonical, place > start { throw fault("规范格式不含空白", at: start) }
                return
            }
        }
        if canonical, place > start { throw fault("规范格式不含空白", at: start) }
    }

    private mutating func value() throws(JSONSyntaxError) -> JSON {
        nodes += 1
        guard nodes <= limits.nodes else { throw fault("内容超过\(limits.nodes)项") }
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .int(try integer())
        default: throw place < bytes.count ? fault("此处应为一个值") : fault("内容不完整")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
        let length = word.utf8CodeUnitCount
        guard place + length <= bytes.count else { throw fault("内容不完整") }
        for offset in 0..<length where bytes[place + offset] != word.utf8Start[offset] {
            throw fault("此处应为一个值")
        }
        place += length
        return value
    }

    private mutating func enter() throws(JSONSyntaxError) {
        depth += 1
        guard depth <= limits.depth else { throw fault("嵌套超过\(limits.depth)层") }
        place += 1
        try skipSpace()
    }

    private mutating func leave() {
        depth -= 1
        place += 1
    }

    private mutating func array() throws(JSONSyntaxError) -> JSON {
        try enter()
        var values: [JSON] = []
        if byte == UInt8(ascii: "]") {
            leave()
            return .array(values)
        }
        while true {
            values.append(try value())
            guard try anotherBefore(UInt8(ascii: "]")) else { return .array(values) }
        }
    }

    private mutating func object() throws(JSONSyntaxError) -> JSON {
        try enter()
        var members: [String: JSON] = [:]
        if byte == UInt8(ascii: "}") {
            leave()
            return .object(members)
        }
        var last: String?
        while true {
            let start = place
            guard byte == UInt8(ascii: "\"") else { throw fault("此处应为字段名") }
            let key = try string()
            if canonical, let last, !JSONKeyOrder.precedes(last, key) {
                throw fault("字段没有按规范排序", at: start)
            }
            last = key
            try skipSpace()
            guard byte == UInt8(ascii: ":") else { throw fault("字段名之后应为冒号") }
            place += 1
            try skipSpace()
            let value = try value()
            guard members.updateValue(value, forKey: key) == nil else {
                throw fault("字段“\(key)”重复", at: start)
            }
            guard try anotherBefore(UInt8(ascii: "}")) else { return .object(members) }
        }
    }

    /// Steps over a comma (true) or over the closing bracket (false).
    private mutating func anotherBefore(_ closing: UInt8) throws(JSONSyntaxError) -> Bool {
        try skipSpace()
        if byte == UInt8(ascii: ",") {
            place += 1
            try skipSpace()
            return true
        }
        guard byte == closing else { throw place < bytes.count ? fault("此处应为逗号或结束括号") : fault("内容不完整") }
        leave()
        return false
    }

    private mutating func integer() throws(JSONSyntaxError) -> Int {
        let start = place
        let negative = byte == UInt8(ascii: "-")
        if negative { place += 1 }
        let first = byte
        var magnitude = 0
        while case UInt8(ascii: "0")...UInt8(ascii: "9") = byte {
            magnitude = magnitude * 10 + Int(byte - UInt8(ascii: "0"))
            guard magnitude <= JSON.integers.upperBound else {
                throw fault("整数过大，绝对值不得超过2的53次方减1", at: start)
            }
            place += 1
        }
        let digits = place - start - (negative ? 1 : 0)
        guard digits > 0 else { throw fault("负号之后应为数字") }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw fault("只接受整数", at: start)
        default: break
        }
        guard first != UInt8(ascii: "0") || (digits == 1 && !negative) else {
            throw fault("整数不得以0开头，也没有负0", at: start)
        }
        return negative ? -magnitude : magnitude
    }
}
