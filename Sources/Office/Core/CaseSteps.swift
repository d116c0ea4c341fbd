import Procedure

/// The steps of a procedure as a case page shows them.
enum CaseSteps {
    static func names(of file: Case) -> [String] { file.kind == .simple ? simple : ordinary }

    /// 简易程序
    private static let simple = ["当场决定", "送达", "备案", "履行", "结案", "归档"]

    /// 普通程序
    private static let ordinary = ["登记", "立案", "调查", "告知", "陈述申辩", "决定", "送达", "履行", "结案", "归档"]

    /// Which step the case stands at; the count of steps when all are done.
    static func current(of file: Case) -> Int {
        if let spot = file.simple { return current(of: file, spot) }
        return switch file.stage {
        case .registered, .returned, .notFiled: 1
        case .investigating: file.report == nil ? 2 : 3
        case .noticed: 4
        case .answered: 5
        case .decided: 6
        case .served: 7
        case .performed, .closing: 8
        case .closed: 9
        case .archived: 10
        }
    }

    private static func current(of file: Case, _ spot: OnTheSpot) -> Int {
        switch file.stage {
        case .archived: 6
        case .closed: 5
        case .performed, .closing: spot.filed == nil ? 2 : 4
        default: spot.filed == nil ? 2 : 3
        }
    }
}
