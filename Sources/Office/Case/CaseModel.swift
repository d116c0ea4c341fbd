import Law
import LegalTime
import Platform
import Procedure
import Web

extension CasePage.Model {
    /// A case as the platform gives it, turned into what the page says.
    ///
    /// - Parameter before: shows the entries before this one; `nil` = the newest.
    init(_ view: CaseView, visit: Visit, unmasked: Bool = false, before: Int? = nil) {
        let file = view.file
        self.init(
            id: file.id,
            title: file.title,
            number: file.number,
            stage: CaseStage(file.stage),
            steps: CaseSteps.names(of: file),
            step: CaseSteps.current(of: file),
            token: visit.token
        )
        broken = file.broken.map(Self.text)
        facts = Self.facts(view)
        parties = zip(view.parties, file.tracks).map { CasePage.Party($0, $1, in: view) }
        unmasking = unmasked ? .shown : visit.may(.unmask, file) ? .offered : .none
        timeline = CaseHappenings(
            view: view,
            mayCorrect: visit.may(.act(RectifyFact.sheet.id), file),
            before: before
        )
        isOlder = before != nil
        next = CasePage.Next(view)
        clocks = CasePage.Clock.all(view)
        approvals = CasePage.Approval.all(view)
        opinions = CasePage.Opinion.all(view)
        evidence = CaseEvidence.all(view)
        let course = CaseCourse(view)
        (spot, guidance, closing) = (course.spot, course.guidance, course.closing)
        notices = course.notices
        documents = file.documents.map { CasePage.Document($0, file) }
        mayExport = visit.may(.exportDossier, file)
    }

    private static func facts(_ view: CaseView) -> [CasePage.Term] {
        let file = view.file
        var terms: [CasePage.Term] = []
        for (index, violation) in file.violations.enumerated() {
            let number = file.violations.count > 1 ? " \(index + 1)" : ""
            terms.append(.init(term: "违法行为\(number)", text: violation.conduct))
            let articles = "违反\(violation.breaks.printed)，依据\(violation.punishedBy.printed)处罚"
            terms.append(.init(term: "法律依据\(number)", text: articles))
        }
        terms.append(.init(term: "案情", text: file.summary))
        terms.append(.init(term: "发生", text: "\(file.happenedOn?.chinese ?? "")，\(file.place)"))
        terms.append(.init(term: "线索来源", text: file.source.label))
        terms.append(.init(term: "承办", text: ([file.unit] + handlers(view)).joined(separator: " · ")))
        if case .returned(let reason, let by) = file.filing {
            terms.append(.init(term: "退回理由", text: "\(reason)（\(by.name)）"))
        }
        return terms
    }

    /// The officers' names as the registration recorded them.
    private static func handlers(_ view: CaseView) -> [String] {
        let fields = view.entries.first?.fields ?? []
        return ["firstOfficer", "secondOfficer"].compactMap { path in fields.first { $0.path == path }?.text }
    }

    private static func text(_ bar: BrokenBar) -> String {
        let act = Acts.named(bar.act)?.done ?? bar.act
        switch bar.finding {
        case .field(let error): return "第 \(bar.seq) 条（\(act)）：\(error.message)"
        case .refusal(let refusal):
            return "第 \(bar.seq) 条（\(act)）：缺\(refusal.missing)，\(refusal.basis.printed)。\(refusal.remedy)"
        }
    }
}

extension CasePage.Document {
    init(_ document: IssuedDocument, _ file: Case) {
        self.init(
            title: document.kind.title,
            words: [
                document.number.isEmpty ? "第 \(document.seq) 条" : document.number,
                file.track(document.party)?.party.name,
            ].compactMap { $0 }.joined(separator: " · "),
            link: document.print == nil ? nil : .document(file.id, document.id),
            pages: document.print?.pages
        )
    }
}
