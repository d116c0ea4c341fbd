/// 第五章第四节 听证程序.
extension PenaltyLaw {
    /// 第六十三条第一款
    /// Carried by `PenaltyRules.belowHearing`.
    package static let hearing = article(63, 1, "较大数额罚款等处罚，应当告知当事人有要求听证的权利；当事人要求的，应当组织听证")
    /// 第六十三条第一款第（一）项
    package static let hearingLargeFine = article(63, 1, item: 1, "拟作出较大数额罚款的，应当告知当事人有要求听证的权利")
    /// 第六十三条第一款第（二）项
    package static let hearingConfiscation = article(63, 1, item: 2, "拟没收较大数额违法所得、没收较大价值非法财物的，应当告知当事人有要求听证的权利")
    /// 第六十三条第一款第（三）项
    package static let hearingLicence = article(63, 1, item: 3, "拟降低资质等级、吊销许可证件的，应当告知当事人有要求听证的权利")
    /// 第六十三条第一款第（四）项
    package static let hearingClosure = article(63, 1, item: 4, "拟责令停产停业、责令关闭、限制从业的，应当告知当事人有要求听证的权利")
    /// 第六十三条第一款第（五）项
    package static let hearingOtherGrave = article(63, 1, item: 5, "拟作出其他较重的行政处罚的，应当告知当事人有要求听证的权利")

    static let hearings: [Article] = [
        hearing, hearingLargeFine, hearingConfiscation, hearingLicence, hearingClosure, hearingOtherGrave,
    ]
}
