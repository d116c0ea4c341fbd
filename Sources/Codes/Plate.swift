/// A motor vehicle's number plate (机动车号牌) of the mainland, GA 36; plates of the army and the armed police are others.
package struct Plate: NationalCode {
    package static let title = "机动车号牌"
    package static let message = "号牌应如 浙A12345、浙AD12345（新能源）、浙A1234挂；不用字母 I、O"

    /// `浙A12345`, no dot.
    package let normalised: String
    package let kind: PlateKind
    /// `浙江`; of an embassy's plate `nil`.
    package let province: String?

    package init(_ text: String) throws(CodeFault) {
        let plate = CodeText.folded(text, dropping: CodeText.dashes.union(["·", "•", "・", "‧", "∙", "⋅", "●", "."]))
        let scalars = Array(plate.unicodeScalars)
        guard let first = scalars.first else { throw CodeFault(.empty, "\(Self.title)为空") }
        normalised = plate
        if let digits = Self.embassy(scalars) {
            try CodeText.require([7], of: plate, title: "使馆号牌")
            guard digits.allSatisfy(CodeText.isDigit) else { throw CodeFault(.character, "使馆号牌除“使”字外应为 6 位数字") }
            (kind, province) = (.embassy, nil)
            return
        }
        guard let name = PlateKind.provinces[first] else {
            throw CodeFault(.shape, "第 1 位“\(first)”不是省、自治区、直辖市的简称；\(Self.message)")
        }
        province = name
        try CodeText.require([7, 8], of: plate, title: Self.title)
        kind = try PlateKind(of: scalars)
    }

    /// The rest of an embassy's plate: the newer ones have 使 at the end, the older in front.
    private static func embassy(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
        if scalars.first == "使" { return scalars.dropFirst() }
        return scalars.last == "使" ? scalars.dropLast() : nil
    }

    /// `浙A·12345`, as on the metal.
    package var printed: String {
        kind == .embassy ? normalised : "\(normalised.prefix(2))·\(normalised.dropFirst(2))"
    }
}
