/// On whom a fine falls (处罚对象).
package enum FineSubject: String, CaseIterable, Sendable, TableWord {
    case individual
    case organisation
    /// 直接负责的主管人员和其他直接责任人员
    case responsible

    package var chinese: String {
        switch self {
        case .individual: "个人"
        case .organisation: "单位"
        case .responsible: "责任人员"
        }
    }
}

/// An item's formulas, by subject; `nil` where its articles have no fine for that subject.
package struct FinesBySubject: Hashable, Sendable {
    package var individual: FineFormula?
    package var organisation: FineFormula?
    package var responsible: FineFormula?

    package init(individual: FineFormula? = nil, organisation: FineFormula? = nil, responsible: FineFormula? = nil) {
        self.individual = individual
        self.organisation = organisation
        self.responsible = responsible
    }

    package subscript(_ subject: FineSubject) -> FineFormula? {
        get {
            switch subject {
            case .individual: individual
            case .organisation: organisation
            case .responsible: responsible
            }
        }
        set {
            switch subject {
            case .individual: individual = newValue
            case .organisation: organisation = newValue
            case .responsible: responsible = newValue
            }
        }
    }

    package var isEmpty: Bool { individual == nil && organisation == nil && responsible == nil }
}
