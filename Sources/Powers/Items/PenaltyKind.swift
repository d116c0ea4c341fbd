/// The kinds of penalty (处罚种类) of 行政处罚法 article 9, and the orders that items name beside them.
package enum PenaltyCategory: Int, CaseIterable, Sendable {
    case warning
    case criticism
    case fine
    case forfeitGains
    case forfeitGoods
    /// 没收 without saying of what: gains and goods.
    case forfeitAll
    case suspendLicence
    case lowerGrade
    case revokeLicence
    case restrictBusiness
    case restrictPractice
    case suspendBusiness
    case closeDown
    case detention
    /// An order to remove or tear down, which is no penalty in the sense of article 9.
    case order
}

/// A kind of penalty in its article's own word.
package struct PenaltyKind: Hashable, Sendable {
    package let word: String
    package let category: PenaltyCategory

    /// `nil` if the word is not known here.
    package init?(_ word: String) {
        guard let category = Self.words[word] else { return nil }
        self.word = word
        self.category = category
    }

    /// The words, in the order in which a fault lists them.
    package static let known: [(word: String, category: PenaltyCategory)] = [
        ("警告", .warning), ("通报批评", .criticism), ("通报", .criticism), ("罚款", .fine),
        ("没收违法所得", .forfeitGains), ("没收违法收入", .forfeitGains), ("没收非法财物", .forfeitGoods),
        ("没收工具", .forfeitGoods), ("没收设施设备", .forfeitGoods), ("没收建筑物", .forfeitGoods),
        ("没收实物或者违法收入", .forfeitAll), ("没收", .forfeitAll),
        ("暂扣许可证", .suspendLicence), ("暂扣许可证件", .suspendLicence),
        ("降低资质等级", .lowerGrade), ("吊销许可证", .revokeLicence), ("吊销许可证件", .revokeLicence),
        ("吊销资质证书", .revokeLicence), ("吊销取水许可证", .revokeLicence), ("吊销营业执照", .revokeLicence),
        ("限制开展生产经营活动", .restrictBusiness), ("限制从业", .restrictPractice),
        ("责令停产停业", .suspendBusiness), ("责令停业整顿", .suspendBusiness),
        ("责令停产停业整顿", .suspendBusiness), ("责令项目停工", .suspendBusiness),
        ("责令关闭", .closeDown), ("责令关闭停业", .closeDown), ("行政拘留", .detention), ("限期拆除", .order),
    ]

    package static let fine = "罚款"
    package static let right = known.map(\.word).joined(separator: "、")

    private static let words = Dictionary(known.map { ($0.word, $0.category) }, uniquingKeysWith: { first, _ in first })
}
