/// Whose act a clock waits for (期限的义务人或者权利人).
package enum Holder: String, Sendable, CaseIterable {
    case agency, party, police, court, reviewBody, bank, supervisor, anyone

    package var title: String {
        switch self {
        case .agency: "行政机关"
        case .party: "当事人"
        case .police: "公安机关"
        case .court: "人民法院"
        case .reviewBody: "行政复议机关"
        case .bank: "受委托银行"
        case .supervisor: "监督机关"
        case .anyone: "有关方面"
        }
    }
}

/// What the end of a clock means.
package enum ClockPurpose: String, Sendable, CaseIterable {
    /// The last day on which one may act.
    case deadline
    /// A time to wait (等待期): one may act from the day after.
    case waiting
    /// The day on which something takes effect by itself (生效之日).
    case event
}
