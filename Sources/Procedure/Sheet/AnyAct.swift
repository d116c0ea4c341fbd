package import Ledger
import LegalTime

/// The erased form of an act that lists, routes and stored entries use.
///
/// There is one of each; a class, because views and dossiers hold hundreds of references and a copy would retain all
/// that a sheet consists of.
package final class AnyAct: Sendable {
    package let id: String
    package let version: Int
    package let title: String
    package let done: String
    package let duties: [Duty]
    package let form: [FormField]
    /// Fields that older entries hold and new ones don't.
    let retired: [FormField]
    /// JSON Schema of the fields, without the envelope.
    package let schema: JSON
    package let document: DocumentKind?
    package let forms: [DocumentKind]
    package let serial: Serial?
    package let trace: String?
    package let decode: @Sendable ([String: JSON]) -> Result<any Act, InvalidFields>
    /// The fields as they are stored; personal values are marked for sealing.
    package let encode: @Sendable (any Act) -> [String: JSON]
    private let drafted: @Sendable (Case, Int?) -> [String: JSON]
    /// The draft whole, blank values too: the fields of the act when it is done just as its form is offered.
    package let prefilled: @Sendable (Case) -> [String: JSON]
    /// The bars one by one, in the sheet's order.
    let gateList: [Gate]
    let checkList: [@Sendable (any Act, Case, Facts, ActHead) -> [Finding]]
    package let needs: Set<Need>
    let numbers: [NumberField]
    /// The matter that the act sends up, with the party and the fine by which its road is chosen.
    let sends: @Sendable (any Act, Case) -> (matter: Matter, party: Int, fineFen: Int)?
    package let clocks: [ClockSummary]
    /// What the act does to clocks, in a case to which it was just applied.
    let moves: @Sendable (any Act, Case, ActHead) -> [ClockMove]

    init<A: Act>(_ type: A.Type) {
        let sheet = A.sheet
        id = sheet.id
        version = sheet.version
        title = sheet.title
        done = sheet.done
        duties = sheet.duties
        form = sheet.fields.filter { !$0.isRetired }.map(\.form)
        retired = sheet.fields.filter(\.isRetired).map(\.form)
        schema = FieldList.schema(sheet.fields)
        document = sheet.document
        forms = sheet.forms
        serial = sheet.serial
        trace = sheet.trace
        decode = { object in
            var errors: [FieldError] = []
            guard let act = FieldList.read(object, sheet.fields, A(), "", &errors) else {
                return .failure(InvalidFields(list: errors))
            }
            return .success(act)
        }
        encode = { act in (act as? A).map { FieldList.write($0, sheet.fields) } ?? [:] }
        drafted = { file, party in
            let blank = FieldList.write(A(), sheet.fields)
            return FieldList.write(sheet.draft(file, party: party), sheet.fields).filter { name, value in
                blank[name] != value || sheet.known.contains(name) || AnyAct.isOnlyParty(name, sheet.fields, file)
            }
        }
        prefilled = { file in FieldList.write(sheet.draft(file), sheet.fields) }
        gateList = sheet.gates
        checkList = sheet.checks.map { check in
            { act, file, facts, head in (act as? A).map { check.test($0, file, facts, head) } ?? [] }
        }
        needs = sheet.needs
        numbers = sheet.numbers
        sends = { act, file in (act as? A).flatMap { sheet.sends?.matter($0, file) } }
        clocks = sheet.clocks.map(\.summary)
        moves = { act, file, head in
            (act as? A).map { act in sheet.clocks.flatMap { $0.moves(act, file, head) } } ?? []
        }
    }

    /// What the case already knows of the fields, for the party that was asked for or the one whose turn it is; blank
    /// ones are left out.
    package func draft(_ file: Case, party: Int? = nil) -> [String: JSON] { drafted(file, party) }

    /// Every paper that the act makes, the one with a number first.
    package var papers: [DocumentKind] { [document].compactMap { $0 } + forms }

    /// What the form already holds, with what was typed over it: an act as somebody sends it who presses a form through.
    package func completed(_ typed: [String: JSON], in file: Case) -> [String: JSON] {
        draft(file).merging(typed) { _, typed in typed }
    }

    /// Where there is one party, it is the one that the act concerns.
    private static func isOnlyParty<A: Act>(_ name: String, _ fields: [Field<A>], _ file: Case) -> Bool {
        guard file.tracks.count == 1, let field = fields.first(where: { $0.form.name == name }) else { return false }
        if case .party = field.form.control { return true }
        return false
    }

    /// Ids of the persons whom the input names as officers, wherever they stand in the form.
    package func officers(in fields: [String: JSON]) -> Set<String> {
        var ids: Set<String> = []
        for field in form { field.control.collect(fields[field.name], into: &ids) }
        return ids
    }
}

extension AnyAct {
    package func gates(_ file: Case, _ standing: Standing) -> [Refusal] {
        gateList.compactMap { $0.test(file, standing) }
    }

    func checks(_ act: any Act, _ file: Case, _ facts: Facts, _ head: ActHead) -> [Finding] {
        checkList.flatMap { $0(act, file, facts, head) }
    }

    /// The numbers of blocks that the fields name, as they came in or as they are stored.
    package func claims(in fields: [String: JSON]) -> [NumberClaim] { numbers.compactMap { $0.claim(in: fields) } }
}

/// All that is wrong with the fields of one input.
package struct InvalidFields: Error, Sendable, Hashable {
    package let list: [FieldError]
}

extension Control {
    fileprivate func collect(_ json: JSON?, into ids: inout Set<String>) {
        guard let json else { return }
        switch self {
        case .officer:
            if let id = json.stringValue { ids.insert(id) }
        case .record(let fields):
            for field in fields { field.control.collect(json[field.name], into: &ids) }
        case .list(let element, _, _):
            for item in json.arrayValue ?? [] { element.collect(item, into: &ids) }
        case .text, .multiline, .money, .integer, .day, .moment, .flag, .choice, .party:
            break
        }
    }
}

extension AnyAct {
    /// The fields of an act that this program makes itself.
    package static func fields<A: Act>(of act: A) -> [String: JSON] {
        FieldList.write(act, A.sheet.fields)
    }
}
