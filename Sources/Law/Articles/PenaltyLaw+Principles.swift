/// 第一章 总则、第二章 种类和设定.
extension PenaltyLaw {
    /// 第五条第二款
    package static let proportionate = article(5, 2, "实施行政处罚必须以事实为依据，与违法行为的事实、性质、情节以及社会危害程度相当")
    /// 第五条第三款
    package static let publishedBasis = article(5, 3, "对违法行为给予行政处罚的规定未经公布的，不得作为行政处罚的依据")
    /// 第七条第一款
    package static let partyRights = article(7, 1, "当事人享有陈述权、申辩权；对行政处罚不服的，有权依法申请行政复议或者提起行政诉讼")
    /// 第八条第二款
    package static let crimeNotFined = article(8, 2, "违法行为构成犯罪，应当依法追究刑事责任的，不得以行政处罚代替刑事处罚")
    /// 第九条
    package static let kinds = article(9, nil, "行政处罚的种类")

    static let principles: [Article] = [
        proportionate, publishedBasis, partyRights, crimeNotFined, kinds,
    ]
}
