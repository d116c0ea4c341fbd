/// What a number plate says of its vehicle (号牌种类).
package enum PlateKind: String, Sendable, CaseIterable {
    /// Blue, yellow or black with seven characters; which of them the number doesn't tell.
    case ordinary = "普通汽车或摩托车"
    case newEnergySmall = "小型新能源汽车"
    case newEnergyLarge = "大型新能源汽车"
    case trailer = "挂车"
    case learner = "教练汽车"
    case police = "警用汽车"
    case test = "试验汽车"
    case oversize = "特型汽车"
    case hongKong = "香港入出境车"
    case macao = "澳门入出境车"
    case embassy = "使馆汽车"
    case consulate = "领馆汽车"

    /// The abbreviation (简称) in front, by the name of the province.
    static let provinces: [Unicode.Scalar: String] = [
        "京": "北京", "津": "天津", "冀": "河北", "晋": "山西", "蒙": "内蒙古", "辽": "辽宁", "吉": "吉林", "黑": "黑龙江", "沪": "上海",
        "苏": "江苏", "浙": "浙江", "皖": "安徽", "闽": "福建", "赣": "江西", "鲁": "山东", "豫": "河南", "鄂": "湖北", "湘": "湖南",
        "粤": "广东", "桂": "广西", "琼": "海南", "渝": "重庆", "川": "四川", "贵": "贵州", "云": "云南", "藏": "西藏", "陕": "陕西",
        "甘": "甘肃", "青": "青海", "宁": "宁夏", "新": "新疆",
    ]

    private static let endings: [Unicode.Scalar: PlateKind] = [
        "挂": .trailer, "学": .learner, "警": .police, "试": .test, "超": .oversize, "港": .hongKong, "澳": .macao,
        "领": .consulate,
    ]

    /// Battery first (D, A, B, C, E), then other new energies (F, G, H, J, K).
    private static let energies = Set("DABCEFGHJK".unicodeScalars)

    /// Reads seven or eight characters, the first of them a province.
    init(of scalars: [Unicode.Scalar]) throws(CodeFault) {
        let ending = scalars.last.flatMap { Self.endings[$0] }
        guard ending == nil || scalars.count == 7 else {
            throw CodeFault(.length, "\(ending?.rawValue ?? "")号牌应为 7 位，现有 \(scalars.count) 位")
        }
        let body = scalars[2...].dropLast(ending == nil ? 0 : 1)
        if ending != .consulate || !CodeText.isDigit(scalars[1]) {
            try CodeText.require(scalars[1..<2], from: 2, rule: "发牌机关代号应为字母，没有 I、O", Self.isLetter)
        }
        try CodeText.require(body, from: 3, rule: "序号只用数字和字母，没有 I、O") {
            CodeText.isDigit($0) || Self.isLetter($0)
        }
        if ending == .hongKong || ending == .macao, scalars[0] != "粤" || scalars[1] != "Z" {
            throw CodeFault(.shape, "港、澳入出境车的号牌以“粤Z”开头")
        }
        if let ending { self = ending } else { self = scalars.count == 8 ? try Self.newEnergy(Array(body)) : .ordinary }
    }

    /// Six places: a letter and five of which the last four are digits (small), or five digits and a letter (large).
    private static func newEnergy(_ body: [Unicode.Scalar]) throws(CodeFault) -> PlateKind {
        if energies.contains(body[0]), body[2...].allSatisfy(CodeText.isDigit) { return .newEnergySmall }
        if energies.contains(body[5]), body[..<5].allSatisfy(CodeText.isDigit) { return .newEnergyLarge }
        throw CodeFault(.shape, "8 位号牌是新能源汽车的：小型如 浙AD12345，大型如 浙A12345D")
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        CodeText.isCapital(scalar) && scalar != "I" && scalar != "O"
    }
}
