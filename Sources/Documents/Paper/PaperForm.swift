package import Ledger
package import LegalTime
import Procedure

/// A part of a paper form that is declared by its fields.
package protocol PaperPart: Sendable, Equatable {
    init()
    static var fields: [PaperField<Self>] { get }
}

extension PaperPart {
    static var paths: Set<String> { fields.reduce(into: []) { $0.formUnion($1.paths) } }

    var kept: JSON { object { $0.keep(self) } }
    var printing: JSON { object { $0.print(self) } }
    var faults: [String] { Self.fields.flatMap { $0.faults(self) } }

    init(kept: JSON) {
        self.init()
        for field in Self.fields { field.read(kept[field.name] ?? .null, &self) }
    }

    private func object(_ value: (PaperField<Self>) -> JSON?) -> JSON {
        var members: [String: JSON] = [:]
        for field in Self.fields { members[field.name] = value(field) }
        return .object(members)
    }
}

/// A form whose fields are declared: its stored bytes, its print and its faults follow from `fields`.
package protocol PaperForm: FormContents, PaperPart {
    /// 文号; empty until it is taken, and always where the form has none.
    var number: String { get set }
    /// The day that the form bears.
    var madeOn: CivilDay? { get set }
}

extension PaperForm {
    package static var fieldPaths: Set<String> { paths.union(numbering) }
    package var json: JSON { kept.adding(Self.kind.serial == nil ? [:] : ["number": .string(number)]) }
    package var data: JSON { printing.adding(Self.kind.serial == nil ? [:] : ["number": .string(number)]) }
    package var decidedOn: String { madeOn?.iso ?? "" }

    private static var numbering: Set<String> { kind.serial == nil ? [] : ["number"] }

    package init(json: JSON) throws(DecisionFault) {
        self.init(kept: json)
        number = json.text("number")
        try check()
    }

    /// Filled in, and complete.
    package init(_ fill: (inout Self) -> Void) throws(DecisionFault) {
        self.init()
        fill(&self)
        try check()
    }

    private func check() throws(DecisionFault) {
        let faults = faults
        guard faults.isEmpty else { throw DecisionFault(fields: faults, of: Self.kind) }
    }
}

extension JSON {
    fileprivate func adding(_ more: [String: JSON]) -> JSON {
        .object((objectValue ?? [:]).merging(more) { _, new in new })
    }
}
