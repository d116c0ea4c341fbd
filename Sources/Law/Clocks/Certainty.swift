/// How sure a figure is (可信程度); where several apply, the weakest stands and a note says the rest.
package enum Certainty: String, Sendable, CaseIterable {
    /// 已核对: read in the text of the law, rule or official document.
    case verified = "V"
    /// 转引: seen in a secondary source only.
    case secondary = "S"
    /// 凭记忆: not verified.
    case memory = "M"
    /// 由地方或者部门规定: set by the organ, whatever the example says.
    case local = "L"

    /// Neither read nor seen, or not the law's to say: no running clock may rely on it.
    package var needsPolicy: Bool { self == .memory || self == .local }

    /// `已核对法律文本`, as pages and the command line say it.
    package var label: String {
        switch self {
        case .verified: "已核对原文"
        case .secondary: "转引自其他资料，未核对原文"
        case .memory: "未经核对"
        case .local: "由部门或者地方规定"
        }
    }
}
