package import Procedure

extension Duty {
    /// The duties that a post can give.
    package static let posts: [Duty] = allCases.filter { $0 != .system }

    /// Enforcement itself: auxiliaries (辅助人员) help, and never have it.
    package var needsOfficer: Bool {
        switch self {
        case .handler, .leader, .reviewer, .approver: true
        case .intake, .sealKeeper, .archivist, .administrator, .system: false
        }
    }

    /// Concerns the cases of one's own unit and those below; the other duties are the whole organ's.
    var goesByUnit: Bool { self == .leader }

    /// May be passed on during leave. Cases are handled by those named in them, who are replaced by name; and whoever
    /// keeps the system gives posts in their own name.
    package var isDelegable: Bool {
        switch self {
        case .leader, .reviewer, .approver, .intake, .sealKeeper, .archivist: true
        case .handler, .administrator, .system: false
        }
    }
}

/// Whose a post is.
package enum PostKind: String, CaseIterable, Sendable {
    /// 本单位任职
    case post
    /// 统筹法制审核: a reviewer of the county's pool who serves this unit.
    case pool

    package var title: String {
        switch self {
        case .post: "任职"
        case .pool: "统筹法制审核"
        }
    }
}

/// What a unit is.
package enum UnitKind: String, CaseIterable, Sendable {
    case organ, department, town, brigade, squad, section, centre

    package var title: String {
        switch self {
        case .organ: "执法机关"
        case .department: "主管部门"
        case .town: "乡镇街道"
        case .brigade: "大队"
        case .squad: "中队"
        case .section: "科室"
        case .centre: "中心"
        }
    }
}

/// What lets a person review decisions.
package enum QualificationKind: String, CaseIterable, Sendable {
    /// 通过国家统一法律职业资格考试
    case exam
    /// 非初次从事行政处罚决定法制审核
    case experienced

    package var title: String {
        switch self {
        case .exam: "国家统一法律职业资格"
        case .experienced: "非初次从事法制审核"
        }
    }
}
