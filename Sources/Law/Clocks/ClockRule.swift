package import LegalTime

/// A clock of the law (期限) in one edition: how long, from when, for whom, by which article, from day to day.
package struct ClockRule: Hashable, Sendable {
    /// `C18`; the same in every edition.
    package let id: String
    /// `simple`, `MEE`; empty for the edition that applies unless another is asked for.
    package let variant: String
    package let name: String
    /// What the time is counted from (起算).
    package let trigger: String
    package let holder: Holder
    package let purpose: ClockPurpose
    /// `nil` when no length stands in law; `missing` or `annual` says what takes its place.
    package internal(set) var terms: PeriodRule?
    /// A day of the following year (次年某月某日前) instead of a length.
    package let annual: AnnualDay?
    /// What has to be set before the clock can run, in Chinese; empty when nothing has.
    package internal(set) var missing: String
    package let citations: [Citation]
    /// Sources without articles, as they are cited: `《…》（国办发〔2018〕118号）`.
    package let documents: [String]
    package let certainty: Certainty
    package let note: String
    package let validFrom: CivilDay
    /// The last day of this edition; `nil` while it stands.
    package let validTo: CivilDay?
    /// The fields (领域) whose organs it binds; empty = all.
    package let fields: [String]
    package internal(set) var extensions: [AllowedExtension]
    package internal(set) var exclusions: [Exclusion]
    /// Whether its own article lets other rules set another length (另有规定的，从其规定).
    package let admitsOtherRules: Bool
    /// The organ's document that sets the figure (本机关期限设置); `nil` when the rule stands as it is.
    package internal(set) var document: String?

    init(
        _ id: String,
        variant: String = "",
        _ name: String,
        from trigger: String,
        by holder: Holder,
        purpose: ClockPurpose = .deadline,
        terms: PeriodRule?,
        annual: AnnualDay? = nil,
        missing: String = "",
        cite citations: [Citation],
        documents: [String] = [],
        _ certainty: Certainty,
        since validFrom: CivilDay,
        until validTo: CivilDay? = nil,
        fields: [String] = [],
        extensions: [AllowedExtension] = [],
        exclusions: [Exclusion] = [],
        admitsOtherRules: Bool = false,
        note: String = ""
    ) {
        self.id = id
        self.variant = variant
        self.name = name
        self.trigger = trigger
        self.holder = holder
        self.purpose = purpose
        self.terms = terms
        self.annual = annual
        self.missing = missing
        self.citations = citations
        self.documents = documents
        self.certainty = certainty
        self.note = note
        self.validFrom = validFrom
        self.validTo = validTo
        self.fields = fields
        self.extensions = extensions
        self.exclusions = exclusions
        self.admitsOtherRules = admitsOtherRules
    }
}

extension ClockRule {
    /// A clock may start by itself only on a figure that was verified or that the organ has set.
    package var needsPolicy: Bool { document == nil && certainty.needsPolicy }

    /// Citations and documents as they are printed, in order.
    package var sources: [String] { citations.map(\.printed) + documents }

    /// Whether an organ may set its own length: where the law leaves it to others, or where the figure is not verified.
    /// What the law ties to a document (S01) or to the ends of other clocks (P18) has no length, and is not the organ's.
    package var isConfigurable: Bool { admitsOtherRules || certainty != .verified }

    /// Whether this edition stands on that day.
    package func stands(on day: CivilDay) -> Bool {
        validFrom <= day && (validTo.map { day <= $0 } ?? true)
    }
}

/// A day of each year (每年某月某日), by which what concerns the year before has to be done.
package struct AnnualDay: Hashable, Sendable {
    package let month: Int
    package let day: Int

    /// That day in the year after the one that `moment` lies in; `nil` outside 1900…9999.
    package func following(_ moment: CivilDay) -> CivilDay? {
        CivilDay(year: moment.year + 1, month: month, day: day)
    }
}

/// How a clock may be extended (延长): by whom, how far, how often.
package struct AllowedExtension: Hashable, Sendable {
    /// `nil` = a reasonable time (合理期限) that those who decide fix.
    package let period: Period?
    package let decidedBy: String
    package let times: Int
    package let citation: Citation?

    package init(period: Period?, decidedBy: String, times: Int, citation: Citation?) {
        self.period = period
        self.decidedBy = decidedBy
        self.times = times
        self.citation = citation
    }
}

/// A ground on which days do not count (不计入期限的事由): 中止, 听证, 公告, 检测, 鉴定 …
package struct Exclusion: Hashable, Sendable {
    package let ground: String
    package let citation: Citation?

    package init(ground: String, citation: Citation?) {
        self.ground = ground
        self.citation = citation
    }
}
