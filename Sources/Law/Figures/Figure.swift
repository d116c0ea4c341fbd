package import LegalTime

/// What a figure decides.
package enum FigureKind: String, Sendable, CaseIterable {
    /// 当场处罚的罚款上限: the largest fine that may be decided on the spot.
    case simpleFine
    /// 当场收缴: the largest fine that may be collected on the spot for its smallness alone.
    case spotCollection
    /// 加处罚款的比例: a day's surcharge, of the fine.
    case surchargeRate
    /// 加处罚款的上限: the surcharge in all, of the fine.
    case surchargeCeiling
    /// 较大数额罚款: from which fine on a hearing may be asked for.
    case hearingFine
    /// 没收较大数额违法所得、较大价值非法财物: the same for what is confiscated.
    case hearingConfiscation
    /// 集体讨论: from which sum of fine and confiscation on the heads decide together.
    case collectiveDiscussion

    package var label: String {
        switch self {
        case .simpleFine: "当场处罚的罚款上限"
        case .spotCollection: "当场收缴的罚款上限"
        case .surchargeRate: "每日加处罚款的比例"
        case .surchargeCeiling: "加处罚款的上限"
        case .hearingFine: "应当告知听证的罚款"
        case .hearingConfiscation: "应当告知听证的没收"
        case .collectiveDiscussion: "应当集体讨论的罚没款"
        }
    }
}

/// How an amount stands to a figure; “以上、以下、以内、届满” include the figure, “不满、超过、以外” do not
/// (《民法典》第一千二百五十九条).
package enum FigureOperator: String, Sendable, CaseIterable {
    case atLeast, moreThan, atMost, lessThan, exactly

    package func holds(_ amount: Int, against figure: Int) -> Bool {
        switch self {
        case .atLeast: amount >= figure
        case .moreThan: amount > figure
        case .atMost: amount <= figure
        case .lessThan: amount < figure
        case .exactly: amount == figure
        }
    }

    /// Prints around an amount: `超过3000元`, `5000元以上`.
    package func spell(_ amount: String) -> String {
        switch self {
        case .atLeast: "\(amount)以上"
        case .moreThan: "超过\(amount)"
        case .atMost: "\(amount)以下"
        case .lessThan: "不满\(amount)"
        case .exactly: amount
        }
    }
}

package enum FigureUnit: String, Sendable, CaseIterable { case fen, perMille }

/// Whom a figure is for.
package enum FigurePerson: String, Sendable, CaseIterable {
    /// 公民
    case individual
    /// 法人或者其他组织
    case organisation
}

/// A dated amount of the law (法定数额): threshold, rate or ceiling, with its operator and its scope.
package struct Figure: Hashable, Sendable {
    package let kind: FigureKind
    package let amount: Int
    package let unit: FigureUnit
    package let comparison: FigureOperator
    /// `nil` = everybody.
    package let person: FigurePerson?
    /// The law whose breach is punished, where the figure is that law's own; `nil` = any.
    package let law: String?
    package let field: String?
    /// The first digits of the division codes where it holds: `44`, `4419`; `nil` = everywhere.
    package let region: String?
    package let citations: [Citation]
    package let documents: [String]
    package let certainty: Certainty
    package let validFrom: CivilDay
    package let validTo: CivilDay?
    package let note: String

    init(
        _ kind: FigureKind,
        _ comparison: FigureOperator,
        _ amount: Int,
        _ unit: FigureUnit = .fen,
        for person: FigurePerson? = nil,
        law: String? = nil,
        field: String? = nil,
        region: String? = nil,
        cite citations: [Citation],
        documents: [String] = [],
        _ certainty: Certainty,
        since validFrom: CivilDay,
        until validTo: CivilDay? = nil,
        note: String = ""
    ) {
        self.kind = kind
        self.comparison = comparison
        self.amount = amount
        self.unit = unit
        self.person = person
        self.law = law
        self.field = field
        self.region = region
        self.citations = citations
        self.documents = documents
        self.certainty = certainty
        self.validFrom = validFrom
        self.validTo = validTo
        self.note = note
    }
}

extension Figure {
    /// Whether an amount, in the figure's unit, is one that the figure speaks of.
    package func holds(_ value: Int) -> Bool { comparison.holds(value, against: amount) }

    package func stands(on day: CivilDay) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }

    package var sources: [String] { citations.map(\.printed) + documents }

    /// `200元以下`, `超过3000元`, `3%`: every figure is in whole yuan or per cent.
    package var text: String {
        switch unit {
        case .fen: comparison.spell("\(amount / 100)元")
        case .perMille: comparison.spell("\(amount / 10)%")
        }
    }
}
