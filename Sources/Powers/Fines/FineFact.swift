/// A fact that a fine is reckoned from (罚款计算事实): an amount of money, a quantity, or a time.
package enum FineFact: String, CaseIterable, Sendable {
    case goodsValue
    case illegalGains
    case unlawfulTurnover
    case contractPrice
    case projectCost
    case feeDue
    case treeValue
    case lossValue
    case investment
    case advertisingCost
    case unitFine
    case originalFine
    case area
    case volume
    case weight
    case length
    case persons
    case trees
    case animals
    case vehicles
    case objects
    case households
    case personMonths
    case months
    case days

    /// As pages ask for it.
    package var chinese: String {
        switch self {
        case .goodsValue: "货值金额"
        case .illegalGains: "违法所得"
        case .unlawfulTurnover: "违法经营额"
        case .contractPrice: "合同价款"
        case .projectCost: "工程造价"
        case .feeDue: "应缴费用"
        case .treeValue: "树木价值"
        case .lossValue: "损失金额"
        case .investment: "投资额"
        case .advertisingCost: "广告费用"
        case .unitFine: "单位被处的罚款"
        case .originalFine: "原罚款数额"
        case .area: "面积"
        case .volume: "体积"
        case .weight: "重量"
        case .length: "长度"
        case .persons: "人数"
        case .trees: "株数"
        case .animals: "头数或者只数"
        case .vehicles: "车船数"
        case .objects: "件数"
        case .households: "户数"
        case .personMonths: "人月数"
        case .months: "月数"
        case .days: "日数"
        }
    }

    /// The whole number in which the fact is given.
    package var scale: FineScale {
        switch self {
        case .goodsValue, .illegalGains, .unlawfulTurnover, .contractPrice, .projectCost, .feeDue, .treeValue,
            .lossValue, .investment, .advertisingCost, .unitFine, .originalFine:
            .fen
        case .area: .squareMillimetres
        case .volume: .cubicCentimetres
        case .weight: .grams
        case .length: .millimetres
        case .persons, .trees, .animals, .vehicles, .objects, .households, .personMonths, .months, .days: .count
        }
    }
}

/// The unit of a fact's whole number, and how many of it make the unit that statutes name.
package enum FineScale: Sendable {
    case fen
    case squareMillimetres
    case cubicCentimetres
    case grams
    case millimetres
    case count

    /// 1,000,000 mm² are one m²; 100 fen are one yuan.
    package var perStatutoryUnit: Int {
        switch self {
        case .fen: 100
        case .squareMillimetres, .cubicCentimetres, .grams: 1_000_000
        case .millimetres: 1000
        case .count: 1
        }
    }
}

/// What was found about the act, as far as a fine depends on it (认定的事实); whole numbers in each fact's unit.
package struct FineInputs: Hashable, Sendable {
    /// In fen, mm², cm³, grams, millimetres or pieces, as `FineFact.scale` says.
    package var facts: [FineFact: Int]
    /// Amounts that were looked for and can't be reckoned, or are clearly too low (无法计算或者明显偏低).
    package var uncalculable: Set<FineFact>
    /// Which of the kinds the object is of (一级, 危险废物), as the formula names them.
    package var grade: String?

    package init(_ facts: [FineFact: Int] = [:], uncalculable: Set<FineFact> = [], grade: String? = nil) {
        self.facts = facts
        self.uncalculable = uncalculable
        self.grade = grade
    }
}
