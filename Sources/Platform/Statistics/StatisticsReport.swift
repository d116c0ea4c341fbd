package import Storage

/// What the statistics say to a question.
package struct StatisticsReport: Sendable {
    /// Values of one group, with those of the period before and of the year before.
    package struct Line: Sendable, Hashable {
        /// The unit, the field, the code, the month or the stage; empty where a case has none.
        package let key: String
        package let name: String
        package let now: Figures
        package let before: Figures
        package let yearBefore: Figures
    }

    package let question: StatisticsQuestion
    package let lines: [Line]
    package let total: Line
    package let target: StatisticsTarget?
    /// Units that may be asked for, by name.
    package let units: [String]
    /// The person sees the whole organ's, or only those of some units.
    package let isWhole: Bool
    /// Whether the period's last month is not over.
    package let isOpen: Bool

    /// What the lines tell of: by stage only what was registered.
    package var indicators: [Indicator] { question.by == .stage ? [.registered] : Indicator.allCases }
}

/// What the organ has set itself (目标): a closing rate (结案率) above a percentage, by a document of its own.
package struct StatisticsTarget: Sendable, Hashable {
    package let abovePercent: Int
    package let document: String

    package init(abovePercent: Int, document: String) {
        self.abovePercent = abovePercent
        self.document = document
    }

    /// `nil` where there is nothing to judge.
    package func isMet(by figures: Figures) -> Bool? {
        guard case .share(let part, let whole) = figures[.closingRate], whole > 0 else { return nil }
        return part * 100 > whole * abovePercent
    }
}

/// The cases behind a number, a page of them.
package struct StatisticsCases: Sendable {
    package let cases: [MeasureRows.Behind]
    /// Where the next page begins; `nil` on the last.
    package let next: (month: String, caseID: String)?
}
