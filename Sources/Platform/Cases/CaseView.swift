package import Ledger
package import LegalTime
package import Procedure

/// A case as one person sees it now.
package struct CaseView: Sendable {
    package let file: Case
    package let parties: [PartyView]
    package let entries: [EntryView]
    package let next: [NextView]
    package let clocks: [ClockView]
    /// The calendar by which the clocks are counted.
    package let calendar: LegalCalendar
    package let now: Instant
    /// People whom the dossier names, by id.
    package let names: [String: String]

    init(
        _ dossier: Dossier,
        hashes: [Digest],
        parties: [PartyView],
        calendar: LegalCalendar,
        standing: Standing,
        now: Instant,
        principal: Principal
    ) {
        file = dossier.file
        self.parties = parties
        self.calendar = calendar
        self.now = now
        names = Self.names(dossier.acts)
        entries = zip(dossier.acts, hashes).map { EntryView($0, hash: $1) }
        let file = dossier.file
        clocks = file.clocks.map { ClockView($0, calendar) }
        next = Procedure.next(in: file, standing).map { next in
            NextView(
                sheet: next.sheet,
                refusals: next.refusals,
                denial: Authority.denial(.act(next.sheet.id), by: principal, on: file)
            )
        }
    }

    private static func names(_ acts: [RecordedAct]) -> [String: String] {
        var names: [String: String] = [:]
        for act in acts {
            names[act.head.actor.id] = act.head.actor.name
            for (id, officer) in act.officers { names[id] = officer.name }
        }
        return names
    }
}

/// A party as it is shown; personal data is masked unless it was opened for a duty.
package struct PartyView: Sendable {
    package let name: String
    package let kind: String
    package let uscc: String?
    package let idNumber: String?
    package let representative: String?
    package let address: String
    package let phone: String?
    package let confirmed: ConfirmedView?

    init(_ party: Party, masked: Bool) {
        name = party.name
        kind = party.kind.label
        uscc = party.uscc
        representative = party.representative
        idNumber = party.idNumber.map { Self.show($0, masked, Mask.idNumber) }
        address = Self.show(party.address, masked, Mask.address)
        phone = party.phone.map { Self.show($0, masked, Mask.phone) }
        confirmed = party.confirmed.map { ConfirmedView($0, masked: masked) }
    }

    fileprivate static func show(_ text: PersonalText, _ masked: Bool, _ mask: (String) -> String) -> String {
        guard let plain = text.plain else { return "〔已依法删除〕" }
        return masked ? mask(plain) : plain
    }
}

/// Where a party is served (送达地址确认), masked like the party itself.
package struct ConfirmedView: Sendable {
    package let seq: Int
    package let on: CivilDay
    package let recipient: String
    package let address: String
    package let phone: String
    package let consents: Bool
    package let electronic: String?

    init(_ confirmed: ConfirmedAddress, masked: Bool) {
        (seq, on, recipient) = (confirmed.seq, confirmed.on, confirmed.recipient)
        address = PartyView.show(confirmed.address, masked, Mask.address)
        phone = PartyView.show(confirmed.phone, masked, Mask.phone)
        consents = confirmed.consents
        electronic = confirmed.electronic.map { PartyView.show($0, masked, Mask.electronic) }
    }
}

/// One entry of the dossier as the timeline shows it.
package struct EntryView: Sendable {
    package let seq: Int
    package let act: AnyAct
    package let head: ActHead
    package let hash: Digest
    private let recorded: RecordedAct

    init(_ recorded: RecordedAct, hash: Digest) {
        seq = recorded.head.seq
        act = recorded.sheet
        head = recorded.head
        self.hash = hash
        self.recorded = recorded
    }

    /// Put into words when asked for: a page shows the fields of few of its entries.
    package var fields: [FieldText] { act.texts(of: recorded.fields, officers: recorded.officers) }
}

/// An act that may come next: whether the law lets it, and whether it is this person's.
package struct NextView: Sendable {
    package let sheet: AnyAct
    package let refusals: [Refusal]
    /// Why it is not this person's, if so.
    package let denial: String?

    package var isAllowed: Bool { refusals.isEmpty }
}
