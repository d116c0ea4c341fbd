/// From a minimum to a maximum, both included (以上、以下); a minimum of 0 stands for a statute that names none.
package struct FineSpan: Hashable, Sendable {
    package let lower: Int
    package let upper: Int

    /// Whoever makes one sees to `0 ≤ lower ≤ upper`; the parser does.
    package init(_ lower: Int, _ upper: Int) {
        self.lower = lower
        self.upper = upper
    }

    package var isFixed: Bool { lower == upper }
}

/// How a fine is reckoned (罚款公式): every way that statutes have, as a value.
///
/// Amounts are fen; multiples and percentages are millionths (5 % = 50,000; 10 times = 10,000,000).
package indirect enum FineFormula: Hashable, Sendable {
    /// A range, or a maximum only: 五百元以上五千元以下.
    case amount(FineSpan)
    /// Times an amount: 货值金额三倍以上五倍以下.
    case multiple(FineBasis, FineSpan, FineLimits)
    /// A share of an amount, also of another fine: 合同价款百分之二以上百分之四以下.
    case percent(FineBasis, FineSpan, FineLimits)
    /// So much for each: 每平方米四十元以上八十元以下.
    case perUnit(FineUnit, FineSpan, FineLimits)
    /// So much for each and month: 每使用一名童工每月五千元; another amount when the order to correct has run out.
    case perUnitPerMonth(FineUnit, FineSpan, overdue: FineSpan?)
    /// One amount below a value, another from it on: 货值金额不足一万元的…；一万元以上的….
    case branches(FineBranches)
    /// By the kind of object: 一级保护古树; 二级保护古树.
    case graded([FineGrade])
    /// By what has come to pass: the base, then refusal, then a serious case.
    case staged([FineStage])
    /// The same amount for each day (按日连续处罚), 生态环境法典 article 1060.
    case daily(FineBasis)
}

/// What bounds a reckoned fine besides its rate.
package struct FineLimits: Hashable, Sendable {
    /// Instead of the rate, where the amount can't be reckoned or is clearly too low; fen.
    package let uncalculable: FineSpan?
    /// No less than (最低不少于), fen.
    package let floor: Int?
    /// No more than (最高不超过), fen.
    package let cap: Int?

    package init(uncalculable: FineSpan? = nil, floor: Int? = nil, cap: Int? = nil) {
        self.uncalculable = uncalculable
        self.floor = floor
        self.cap = cap
    }
}

/// Two amounts, parted by a value in fen.
package struct FineBranches: Hashable, Sendable {
    /// 不足, 以下, 以上, 超过: 以上 and 以下 include the figure, 不足 and 超过 don't.
    package enum Comparison: String, CaseIterable, Sendable {
        case lessThan = "<"
        case atMost = "<="
        case atLeast = ">="
        case moreThan = ">"
    }

    /// An amount of its own, or times the value.
    package enum Amount: Hashable, Sendable {
        case fen(FineSpan)
        /// Millionths.
        case multiple(FineSpan)
    }

    package let basis: FineBasis
    package let comparison: Comparison
    package let threshold: Int
    package let first: Amount
    package let second: Amount
    /// The second branch also takes who has none at all: 没有违法所得或者不足.
    package let secondIsElse: Bool

    package init(
        basis: FineBasis,
        comparison: Comparison,
        threshold: Int,
        first: Amount,
        second: Amount,
        secondIsElse: Bool
    ) {
        self.basis = basis
        self.comparison = comparison
        self.threshold = threshold
        self.first = first
        self.second = second
        self.secondIsElse = secondIsElse
    }
}

/// The formula for one kind of object.
package struct FineGrade: Hashable, Sendable {
    package let name: String
    package let formula: FineFormula

    package init(_ name: String, _ formula: FineFormula) {
        self.name = name
        self.formula = formula
    }
}

/// The formula once any of the circumstances has come to pass; without circumstances it is the base.
package struct FineStage: Hashable, Sendable {
    package let anyOf: [FineCircumstance]
    /// Whether this stage must be fined; `nil` where it is as the item says. Often the base may be, and the rest must.
    package let mode: FineMode?
    package let formula: FineFormula

    package init(_ anyOf: [FineCircumstance], mode: FineMode? = nil, _ formula: FineFormula) {
        self.anyOf = anyOf
        self.mode = mode
        self.formula = formula
    }
}
