package import LegalTime

/// What is sent up for approval (报批事项).
package enum Matter: String, Labelled {
    case filing, notice, decision, closing

    package var label: String {
        switch self {
        case .filing: "立案"
        case .notice: "事先告知"
        case .decision: "处理决定"
        case .closing: "结案"
        }
    }
}

/// The road of one approval as the organ's rule set it on the day of sending up (审批路线); frozen in the entry.
package struct Road: Hashable, Sendable {
    package let document: String
    package let steps: [Duty]

    package init(document: String, steps: [Duty]) {
        self.document = document
        self.steps = steps
    }
}

/// A matter that was sent up (报批), with all who signed. The head's own act ends it.
package struct Approval: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case open
        case returned(reason: String, by: Actor)
        case withdrawn
        /// Ended by the head's act, with its entry.
        case finished(seq: Int)
    }

    /// Whose turn it is.
    package enum Turn: Hashable, Sendable {
        /// Signers who were added and have not signed.
        case persons([String])
        case duty(Duty)
        /// All have signed; the head decides.
        case head
        case nobody
    }

    package let matter: Matter
    /// Number of the party, 0 for the whole case.
    package let party: Int
    /// The entry that sent it up, and when.
    package let seq: Int
    package let road: Road
    package var signatures: [Signature] = []
    package var added: [AddedSigner] = []
    package var state = State.open
    /// The entry since which it is the present person's turn.
    package var turnSince: Int

    package init(matter: Matter, party: Int, seq: Int, road: Road) {
        self.matter = matter
        self.party = party
        self.seq = seq
        self.road = road
        turnSince = seq
    }

    package var isOpen: Bool { state == .open }

    package var turn: Turn {
        guard isOpen else { return .nobody }
        let waiting = added.filter { !$0.hasSigned }.map(\.person)
        if !waiting.isEmpty { return .persons(waiting) }
        let signed = signatures.count { !$0.isAdded }
        return signed < road.steps.count ? .duty(road.steps[signed]) : .head
    }

    /// The duties whose turn comes after the present one; the head decides last.
    var later: [Duty] {
        let signed = signatures.count { !$0.isAdded }
        return signed < road.steps.count ? road.steps[(signed + 1)...] + [.approver] : []
    }

    /// Nobody signs twice in one approval.
    package func hasSigned(_ person: String) -> Bool { signatures.contains { $0.actor.id == person } }
}

/// One signature on the road (审核意见).
package struct Signature: Hashable, Sendable {
    package let seq: Int
    package let actor: Actor
    /// The duty of the step; of an added signer, the duty in which that person signed.
    package let duty: Duty
    package let opinion: String
    package let isAdded: Bool
    package let on: CivilDay
}

/// Somebody who was asked to sign too (加签).
package struct AddedSigner: Hashable, Sendable {
    package let person: String
    package let by: String
    package let seq: Int
    package var hasSigned = false
}

extension Case {
    /// The open approval of a matter; `nil` when none is under way.
    package func approval(_ matter: Matter, party: Int = 0) -> Approval? {
        approvals.last { $0.matter == matter && $0.party == party && $0.isOpen }
    }

    mutating func changeApproval(_ matter: Matter, party: Int, _ body: (inout Approval) -> Void) {
        let found = approvals.lastIndex { $0.matter == matter && $0.party == party && $0.isOpen }
        if let found { body(&approvals[found]) }
    }

    /// Sends a matter up on its road; one that is still open is withdrawn.
    mutating func sendUp(_ matter: Matter, party: Int, road: Road?, seq: Int) {
        changeApproval(matter, party: party) { $0.state = .withdrawn }
        approvals.append(
            Approval(matter: matter, party: party, seq: seq, road: road ?? Road(document: "", steps: []))
        )
    }

    /// The head's act ended it.
    mutating func finishApproval(_ matter: Matter, party: Int = 0, seq: Int) {
        changeApproval(matter, party: party) { $0.state = .finished(seq: seq) }
    }
}
