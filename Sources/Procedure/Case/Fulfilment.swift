package import Law
package import LegalTime

/// Two officers' task to serve a document (送达任务).
package struct ServiceTask: Sendable, Hashable {
    package let seq: Int
    package let officers: [String]
    package let by: CivilDay?
}

/// An attempt to serve that did not succeed (送达未果).
package struct ServiceAttempt: Sendable, Hashable {
    package let seq: Int
    package let method: ServiceMethod
    package let on: CivilDay
    package let reason: String
}

/// That a document was served (送达).
package struct ServiceRecord: Sendable, Hashable {
    package let seq: Int
    package let method: ServiceMethod
    /// The day on which it takes effect (送达生效日), by the method's own rule.
    package let servedOn: CivilDay
    package let recipient: String
    /// 公告日, of a public notice.
    package var publishedOn: CivilDay?
}

/// A payment on record (缴款记录); in fen.
package struct Payment: Sendable, Hashable {
    package let seq: Int
    package let fen: Int
    package let on: CivilDay
    /// Number of the receipt (票据号码).
    package let receipt: String
    /// The bank or body that took it (代收机构).
    package var body = ""
}

/// That the decision was published, or why it is not (公示).
package struct Publication: Sendable, Hashable {
    package let seq: Int
    package let isPublished: Bool
    package let on: CivilDay
    /// Where it stands (公示渠道); `nil` where it is not published.
    package let channel: String?
}

/// An admonition talk (约谈).
package struct Talk: Sendable, Hashable {
    package let seq: Int
    package let party: Int
    package let on: CivilDay
}

/// An enforcement suggestion letter (执法建议书) to a department, and its reply.
package struct SuggestionLetter: Sendable, Hashable {
    package let seq: Int
    package let to: String
    package let on: CivilDay
    package let replyBy: CivilDay
    package var repliedOn: CivilDay?
    package var response: SuggestionResponse?
}

/// What the department makes of it (采纳情况).
package enum SuggestionResponse: String, Labelled {
    case adopted, partly, rejected

    package var label: String {
        switch self {
        case .adopted: "采纳"
        case .partly: "部分采纳"
        case .rejected: "不采纳"
        }
    }
}

/// Why a time of the case was overrun (超期说明): noted for good; the clock itself says by how much.
package struct Overrun: Sendable, Hashable {
    package let seq: Int
    package let rule: String
    /// Number of the party it concerns, 0 for the whole case.
    package let party: Int
    package let reason: String
    package let on: CivilDay
}

/// A decision made on the spot (当场处罚).
package struct OnTheSpot: Sendable, Hashable {
    package let seq: Int
    package let decidedOn: CivilDay
    package let number: String
    /// Collected on the spot (当场收缴), with the special receipt's number; `nil` where the party pays at the bank.
    package let collection: SpotCollection?
    package let servedOn: CivilDay
    /// Who decided, and from when to when they were surely at its place.
    package let officers: [String]
    package let from: Instant
    package let to: Instant
    /// 备案
    package var filed: SpotStep?
    /// 交至行政机关, then 缴付指定银行.
    package var handedIn: SpotStep?
    package var banked: SpotStep?

    /// Whether money that was collected is still on its way to the bank.
    package var owesBank: Bool { collection != nil && banked == nil }
}

/// What was done after a decision on the spot: on which day, by which entry.
package struct SpotStep: Sendable, Hashable {
    package let on: CivilDay
    package let seq: Int
}

/// Money that was collected on the spot (当场收缴); in fen.
package struct SpotCollection: Sendable, Hashable {
    package let fen: Int
    package let ground: CollectionGround
    /// Number of the special receipt (专用票据号码).
    package let receipt: String
    package let on: CivilDay
    /// From which day the officers have two days to hand it in: the collection, or landing (抵岸).
    package let countsFrom: CivilDay
}

/// Why a fine may be collected on the spot (当场收缴的情形, 行政处罚法 articles 68 and 69).
package enum CollectionGround: String, Labelled {
    case small, elseLost, remote

    package var label: String {
        switch self {
        case .small: "一百元以下罚款"
        case .elseLost: "不当场收缴事后难以执行"
        case .remote: "边远、水上、交通不便地区，当事人提出"
        }
    }

    package var article: Article {
        switch self {
        case .small: PenaltyLaw.collectSmall
        case .elseLost: PenaltyLaw.collectElseLost
        case .remote: PenaltyLaw.collectRemote
        }
    }
}

/// Closing (结案): asked for, then approved.
package struct Closing: Sendable, Hashable {
    package let seq: Int
    package let situation: ClosingSituation
    /// 办理结果, as the form says it.
    package var summary = ""
    /// 没收财物的处理
    package var confiscated: String?
    package var closedOn: CivilDay?
    package var returned: String?

    package var isClosed: Bool { closedOn != nil }
}

/// In which situation a case is closed (结案情形).
package enum ClosingSituation: String, Labelled {
    case performed, enforced, nothingToPerform, annulled, terminated, transferred, courtRuled

    package var label: String {
        switch self {
        case .performed: "处罚决定执行完毕"
        case .enforced: "依法强制执行完毕"
        case .nothingToPerform: "不予处罚或者无须执行"
        case .annulled: "处罚决定被依法撤销"
        case .terminated: "撤销立案或者终止调查"
        case .transferred: "已移送有管辖权的机关并被接收"
        case .courtRuled: "人民法院裁定终结执行或者不予执行"
        }
    }
}

/// That the dossier was archived (归档).
package struct Archive: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    /// 案卷号
    package let volume: String
    package let pages: Int
    package let retention: Retention
}

/// How long a dossier is kept (保管期限); which one, the organ's own schedule says.
package enum Retention: String, Labelled {
    case permanent, thirtyYears, tenYears

    package var label: String {
        switch self {
        case .permanent: "永久"
        case .thirtyYears: "30 年"
        case .tenYears: "10 年"
        }
    }
}

extension PartyTrack {
    /// The day of the decision, of whatever kind.
    package var decidedOn: CivilDay? { decision?.decidedOn ?? exemption?.decidedOn }

    /// Whether the document was served and the service has taken effect by that day.
    package func isServed(by day: CivilDay) -> Bool { service.map { $0.servedOn <= day } ?? false }
}
