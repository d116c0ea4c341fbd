import Law
import LegalTime
import Procedure
import Storage

/// What lists of cases are filtered, sorted and searched by.
enum DeskProjection {
    static func row(_ file: Case, title: String, clocks: [ClockRow]) -> CaseRow {
        var row = CaseRow(
            organ: file.organ,
            id: file.id,
            version: file.version,
            title: title,
            stage: file.stage.rawValue,
            parties: file.parties.map(\.name).joined(separator: "、"),
            handler: file.handlers.first ?? "",
            unit: file.unit,
            number: file.number,
            decisionNumber: file.decisionNumber,
            openedAt: file.openedAt.milliseconds,
            updatedAt: file.updatedAt.milliseconds
        )
        row.field = file.field ?? ""
        row.kind = file.kind.rawValue
        row.partyKinds = once(file.parties.map(\.kind.rawValue))
        row.items = once(file.violations.compactMap(\.item))
        row.fineFen = file.tracks.reduce(0) { $0 + ($1.decision?.penalty.fineFen ?? 0) }
        row.decidedOn = file.tracks.compactMap { ($0.decision?.decidedOn ?? $0.exemption?.decidedOn)?.iso }.max()
        row.dueAt = clocks.filter { $0.state == .running && !rulesApart.contains($0.rule) }.compactMap(\.dueAt).min()
        return row
    }

    /// The texts by which a case is found; they become words only where they are kept.
    struct Text: Sendable, Equatable {
        let organ: String
        let caseID: String
        let openedAt: Int
        let texts: [String]

        var row: CaseTextRow {
            CaseTextRow(organ: organ, caseID: caseID, openedAt: openedAt, words: SearchWords.line(texts))
        }
    }

    /// What is asked for most comes first: a long text is cut at its end. Personal numbers are found by blind index alone.
    static func text(_ file: Case, title: String) -> Text {
        let numbers = [file.number, file.lead].compactMap(\.self) + file.documents.map(\.number)
        let parties = file.parties.flatMap { [$0.name, $0.uscc, $0.representative].compactMap(\.self) }
        let breaches = file.violations.flatMap { [$0.conduct, $0.item].compactMap(\.self) }
        let texts = once(numbers) + [title] + parties + [file.place] + breaches + [file.summary]
        return Text(organ: file.organ, caseID: file.id, openedAt: file.openedAt.milliseconds, texts: texts)
    }

    /// Clocks by which the agency does not have to act: nobody's desk is late for them.
    static let rulesApart = Set(
        ClockRules.all.filter { $0.holder != .agency || $0.purpose != .deadline }.map(\.id)
    ).sorted()

    private static func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
