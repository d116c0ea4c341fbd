/// 《行政执法机关移送涉嫌犯罪案件的规定》 as revised in 2020: who decides that a case goes to the police.
package enum HandOverRules {
    package static let statute = Statutes.handOver

    /// 第五条第二款
    package static let principalApproves = Article(
        Citation(statute.short, 5, paragraph: 2),
        "正职负责人或者主持工作的负责人自接到移送报告之日起三日内决定批准移送或者不批准移送"
    )

    package static let all: [Article] = [principalApproves]
}
