package import Law

/// Which edition applies to an act (从旧兼从轻): the law of the act's day, or the newer if that is lighter.
package struct Choice: Hashable, Sendable {
    /// The edition that stood on the day of the act.
    package let byActDay: CatalogueItem?
    /// What continues it on the day of the decision; several where the new law parted the power, none where it goes on.
    package let newer: [CatalogueItem]
    /// What applies; while `needsReview` stands, only what is proposed.
    package let chosen: CatalogueItem?
    /// Both editions side by side, line by line.
    package let comparison: [ComparisonLine]
    /// 须法制审核: lighter in one respect and heavier in another, or not comparable without more facts.
    package let needsReview: Bool
    /// Why, in Chinese, one sentence each.
    package let reasons: [String]
    package let basis: [Article]

    package init(
        byActDay: CatalogueItem?,
        newer: [CatalogueItem],
        chosen: CatalogueItem?,
        comparison: [ComparisonLine],
        needsReview: Bool,
        reasons: [String],
        basis: [Article]
    ) {
        self.byActDay = byActDay
        self.newer = newer
        self.chosen = chosen
        self.comparison = comparison
        self.needsReview = needsReview
        self.reasons = reasons
        self.basis = basis
    }
}

/// How a newer rule weighs against the older in one respect.
package enum Weight: String, Hashable, Sendable {
    case lighter
    case equal
    case heavier
    case incomparable

    package var chinese: String {
        switch self {
        case .lighter: "较轻"
        case .equal: "相同"
        case .heavier: "较重"
        case .incomparable: "不能直接比较"
        }
    }

    /// Before what it is compared with: 比 … 较轻, 与 … 相同.
    var word: String { self == .lighter || self == .heavier ? "比" : "与" }

    /// By numbers: the smaller is the lighter.
    init(old: Int, new: Int) {
        self = new < old ? .lighter : new > old ? .heavier : .equal
    }

    /// Lighter here and heavier there is not comparable; equal gives way.
    static func together(_ weights: [Weight]) -> Weight {
        let found = Set(weights).subtracting([.equal])
        if found.isEmpty { return .equal }
        return found.count == 1 ? found.first ?? .equal : .incomparable
    }
}

/// One respect in which two editions were compared, for one subject.
package struct ComparisonLine: Hashable, Sendable {
    package enum Respect: String, CaseIterable, Sendable {
        case maximum
        case minimum
        case mode
        case precondition
        case kinds
        /// The subject is punished under one edition only.
        case subject

        package var chinese: String {
            switch self {
            case .maximum: "罚款上限"
            case .minimum: "罚款下限"
            case .mode: "必须还是可以"
            case .precondition: "前提"
            case .kinds: "处罚种类"
            case .subject: "处罚对象"
            }
        }
    }

    package let subject: FineSubject
    package let respect: Respect
    /// The newer edition that was compared.
    package let newerCode: String
    package let old: String
    package let new: String
    package let weight: Weight

    package var text: String { "\(subject.chinese)的\(respect.chinese)：旧 \(old)，新 \(new)，新规定\(weight.chinese)" }
}
