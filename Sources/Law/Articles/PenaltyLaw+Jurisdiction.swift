/// 第三章 实施机关、第四章 管辖.
extension PenaltyLaw {
    /// 第十八条第三款
    package static let detentionPolice = article(18, 3, "限制人身自由的行政处罚权只能由公安机关和法律规定的其他机关行使")
    /// 第二十二条
    package static let placeOfAct = article(22, nil, "由违法行为发生地的行政机关管辖；法律、行政法规、部门规章另有规定的，从其规定")
    /// 第二十五条第一款
    package static let firstToFile = article(25, 1, "两个以上行政机关都有管辖权的，由最先立案的行政机关管辖")
    /// 第二十五条第二款
    package static let jurisdictionDispute = article(25, 2, "对管辖发生争议的，协商解决，协商不成的，报请共同的上一级行政机关指定管辖；也可以直接由其指定管辖")
    /// 第二十六条
    package static let assistance = article(26, nil, "因实施行政处罚的需要，可以向有关机关提出协助请求；协助事项属于被请求机关职权范围内的，应当依法予以协助")
    /// 第二十七条第一款
    package static let suspectedCrime = article(27, 1, "违法行为涉嫌犯罪的，应当及时将案件移送司法机关")

    static let jurisdiction: [Article] = [
        detentionPolice, placeOfAct, firstToFile, jurisdictionDispute, assistance, suspectedCrime,
    ]
}
