/// 第四章 适用.
extension PenaltyLaw {
    /// 第二十八条第一款
    package static let orderCorrection = article(28, 1, "实施行政处罚时，应当责令当事人改正或者限期改正违法行为")
    /// 第二十八条第二款
    package static let illegalGains = article(28, 2, "当事人有违法所得，除依法应当退赔的外，应当予以没收；违法所得是指实施违法行为所取得的款项")
    /// 第二十九条
    package static let onceOnly = article(29, nil, "同一个违法行为不得给予两次以上罚款；违反多个法律规范应当给予罚款的，按照罚款数额高的规定处罚")
    /// 第三十条
    package static let minors = article(30, nil, "不满十四周岁的不予行政处罚，责令监护人管教；已满十四周岁不满十八周岁的，应当从轻或者减轻")
    /// 第三十一条
    package static let incapable = article(31, nil, "精神病人、智力残疾人不能辨认或者不能控制自己行为时有违法行为的，不予行政处罚；尚未完全丧失这种能力的，可以从轻或者减轻")
    /// 第三十三条第一款
    package static let minorCorrected = article(33, 1, "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚")
    /// 第三十三条第一款
    package static let firstOffence = article(33, 1, "初次违法且危害后果轻微并及时改正的，可以不予行政处罚")
    /// 第三十三条第二款
    package static let noFault = article(33, 2, "当事人有证据足以证明没有主观过错的，不予行政处罚；法律、行政法规另有规定的，从其规定")
    /// 第三十三条第三款
    package static let education = article(33, 3, "依法不予行政处罚的，应当对当事人进行教育")
    /// 第三十六条第一款
    package static let limitation = article(36, 1, "二年内未被发现的，不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的，延长至五年；法律另有规定的除外")
    /// 第三十六条第二款
    package static let limitationStart = article(36, 2, "追责期限从违法行为发生之日起计算；有连续或者继续状态的，从行为终了之日起计算")

    static let application: [Article] = [
        orderCorrection, illegalGains, onceOnly, minors, incapable, minorCorrected, firstOffence, noFault, education,
        limitation, limitationStart,
    ]
}
