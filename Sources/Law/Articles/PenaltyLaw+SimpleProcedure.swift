/// 第五章第二节 简易程序.
extension PenaltyLaw {
    /// 第五十一条
    package static let onTheSpot = article(51, nil, "违法事实确凿并有法定依据，对公民二百元以下、对法人或者其他组织三千元以下罚款或者警告的，可以当场作出决定；法律另有规定的，从其规定")
    /// 第五十二条第一款
    package static let onTheSpotForm = article(52, 1, "当场作出决定的，应当出示执法证件，填写预定格式、编有号码的决定书，并当场交付当事人")
    /// 第五十二条第一款
    package static let onTheSpotRefusal = article(52, 1, "当事人拒绝签收当场处罚决定书的，应当在决定书上注明")
    /// 第五十二条第二款
    package static let onTheSpotContents = article(
        52,
        2,
        "当场处罚决定书应当载明违法行为，处罚的种类、依据、数额、时间、地点，复议、诉讼的途径和期限及机关名称，并由执法人员签名或者盖章"
    )
    /// 第五十二条第三款
    package static let onTheSpotReported = article(52, 3, "当场作出的行政处罚决定，应当报所属行政机关备案")

    static let simple: [Article] = [
        onTheSpot, onTheSpotForm, onTheSpotRefusal, onTheSpotContents, onTheSpotReported,
    ]
}
