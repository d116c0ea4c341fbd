import Law

/// The form of a decision on the spot, in the order in which officers come to know things.
extension PunishOnTheSpot {
    static let breach: [Field<PunishOnTheSpot>] = [
        Field("party", "当事人", \.party, .record),
        Field("violation", "违法行为", \.violation, .record),
        Field("happenedAt", "违法行为发生时间", \.happenedAt, .moment, mendable: true),
        Field("place", "发生地点", \.place, .text(), hint: "写到路名门牌或明确方位", mendable: true),
        Field("facts", "违法事实", \.facts, .multiline(max: 1000), hint: "何时、何地、何人、何事、情节；不确凿的不能当场处罚"),
        Field(
            "evidence",
            "证据",
            \.evidence,
            .list(of: .text(max: 200), max: 20),
            hint: "一行一项；执法记录仪的音像记录自动列入"
        ),
        Field(
            optional: "correction",
            "责令改正的结果",
            \.correction,
            .choice,
            hint: "应当同时责令改正（行政处罚法第二十八条第一款）；事项以逾期不改或者拒不改正为罚款前提的必填"
        ),
        Field(optional: "orderedOn", "责令改正之日", \.orderedOn, .day, hint: "此前已责令改正的填写；当场责令的不填", mendable: true),
        Field(optional: "correctBy", "改正期限", \.correctBy, .day, hint: "此前责令限期改正的，填期限的最后一日"),
    ]

    static let decision: [Field<PunishOnTheSpot>] = [
        Field("kinds", "处罚种类", \.kinds, .list(of: .choice, max: 2), hint: "当场只能警告、罚款；应当没收的不适用简易程序"),
        Field("fineFen", "罚款金额", \.fineFen, .fen, hint: "不罚款的填 0"),
        Field(optional: "reasons", "理由和裁量", \.reasons, .multiline(max: 500), hint: "按哪一档、为什么；从轻、减轻、从重的必填"),
    ]

    static let officers: [Field<PunishOnTheSpot>] =
        [
            Field("firstOfficer", "主办执法人员", \.firstOfficer, .officer, hint: "持有效行政执法证"),
            Field("secondOfficer", "协办执法人员", \.secondOfficer, .officer, hint: "当场处罚也不得少于两人（行政处罚法第四十二条第一款）"),
        ] + CameraUse.fields(\.camera, \.cameraFrom, \.cameraTo, \.noCamera)

    static let hearing: [Field<PunishOnTheSpot>] = [
        Field("certificatesShown", "已出示执法证件", \.certificatesShown, .flag),
        Field("told", "已告知拟作出的处罚及事实、理由、依据和权利", \.told, .flag),
        Field("heard", "已听取当事人的陈述、申辩", \.heard, .flag),
        Field(optional: "statement", "当事人的陈述、申辩", \.statement, .multiline(max: 500), hint: "没有提出的不填"),
        Field(optional: "review", "复核结论", \.review, .choice, hint: "提出陈述、申辩的必填；不得因此加重处罚"),
    ]

    static let delivery: [Field<PunishOnTheSpot>] = [
        Field("decidedAt", "决定时间", \.decidedAt, .moment, hint: "当场决定、当场交付的时间；期限从这一天起算"),
        Field(
            optional: "blockNumber",
            "领用的决定书编号",
            \.blockNumber,
            .text(max: 60),
            hint: "用预先领取的编号时照决定书填写；不填由系统编号"
        ),
        Field("signing", "交付和签收", \.signing, .choice),
        Field(optional: "refusalNote", "拒绝签收的注明", \.refusalNote, .text(max: 300), hint: "拒绝签收的，照决定书上注明的填写"),
    ]

    static let collecting: [Field<PunishOnTheSpot>] = [
        Field(optional: "collection", "当场收缴的情形", \.collection, .choice, hint: "没有当场收缴的不选，由当事人到银行缴纳"),
        Field(
            optional: "collectionReason",
            "当场收缴的理由",
            \.collectionReason,
            .text(max: 300),
            hint: "事后难以执行的写明原因；边远、水上、交通不便的写明当事人如何提出"
        ),
        Field(optional: "receipt", "专用票据号码", \.receipt, .text(max: 40), hint: "财政部门统一制发的专用票据；不出具的，当事人有权拒绝缴纳"),
        Field(optional: "landedOn", "抵岸之日", \.landedOn, .day, hint: "只在水上当场收缴时填写；交款的二日从抵岸之日起算", mendable: true),
    ]
}
