/// The parts of the compact form of a formula.
enum FormulaReading {
    /// Yuan beyond this are a slip of the key: ten thousand 亿.
    private static let mostYuan = 1_000_000_000_000
    /// A fine of more than a million times anything is one too.
    private static let mostTimes = 1_000_000

    /// The word up to the next colon, and what follows it.
    static func head(_ text: Substring, _ kind: String, _ what: String) throws(FormulaFault) -> (Substring, Substring) {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
            throw FormulaFault("\(kind) 没有写\(what)")
        }
        return (text[..<colon], text[text.index(after: colon)...])
    }

    static func basis(_ word: Substring) throws(FormulaFault) -> FineBasis {
        guard let basis = FineBasis(String(word)) else {
            let right = FineBasis.known.map(\.word).joined(separator: "、")
            throw FormulaFault("不认识计算基数“\(word.prefix(20))”，应当是\(right)之一")
        }
        return basis
    }

    static func unit(_ word: Substring) throws(FormulaFault) -> FineUnit {
        guard let unit = FineUnit(rawValue: String(word)) else {
            let right = FineUnit.allCases.map(\.rawValue).joined(separator: "、")
            throw FormulaFault("不认识计算单位“\(word.prefix(20))”，应当是\(right)之一")
        }
        return unit
    }

    /// Figures, then `;uncalculable:…`, `;floor:…`, `;cap:…` as far as they are there.
    static func limited(
        _ text: Substring,
        _ figure: (Substring) throws(FormulaFault) -> FineSpan
    ) throws(FormulaFault) -> (FineSpan, FineLimits) {
        let parts = split(text)
        let span = try figure(parts[0])
        var (uncalculable, floor, cap): (FineSpan?, Int?, Int?)
        for part in parts.dropFirst() {
            let (key, value) = try head(part, "“;”之后", "uncalculable、floor 或者 cap")
            switch key {
            case "uncalculable": uncalculable = try yuan(value)
            case "floor": floor = try fen(value)
            case "cap": cap = try fen(value)
            default: throw FormulaFault("不认识“\(key.prefix(20))”，应当是 uncalculable、floor、cap 之一")
            }
        }
        if let floor, let cap, floor > cap { throw FormulaFault("最低额高于最高额") }
        if cap == 0 { throw FormulaFault("最高额应当大于 0") }
        return (span, FineLimits(uncalculable: uncalculable, floor: floor, cap: cap))
    }

    static func yuan(_ text: Substring) throws(FormulaFault) -> FineSpan {
        try span(text) { t throws(FormulaFault) in try fen(t) }
    }

    static func times(_ text: Substring) throws(FormulaFault) -> FineSpan {
        try span(text) { part throws(FormulaFault) in
            try decimal(part.hasSuffix("x") ? part.dropLast() : part, unit: 1_000_000)
        }
    }

    static func percent(_ text: Substring) throws(FormulaFault) -> FineSpan {
        try span(text) { part throws(FormulaFault) in
            guard part.hasSuffix("%") else { throw FormulaFault("“\(part.prefix(20))”没有写 %") }
            return try decimal(part.dropLast(), unit: 10_000)
        }
    }

    /// `a-b`, `<=b` or one figure.
    private static func span(
        _ text: Substring,
        _ figure: (Substring) throws(FormulaFault) -> Int
    ) throws(FormulaFault) -> FineSpan {
        let range: FineSpan
        if text.hasPrefix("<=") {
            range = FineSpan(0, try figure(text.dropFirst(2)))
        } else if let dash = text.dropFirst().firstIndex(of: "-") {
            range = FineSpan(try figure(text[..<dash]), try figure(text[text.index(after: dash)...]))
        } else {
            let fixed = try figure(text)
            range = FineSpan(fixed, fixed)
        }
        guard range.upper > 0 else { throw FormulaFault("上限应当大于 0") }
        guard range.lower <= range.upper else { throw FormulaFault("“\(text.prefix(40))”的下限高于上限") }
        return range
    }

    static func fen(_ text: Substring) throws(FormulaFault) -> Int {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let yuan = Int(text) else {
            throw FormulaFault("“\(text.prefix(20))”不是以元为单位的非负整数")
        }
        guard yuan <= mostYuan else { throw FormulaFault("金额 \(text.prefix(20)) 元太大") }
        return yuan * 100
    }

    /// `1.5` as 1,500,000 for a unit of a million.
    private static func decimal(_ text: Substring, unit: Int) throws(FormulaFault) -> Int {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard digits, (1...2).contains(parts.count), let whole = Int(parts[0]), whole <= mostTimes else {
            throw FormulaFault("“\(text.prefix(20))”不是倍数或者百分数")
        }
        guard parts.count == 2 else { return whole * unit }
        var scale = unit
        var fraction = 0
        for byte in parts[1].utf8 {
            guard scale % 10 == 0 else { throw FormulaFault("“\(text.prefix(20))”的小数位太多") }
            scale /= 10
            fraction += Int(byte - 48) * scale
        }
        return whole * unit + fraction
    }

    /// Parts between the semicolons that stand in no braces; at least one.
    static func split(_ text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var (start, depth) = (text.startIndex, 0)
        for place in text.indices {
            switch text[place] {
            case "{": depth += 1
            case "}": depth -= 1
            case ";" where depth == 0:
                parts.append(text[start..<place])
                start = text.index(after: place)
            default: break
            }
        }
        parts.append(text[start...])
        return parts
    }
}
