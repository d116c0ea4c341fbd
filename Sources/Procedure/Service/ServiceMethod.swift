import Law

/// How a document is served (送达方式, 民事诉讼法 articles 88 to 95).
package enum ServiceMethod: String, Labelled {
    case inPerson, onRefusal, electronic, post, entrusted, forwarded, publicNotice

    package var label: String {
        switch self {
        case .inPerson: "直接送达"
        case .onRefusal: "留置送达"
        case .electronic: "电子送达"
        case .post: "邮寄送达"
        case .entrusted: "委托送达"
        case .forwarded: "转交送达"
        case .publicNotice: "公告送达"
        }
    }

    /// Whether somebody signs for it (签收).
    package var isSignedFor: Bool {
        switch self {
        case .inPerson, .post, .entrusted, .forwarded: true
        case .onRefusal, .electronic, .publicNotice: false
        }
    }

    /// What has to be told beside it, so that the file shows why this way was taken; `nil` where nothing has.
    var explained: String? {
        switch self {
        case .inPerson, .electronic: nil
        case .onRefusal: "留置送达应写明拒收事由"
        case .post, .entrusted: "写明直接送达有什么困难（\(CivilProcedureLaw.entrustedOrMailed.citation.printed)）"
        case .forwarded:
            "写明属于哪种情形：" + Self.forwarding.map { "\($0.gist)（\($0.citation.printed)）" }.joined(separator: "；")
        case .publicNotice: nil
        }
    }

    private static let forwarding = [
        CivilProcedureLaw.throughTheUnit, CivilProcedureLaw.throughThePrison, CivilProcedureLaw.throughTheInstitution,
    ]

    /// The article that says on which day it takes effect (送达日期).
    var effect: Article {
        switch self {
        case .inPerson: CivilProcedureLaw.receiptDate
        case .onRefusal: CivilProcedureLaw.serviceOnRefusal
        case .electronic: CivilProcedureLaw.electronicArrival
        case .post: CivilProcedureLaw.entrustedOrMailed
        case .entrusted: CivilProcedureLaw.signedForDate
        case .forwarded: CivilProcedureLaw.forwardedDate
        case .publicNotice: CivilProcedureLaw.publicNotice
        }
    }

    /// What has to be named for it to be proved; `nil` where nothing has.
    var channel: String? {
        switch self {
        case .inPerson, .onRefusal, .electronic, .publicNotice: nil
        case .post: "填写邮件编号，送达日以回执上的收件日期为准"
        case .entrusted: "填写受委托的机关"
        case .forwarded: "填写转交的部队政治机关、监所或者教育机构"
        }
    }
}

/// Who signed for a document (签收人身份, 民事诉讼法 article 88 paragraph 1).
package enum Signer: String, Labelled {
    case party, family, representative, receiver, agent, designated

    package var label: String {
        switch self {
        case .party: "当事人本人"
        case .family: "同住成年家属"
        case .representative: "法定代表人、主要负责人"
        case .receiver: "单位负责收件的人"
        case .agent: "代理人"
        case .designated: "指定代收人"
        }
    }

    /// Family signs for people, representatives and mail rooms for organisations; agents for both.
    func maySign(for kind: PartyKind) -> Bool {
        switch self {
        case .party, .family: !kind.isOrganisation
        case .representative, .receiver: kind.isOrganisation
        case .agent, .designated: true
        }
    }
}
