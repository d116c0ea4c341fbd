import Law
import LegalTime
package import Powers
package import Procedure

/// What a form is made from: an act, the case around it, and everyone whom the dossier names.
package struct FormScene: Sendable {
    package let act: any Act
    package let head: ActHead
    /// The case before the act, and with it.
    package let before: Case
    package let file: Case
    /// The parties with their personal data in clear.
    package let parties: [Party]
    package let subject: LegalSubject
    /// Whom the entries name, by person id.
    package let people: [String: OfficerFact]

    package init(
        act: any Act,
        head: ActHead,
        before: Case,
        file: Case,
        parties: [Party],
        subject: LegalSubject,
        people: [String: OfficerFact]
    ) {
        self.act = act
        self.head = head
        self.before = before
        self.file = file
        self.parties = parties
        self.subject = subject
        self.people = people
    }

    /// The name that stands on documents.
    var organ: String { subject.name }

    /// The day of the act.
    var day: CivilDay { OrganZone.shanghai.day(of: head.occurredAt) }

    /// 案件来源, with the lead's number in its register.
    var source: String {
        [file.source.label, file.lead.map { "线索编号 \($0)" }].compactMap { $0 }.joined(separator: "，")
    }

    /// Somebody's name, as the entries say it.
    func name(_ id: String) -> String { people[id]?.name ?? id }

    func party(_ number: Int) -> Party? { parties.indices.contains(number - 1) ? parties[number - 1] : nil }

    /// An officer as forms name them, with the certificate of that day.
    func officer(_ id: String, on day: CivilDay) -> OfficerLine {
        OfficerLine(people[id], on: day)
    }

    /// 承办人
    var handlers: [OfficerLine] { file.handlers.map { officer($0, on: day) } }

    /// 承办人, where no certificate is asked for: theirs may have run out since.
    var handlerNames: [String] { file.handlers.map { people[$0]?.name ?? "" } }

    /// Who signed on the road of a matter, in order, and at its end whoever did this act.
    func opinions(_ matter: Matter, party: Int = 0, last opinion: String) -> [OpinionLine] {
        let approval = file.approvals.last { $0.matter == matter && $0.party == party }
        return (approval?.signatures ?? []).map(OpinionLine.init) + [OpinionLine(head, opinion)]
    }
}
