package import LegalTime

/// How a notice reached the party (告知方式): by whatever way a decision may be served.
package enum NoticeDelivery: String, Labelled {
    case inPerson, post, electronic, onRefusal, entrusted, forwarded, publicNotice

    package var label: String {
        switch self {
        case .inPerson: "当面交付"
        case .post: "邮寄"
        case .electronic: "电子方式（当事人已签确认书）"
        case .onRefusal: "留置"
        case .entrusted: "委托其他行政机关"
        case .forwarded: "由有关单位转交"
        case .publicNotice: "公告"
        }
    }
}

/// What shows that the notice reached the party that way.
package struct DeliveryProof: Hashable, Sendable {
    package var recipient: String?
    /// 邮件号, 电子送达的系统记录, 委托函, 公告的载体
    package var record: String?
    package var witness: String?
    package var recording: String?
    package var announcedOn: CivilDay?
    package var reason: String?

    package init() {}
}
