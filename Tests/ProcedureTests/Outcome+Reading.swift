import Law

@testable import Procedure

/// What tests ask of an outcome.
extension Outcome {
    /// The printed bases of a refusal; empty if it was none.
    var bases: [String] {
        if case .refused(let refusals) = self { refusals.map(\.basis.printed) } else { [] }
    }

    /// The fields that were found wrong.
    var fields: [String] {
        if case .invalid(let errors) = self { errors.map(\.field) } else { [] }
    }

    var isAccepted: Bool {
        if case .accepted = self { true } else { false }
    }

    /// Where the refusals lead.
    var acts: [String] {
        if case .refused(let refusals) = self { refusals.compactMap(\.act) } else { [] }
    }

    /// What refusals say is missing.
    var missing: [String] {
        if case .refused(let refusals) = self { refusals.map(\.missing) } else { [] }
    }

    /// What is said of the fields.
    var messages: [String] {
        if case .invalid(let errors) = self { errors.map(\.message) } else { [] }
    }
}
