/// 第一章 总则、第二章 种类和设定.
extension PenaltyLaw {
    /// 第九条
    package static let kinds = article(9, nil, "行政处罚的种类")

    static let principles: [Article] = [
        kinds
    ]
}
