package import Procedure

/// Who is asking: a person of an organ, signed in or by token, with what they hold today.
package struct Principal: Sendable, Hashable {
    package let organ: String
    package let id: String
    package let name: String
    /// The unit to which the person belongs; a duty may be held in another.
    package let unit: String
    package let held: [HeldDuty]
    /// The duties held, each once, in the order in which they are held.
    package let duties: [Duty]

    package init(organ: String, id: String, name: String, unit: String, held: [HeldDuty]) {
        self.organ = organ
        self.id = id
        self.name = name
        self.unit = unit
        self.held = held
        var seen: Set<Duty> = []
        duties = held.map(\.duty).filter { seen.insert($0).inserted }
    }

    /// With posts of their own in one unit.
    package init(organ: String, id: String, name: String, unit: String, duties: [Duty]) {
        let held = duties.map { HeldDuty($0, unit: unit, unitID: unit) }
        self.init(organ: organ, id: id, name: name, unit: unit, held: held)
    }

    /// To whom to-dos of these duties are addressed: `approver` for the organ's, `leader/横林中队` for a unit's.
    package var audiences: [String] {
        var seen: Set<String> = []
        return held.flatMap { held in
            [held.duty.rawValue] + held.watches.map { "\(held.duty.rawValue)/\($0)" }
        }.filter { seen.insert($0).inserted }
    }
}
