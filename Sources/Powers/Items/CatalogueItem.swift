package import Law
package import LegalTime

/// One edition of a penalty power (处罚事项): from a day to a day, under one law, with its fines.
package struct CatalogueItem: Hashable, Sendable {
    /// 事项编码; several editions in time may share it.
    package var code: String
    /// 领域: 市容环卫, 燃气.
    package var field: String
    package var name: String
    package var law: ItemLaw
    /// The norms that the act breaks (违反条款).
    package var violated: CitedArticles
    /// The norms that state the penalty (处罚条款).
    package var penalty: CitedArticles
    /// Who can be punished: individuals, organisations, or both.
    package var subjects: [FineSubject]
    package var penaltyKinds: [PenaltyKind]
    package var correction: CorrectionRule
    package var mode: FineMode
    package var fines: FinesBySubject
    package var simple: SimpleProcedure
    /// First day; `nil` when the list states none.
    package var validFrom: CivilDay?
    /// Last day, itself included; `nil` while in force.
    package var validTo: CivilDay?
    /// The items whose power this one continues (延续自), such as across the day of a new law.
    package var replaces: [String]
    /// Items of other laws on the same act that don't agree with this one (冲突事项): legal review is needed.
    package var conflicts: [String]
    package var origin: ItemOrigin
    package var note: String
    package var verified: [VerifiedMark]

    package init(
        code: String,
        field: String,
        name: String,
        law: ItemLaw,
        violated: CitedArticles,
        penalty: CitedArticles,
        subjects: [FineSubject],
        penaltyKinds: [PenaltyKind],
        correction: CorrectionRule,
        mode: FineMode,
        fines: FinesBySubject,
        simple: SimpleProcedure = .no,
        validFrom: CivilDay? = nil,
        validTo: CivilDay? = nil,
        replaces: [String] = [],
        conflicts: [String] = [],
        origin: ItemOrigin = ItemOrigin(),
        note: String = "",
        verified: [VerifiedMark] = []
    ) {
        self.code = code
        self.field = field
        self.name = name
        self.law = law
        self.violated = violated
        self.penalty = penalty
        self.subjects = subjects
        self.penaltyKinds = penaltyKinds
        self.correction = correction
        self.mode = mode
        self.fines = fines
        self.simple = simple
        self.validFrom = validFrom
        self.validTo = validTo
        self.replaces = replaces
        self.conflicts = conflicts
        self.origin = origin
        self.note = note
        self.verified = verified
    }

    package func isValid(on day: CivilDay) -> Bool {
        if let validFrom, day < validFrom { return false }
        if let validTo, day > validTo { return false }
        return true
    }
}

/// The law that an item rests on, in the version that was read.
package struct ItemLaw: Hashable, Sendable {
    /// Full title without book marks.
    package var title: String
    /// The day on which this version was adopted or promulgated.
    package var version: CivilDay
    package var level: LawLevel
    /// 全国, 浙江, 浙江杭州.
    package var jurisdiction: String

    package init(title: String, version: CivilDay, level: LawLevel, jurisdiction: String) {
        self.title = title
        self.version = version
        self.level = level
        self.jurisdiction = jurisdiction
    }
}

/// Articles as the list writes them, and as citations.
package struct CitedArticles: Hashable, Sendable {
    /// `11(1)(2)`, `49;50;54`: the list's own form, kept.
    package let text: String
    package let citations: [Citation]

    package init(text: String, citations: [Citation]) {
        self.text = text
        self.citations = citations
    }

    /// `《城市道路管理条例》第二十七条`, several joined by 、
    package var printed: String { CitationList(citations).printed }
}

/// From which department the power came, since when and by which document (原行使部门、划转).
package struct ItemOrigin: Hashable, Sendable {
    package var department: String
    package var concentratedSince: CivilDay?
    package var document: String

    package init(department: String = "", concentratedSince: CivilDay? = nil, document: String = "") {
        self.department = department
        self.concentratedSince = concentratedSince
        self.document = document
    }
}
