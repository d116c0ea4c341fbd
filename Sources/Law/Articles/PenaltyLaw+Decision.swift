/// 第五章第一节 决定的一般规定.
extension PenaltyLaw {
    /// 第四十条
    package static let factsFirst = article(40, nil, "违法事实不清、证据不足的，不得给予行政处罚")
    /// 第四十一条第一款
    package static let monitoringApproved = article(41, 1, "依照法律、行政法规规定利用电子技术监控设备收集、固定违法事实的，应当经过法制和技术审核，设置地点应当向社会公布")
    /// 第四十一条第二款
    package static let monitoringReviewed = article(41, 2, "监控设备的记录未经审核或者经审核不符合要求的，不得作为行政处罚的证据")
    /// 第四十一条第三款
    package static let monitoringTold = article(41, 3, "应当及时告知当事人监控记录的违法事实，为其查询、陈述和申辩提供便利")
    /// 第四十二条第一款
    package static let twoOfficers = article(42, 1, "执法人员应当具有行政执法资格，且不得少于两人，法律另有规定的除外")
    /// 第四十三条第一款
    package static let recusal = article(43, 1, "执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，应当回避")
    /// 第四十三条第二款
    package static let recusalOnRequest = article(43, 2, "当事人认为执法人员有应当回避的情形的，有权申请回避")
    /// 第四十三条第三款
    package static let recusalDecided = article(43, 3, "回避申请应当依法审查，由行政机关负责人决定；决定作出之前，不停止调查")
    /// 第四十四条
    package static let priorNotice = article(44, nil, "作出决定之前，应当告知拟处罚的内容及事实、理由、依据和陈述、申辩等权利")
    /// 第四十五条第一款
    /// Carried by `RecordStatement`.
    package static let hearTheParty = article(45, 1, "必须充分听取当事人的意见，对其提出的事实、理由和证据进行复核")
    /// 第四十五条第二款
    package static let noHeavierForDefence = article(45, 2, "不得因当事人陈述、申辩而给予更重的处罚")
    /// 第四十六条第一款
    package static let evidenceKinds = article(46, 1, "证据包括书证、物证、视听资料、电子数据、证人证言、当事人的陈述、鉴定意见和勘验笔录、现场笔录")
    /// 第四十六条第二款
    package static let evidenceVerified = article(46, 2, "证据必须经查证属实，方可作为认定案件事实的根据")
    /// 第四十六条第三款
    package static let illegalEvidence = article(46, 3, "以非法手段取得的证据，不得作为认定案件事实的根据")
    /// 第四十七条
    package static let fullRecord = article(47, nil, "应当以文字、音像等形式，对启动、调查取证、审核、决定、送达、执行等进行全过程记录，归档保存")
    /// 第四十八条第一款
    package static let publication = article(48, 1, "具有一定社会影响的行政处罚决定应当依法公开")
    /// 第四十八条第二款
    package static let publicationWithdrawn = article(48, 2, "公开的决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回决定信息并公开说明理由")
    /// 第五十条
    /// Carried by `SealedStore`, `Mask`.
    package static let confidentiality = article(50, nil, "对实施行政处罚过程中知悉的国家秘密、商业秘密或者个人隐私，应当依法予以保密")

    static let decision: [Article] = [
        factsFirst, monitoringApproved, monitoringReviewed, monitoringTold, twoOfficers,
        recusal, recusalOnRequest, recusalDecided, priorNotice, hearTheParty, noHeavierForDefence,
        evidenceKinds, evidenceVerified, illegalEvidence, fullRecord, publication, publicationWithdrawn,
        confidentiality,
    ]
}
