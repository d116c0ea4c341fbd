import LegalTime
import Platform
import Procedure
import Storage
import Web

/// How pages say from when to when something of the organisation holds, and how it stands on a day.
extension ValidSpan {
    /// 2024年1月1日至2028年12月31日, 自2022年1月1日起, 2026年5月19日撤回
    var spoken: String {
        let first = Self.chinese(from)
        guard let last else { return "自\(first)起" }
        if last < from { return "原定自\(first)起，没有生效即终止" }
        let end = endedOn.map { $0 != to ? "\(first)至\(Self.chinese($0))（提前终止）" : nil } ?? nil
        return end ?? "\(first)至\(Self.chinese(last))"
    }

    /// 至2028年12月31日; empty where it has no end.
    var until: String { last.map { "至\(Self.chinese($0))" } ?? "" }

    private static func chinese(_ iso: String) -> String { CivilDay(iso: iso)?.chinese ?? iso }

    func standing(on day: CivilDay) -> Standing {
        if let last, last < day.iso || last < from { return .over }
        return from > day.iso ? .ahead : .running
    }

    enum Standing: Sendable {
        case running, ahead, over

        var tone: Tone { self == .running ? .done : .neutral }

        var word: String {
            switch self {
            case .running: "有效"
            case .ahead: "尚未开始"
            case .over: "已终止"
            }
        }
    }
}

extension CertificateStanding {
    var tone: Tone {
        switch state {
        case .valid: .done
        case .ending: .near
        case .lapsed, .revoked: .refused
        case .notYet: .neutral
        }
    }

    /// 有效, 还剩 12 日, 今天到期, 已过期, 已收回, 尚未生效
    var word: String {
        switch state {
        case .valid: "有效"
        case .ending(0): "今天到期"
        case .ending(let days): "还剩 \(days) 日"
        case .lapsed: "已过期"
        case .revoked: "已收回"
        case .notYet: "尚未生效"
        }
    }
}

extension PostRow {
    /// 中队长（办案机构负责人）, or the duty alone where it has no title.
    var words: String {
        let duty = Duty(rawValue: duty)?.title ?? duty
        let name = title.isEmpty || title == duty ? duty : "\(title)（\(duty)）"
        return kind == PostKind.pool.rawValue && !title.contains("统筹") ? "\(name)，统筹" : name
    }
}
