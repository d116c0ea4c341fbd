/// The fields that penalty acts share.
enum PenaltyFields {
    static func penalty<A: PenaltyAct>(_ kinds: String, _ fine: String) -> [Field<A>] {
        [
            Field("kinds", kinds, \.kinds, .list(of: .choice, max: 13)),
            Field("fineFen", fine, \.fineFen, .fen, hint: "不罚款的填 0"),
            Field(optional: "gainsFen", "没收违法所得金额", \.terms.gainsFen, .fen, hint: "只在没收违法所得时填"),
            Field(optional: "goodsFen", "没收财物的价值", \.terms.goodsFen, .fen, hint: "只在没收非法财物时填"),
            Field(
                optional: "goods",
                "没收财物清单",
                \.terms.goods,
                .list(of: .text(max: 200), min: 0, max: 200),
                hint: "一行一项：名称、数量"
            ),
            Field(optional: "terms", "期限、范围", \.terms.terms, .text(max: 300), hint: "暂扣、限制、停产停业、限制从业的必填"),
        ]
    }

    static func grounds<A: GroundedAct>() -> [Field<A>] {
        [
            Field(optional: "punishedAs", "处罚对象", \.grounds.punishedAs, .choice, hint: "不填的按当事人类型"),
            Field(
                optional: "circumstances",
                "情节",
                \.grounds.circumstances,
                .list(of: .choice, min: 0, max: 2),
                hint: "逾期不改、拒不改正由复查记录得出，不在这里选"
            ),
            Field(
                optional: "fineFacts",
                "计算罚款的事实",
                \.grounds.facts,
                .list(of: .record, min: 0, max: 40),
                hint: "条文按面积、货值等计算罚款的填写"
            ),
            Field(optional: "grade", "对象的等级、种类", \.grounds.grade, .text(max: 100), hint: "条文分等级、种类处罚的填写"),
            Field(optional: "mitigation", "减轻处罚的依据", \.grounds.mitigation, .choice, hint: "罚款低于下限的必填"),
            Field(
                optional: "mitigationReasons",
                "减轻处罚的理由",
                \.grounds.mitigationReasons,
                .multiline(max: 2000),
                hint: "写明事实和证据"
            ),
            Field(
                optional: "anotherAct",
                "不是同一个违法行为的理由",
                \.grounds.anotherAct,
                .multiline(max: 1000),
                hint: "当事人因相近的行为受过罚款的填写（行政处罚法第二十九条）"
            ),
        ]
    }
}
