import Procedure

/// The steps of the ordinary procedure (普通程序) as a case page shows them.
enum CaseSteps {
    static let names = ["登记", "立案", "调查", "告知", "陈述申辩", "决定", "送达", "履行", "结案", "归档"]

    /// Which step the case stands at; the count of steps when all are done.
    static func current(of file: Case) -> Int {
        switch file.stage {
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
}
