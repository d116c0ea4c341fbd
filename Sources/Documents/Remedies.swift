import Law
package import Powers

/// The remedy paragraph (救济途径), from rules.
package enum Remedies {
    /// Free choice: 行政复议法 articles 20 and 24, 行政诉讼法 article 46.
    ///
    /// - Parameter paper: `决定` or `通知`, as the document calls itself.
    package static func ordinary(_ subject: LegalSubject, paper: String = "决定") -> String {
        "如不服本\(paper)，可以自收到本\(paper)书之日起六十日内向\(subject.reconsiderationBody)申请行政复议，"
            + "也可以自收到本\(paper)书之日起六个月内向\(subject.court)提起行政诉讼。"
            + "行政复议、行政诉讼期间，本\(paper)不停止执行，法律另有规定的除外。"
    }

    /// Reconsideration first (复议前置): 行政复议法 articles 20, 23, 24 and 32, 行政诉讼法 article 45.
    package static func onTheSpot(_ subject: LegalSubject) -> String {
        "如不服本决定，依据\(ReconsiderationLaw.firstIfOnTheSpot.citation.printed)，应当先申请行政复议："
            + "可以自收到本决定书之日起六十日内向\(subject.reconsiderationBody)提出行政复议申请，也可以通过本机关提交。"
            + "对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向\(subject.court)提起行政诉讼。"
            + "行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。"
    }
}
