/// 第六章 执行.
extension PenaltyLaw {
    /// 第六十六条第一款
    /// Carried by `RecordPayment`.
    package static let performance = article(66, 1, "当事人应当在决定书载明的期限内履行")
    /// 第六十七条第一款
    /// Carried by `RecordPayment`.
    package static let collectionSeparated = article(67, 1, "作出罚款决定的行政机关应当与收缴罚款的机构分离")
    /// 第六十七条第二款
    package static let noSelfCollection = article(67, 2, "除依法当场收缴的罚款外，作出决定的行政机关及其执法人员不得自行收缴罚款")
    /// 第六十七条第三款
    package static let payment = article(67, 3, "当事人应当自收到决定书之日起十五日内缴纳罚款")
    /// 第六十八条第（一）项
    package static let collectSmall = article(68, nil, item: 1, "当场作出决定，依法给予一百元以下罚款的，可以当场收缴")
    /// 第六十八条第（二）项
    package static let collectElseLost = article(68, nil, item: 2, "当场作出决定，不当场收缴事后难以执行的，可以当场收缴")
    /// 第六十九条
    package static let collectRemote = article(69, nil, "边远、水上、交通不便地区，当事人缴纳罚款确有困难，经当事人提出，可以当场收缴")
    /// 第七十条
    package static let specialReceipt = article(70, nil, "当场收缴罚款必须出具国务院或者省级财政部门统一制发的专用票据；不出具的，当事人有权拒绝缴纳")
    /// 第七十一条
    package static let collectionHandedIn = article(71, nil, "当场收缴的罚款应当自收缴之日起二日内交至行政机关；在水上收缴的，自抵岸之日起二日内")
    /// 第七十一条
    package static let collectionBanked = article(71, nil, "行政机关应当在二日内将当场收缴的罚款缴付指定的银行")
    /// 第七十二条第一款第（一）项
    package static let surcharge = article(72, 1, item: 1, "到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，数额不得超出罚款的数额")
    /// 第七十三条第三款
    package static let surchargePaused = article(73, 3, "加处罚款的数额在行政复议或者行政诉讼期间不予计算")
    /// 第七十四条第一款
    package static let confiscatedGoods = article(74, 1, "除应当销毁的外，依法没收的非法财物必须按照国家规定公开拍卖或者按照国家有关规定处理")
    /// 第七十四条第二款
    package static let incomeToTreasury = article(74, 2, "罚款、没收的违法所得或者没收非法财物拍卖的款项，必须全部上缴国库")

    static let execution: [Article] = [
        performance, collectionSeparated, noSelfCollection, payment, collectSmall, collectElseLost,
        collectRemote, specialReceipt, collectionHandedIn, collectionBanked, surcharge, surchargePaused,
        confiscatedGoods, incomeToTreasury,
    ]
}
