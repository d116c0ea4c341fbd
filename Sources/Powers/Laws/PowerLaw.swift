package import Law

/// The articles on who may punish, and on going below a minimum, that powers rest on.
package enum PowerLaw {
    private static func penalty(_ number: Int, _ paragraph: Int? = nil, _ gist: String) -> Article {
        Article(Citation(PenaltyLaw.statute.short, number, paragraph: paragraph), gist)
    }

    private static func coercion(_ number: Int, _ paragraph: Int, _ gist: String) -> Article {
        Article(Citation("行政强制法", number, paragraph: paragraph), gist)
    }

    /// 第十七条
    package static let competence = penalty(17, nil, "行政处罚由具有行政处罚权的行政机关在法定职权范围内实施")
    /// 第十八条第二款
    package static let concentrated = penalty(18, 2, "国务院或者省级人民政府可以决定一个行政机关行使有关行政机关的行政处罚权")
    /// 第二十条第一款
    package static let delegation = penalty(20, 1, "行政机关可以在其法定权限内书面委托符合条件的组织实施行政处罚")
    /// 第二十条第四款
    package static let delegatorsName = penalty(20, 4, "受委托组织以委托行政机关名义实施行政处罚；不得再委托")
    /// 第二十四条第一款
    package static let townships = penalty(24, 1, "省级可以决定将县级部门的行政处罚权交由乡镇人民政府、街道办事处行使；决定应当公布")
    /// 第二十四条第二款
    package static let townshipScope = penalty(24, 2, "承接行政处罚权的乡镇、街道按照规定范围、依照法定程序实施")
    /// 第三十二条
    package static let mitigation = penalty(32, nil, "有法定情形之一的，应当从轻或者减轻行政处罚")
    /// 第三十七条
    package static let lighterLaw = penalty(37, nil, "适用违法行为发生时的规定；作出决定时规定已经修改或者废止，新的处罚较轻或者不认为违法的，适用新的规定")
    /// 行政强制法第十七条第一款
    package static let coercionNotDelegated = coercion(17, 1, "行政强制措施由法律、法规规定的行政机关实施；不得委托")
    /// 行政强制法第十七条第二款
    package static let coercionWithPenalty = coercion(17, 2, "行使相对集中行政处罚权的机关，可以实施法律、法规规定的与行政处罚权有关的行政强制措施")
    /// 生态环境法典第一千零五十七条
    package static let lighterEnvironmentalLaw = Article(
        Citation("生态环境法典", 1057),
        "违法行为发生时的规定与新规定不一致的，从旧兼从轻"
    )
    /// 生态环境法典第一千零五十四条
    package static let environmentalLimitation = Article(
        Citation("生态环境法典", 1054),
        "造成环境污染、生态破坏后果的违法行为，五年内未被发现的，不再给予行政处罚"
    )

    package static let all: [Article] = [
        competence, concentrated, delegation, delegatorsName, townships, townshipScope, mitigation, lighterLaw,
        coercionNotDelegated, coercionWithPenalty, lighterEnvironmentalLaw,
        environmentalLimitation,
    ]
}
