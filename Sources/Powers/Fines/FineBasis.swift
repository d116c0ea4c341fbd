/// The amount that a percentage or multiple is taken of (计算基数), in the statute's own word.
package struct FineBasis: Hashable, Sendable {
    package let fact: FineFact
    /// `建设工程造价`, `污水处理费`: the word of the article.
    package let word: String

    /// `nil` if no statute known here counts by this word.
    package init?(_ word: String) {
        guard let fact = Self.words[word] else { return nil }
        self.fact = fact
        self.word = word
    }

    /// The words, in the order in which a fault lists them.
    package static let known: [(word: String, fact: FineFact)] = [
        ("货值金额", .goodsValue), ("货物价值", .goodsValue), ("产品货值金额", .goodsValue),
        ("违法所得", .illegalGains), ("违法收入", .illegalGains), ("非法所得", .illegalGains),
        ("违法经营额", .unlawfulTurnover), ("销售金额", .unlawfulTurnover), ("营业额", .unlawfulTurnover),
        ("合同价款", .contractPrice), ("工程合同价款", .contractPrice), ("委托合同价款", .contractPrice),
        ("工程造价", .projectCost), ("建设工程造价", .projectCost), ("临时建设工程造价", .projectCost),
        ("欠费", .feeDue), ("应缴费用", .feeDue), ("污水处理费", .feeDue), ("水资源费", .feeDue),
        ("水土保持补偿费", .feeDue), ("城市绿化补偿费", .feeDue), ("生活垃圾处理费", .feeDue), ("易地建设费", .feeDue),
        ("土地复垦费", .feeDue), ("社会保险费", .feeDue), ("排污费", .feeDue),
        ("树木价值", .treeValue), ("林木价值", .treeValue), ("补种树木价值", .treeValue),
        ("损失", .lossValue), ("直接损失", .lossValue), ("赔偿费", .lossValue), ("骗取金额", .lossValue),
        ("投资额", .investment), ("项目总投资额", .investment),
        ("广告费用", .advertisingCost),
        ("单位罚款", .unitFine),
        ("原罚款", .originalFine),
    ]

    private static let words = Dictionary(known.map { ($0.word, $0.fact) }, uniquingKeysWith: { first, _ in first })
}

/// What is counted where a fine is so much for each (计算单位).
package enum FineUnit: String, CaseIterable, Sendable {
    case squareMetre = "m2"
    case cubicMetre = "m3"
    case tonne = "吨"
    case metre = "米"
    case person = "人"
    case tree = "株"
    case head = "头"
    case vehicle = "辆"
    case piece = "件"
    case household = "户"
    case day = "日"
    case personMonth = "人·月"

    package var fact: FineFact {
        switch self {
        case .squareMetre: .area
        case .cubicMetre: .volume
        case .tonne: .weight
        case .metre: .length
        case .person: .persons
        case .tree: .trees
        case .head: .animals
        case .vehicle: .vehicles
        case .piece: .objects
        case .household: .households
        case .day: .days
        case .personMonth: .personMonths
        }
    }

    /// `每平方米`
    package var each: String {
        switch self {
        case .squareMetre: "每平方米"
        case .cubicMetre: "每立方米"
        case .personMonth: "每人每月"
        default: "每\(rawValue)"
        }
    }
}
