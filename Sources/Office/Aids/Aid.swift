import LegalTime
import Platform
import Procedure
import Web

/// Something beside a field that fills it in at a press: a phrase, a time, the elements of an item.
struct Aid: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Set, or added on a line of its own where something stands already; slots that the form itself knows are left.
        case phrase(String)
        /// So many minutes ago.
        case ago(Int)
        /// What has to be looked up; only the server does it.
        case item(String)
        case party
    }

    let name: String
    let kind: Kind

    /// What the button sends after the field's name.
    static func pressed(_ sent: Form) -> (field: String, place: Int)? {
        guard let value = sent[Envelope.fill], let bar = value.lastIndex(of: "|"),
            let place = Int(value[bar...].dropFirst())
        else { return nil }
        return (String(value[..<bar]), place)
    }

    static let times = [
        Aid(name: "现在", kind: .ago(0)), Aid(name: "10 分钟前", kind: .ago(10)),
        Aid(name: "半小时前", kind: .ago(30)), Aid(name: "1 小时前", kind: .ago(60)),
    ]
}

/// Which aids stand beside which fields of an act's form.
struct AidList {
    let phrases: [String: [Phrase]]
    let known: [PhraseSlot: String]
    /// Items that the person registered last, by code and name.
    let items: [(code: String, name: String)]

    /// By the dotted name of the field.
    func aids(_ form: ActForm) -> [String: [Aid]] {
        var aids: [String: [Aid]] = [:]
        for field in form.fields {
            switch field.control {
            case .text, .multiline:
                aids[field.name] = phrases[field.name]?.map { Aid(name: $0.name, kind: .phrase($0.filled(known))) }
            case .moment: aids[field.name] = Aid.times
            case .party where form.choices.parties.count > 1 && field.required:
                aids[field.name] = [Aid(name: "按所选当事人填写", kind: .party)]
            case .list(.record(let inner), _, let max) where inner.contains(where: { $0.name == "item" }):
                for row in 0..<form.rows(of: field.name, max: max) { aids["\(field.name).\(row).item"] = itemAids }
            case .record(let inner) where inner.contains(where: { $0.name == "item" }):
                aids["\(field.name).item"] = itemAids
            default: break
            }
        }
        return aids
    }

    private var itemAids: [Aid] {
        [Aid(name: "按事项填写", kind: .item(""))]
            + items.map { Aid(name: "上次：\($0.code) \($0.name.prefix(12))", kind: .item($0.code)) }
    }
}
