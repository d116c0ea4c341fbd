import Ledger
import LegalTime

/// Corrections (更正) of mistyped facts: overlaying them, and finding what no longer holds.
enum Correction {
    /// Each act's fields, with every later correction of it applied.
    static func overlay(_ acts: [RecordedAct]) throws(DossierFault) -> [[String: JSON]] {
        var fields = acts.map(\.fields)
        for act in acts where act.sheet.id == RectifyFact.sheet.id {
            guard let entry = act.fields["entry"]?.intValue, let path = act.fields["field"]?.stringValue,
                let value = act.fields["value"], fields.indices.contains(entry - 1),
                let mended = JSON.object(fields[entry - 1]).replacing(path[...], with: value)?.objectValue
            else { throw DossierFault(seq: act.head.seq, message: "更正指向不存在的条目或字段") }
            fields[entry - 1] = mended
        }
        return fields
    }

    /// Bars that stood when an act was done and don't hold any more with the corrected facts.
    static func broken(_ acts: [RecordedAct], fields: [[String: JSON]], organ: String, id: String) -> [BrokenBar] {
        var before = Case(organ: organ, id: id)
        var mended = Case(organ: organ, id: id)
        var broken: [BrokenBar] = []
        for (act, fields) in zip(acts, fields) {
            guard case .success(let first) = act.sheet.decode(act.fields) else { continue }
            let value = fields == act.fields ? first : (try? act.sheet.decode(fields).get()) ?? first
            let now = findings(act, value, mended)
            let then = now.isEmpty ? [] : findings(act, first, before)
            broken += now.filter { !then.contains($0) }.map {
                BrokenBar(seq: act.head.seq, act: act.sheet.id, finding: $0)
            }
            value.apply(to: &mended, at: act.head, act)
            first.apply(to: &before, at: act.head, act)
        }
        return broken
    }

    private static func findings(_ act: RecordedAct, _ value: any Act, _ file: Case) -> [Finding] {
        let facts = Facts.recorded(act)
        return act.sheet.gates(file, facts.standing).map { .refusal($0) }
            + act.sheet.checks(value, file, facts, act.head)
    }

    /// What is wrong with a correction before it is taken; the codec of the mended field judges the value.
    static func resolve(_ act: RectifyFact, in dossier: Dossier) -> Result<RectifyFact, InvalidFields> {
        guard dossier.acts.indices.contains(act.entry - 1) else {
            return .failure(InvalidFields(list: [FieldError("entry", "本案卷只有 \(dossier.acts.count) 条")]))
        }
        let target = dossier.acts[act.entry - 1]
        guard let field = target.sheet.field(at: act.field) else {
            return .failure(InvalidFields(list: [FieldError("field", "第 \(act.entry) 条没有字段“\(act.field)”")]))
        }
        guard field.mendable else {
            return .failure(InvalidFields(list: [FieldError("field", "“\(field.label)”不是误写可以更正的事实；决定和审批的内容应依法另行变更")]))
        }
        guard let fields = try? overlay(dossier.acts)[act.entry - 1] else {
            return .failure(InvalidFields(list: [FieldError("entry", "这一条无法更正")]))
        }
        return mend(act, target, fields, field, in: dossier)
    }

    private static func mend(
        _ act: RectifyFact,
        _ target: RecordedAct,
        _ fields: [String: JSON],
        _ field: FormField,
        in dossier: Dossier
    ) -> Result<RectifyFact, InvalidFields> {
        let typed = FormInput.retyped(act.value, field.control)
        guard let mended = JSON.object(fields).replacing(act.field[...], with: typed)?.objectValue else {
            return .failure(InvalidFields(list: [FieldError("field", "第 \(act.entry) 条没有填写“\(field.label)”")]))
        }
        switch target.sheet.decode(mended) {
        case .failure(let errors):
            return .failure(InvalidFields(list: errors.list.map { FieldError("value", $0.message) }))
        case .success(let value):
            if let fault = uncountable(dossier, act.entry, mended) {
                return .failure(InvalidFields(list: [FieldError("value", fault)]))
            }
            var resolved = act
            resolved.value = JSON.object(target.sheet.encode(value)).at(act.field[...]) ?? typed
            return .success(resolved)
        }
    }
}

extension Correction {
    /// Why a clock could not be counted any more with the mended fields; `nil` if each still can.
    private static func uncountable(_ dossier: Dossier, _ entry: Int, _ mended: [String: JSON]) -> String? {
        guard var fields = try? overlay(dossier.acts) else { return nil }
        fields[entry - 1] = mended
        var file = Case(organ: dossier.file.organ, id: dossier.file.id)
        for (act, fields) in zip(dossier.acts, fields) {
            if case .success(let value) = act.sheet.decode(fields) { value.apply(to: &file, at: act.head, act) }
        }
        for clock in file.clocks where clock.isRunning {
            do throws(PeriodFault) {
                _ = try clock.reckon(.untabled)
            } catch {
                return "更正后“\(clock.terms.name)”的期限无法计算：\(error.reason)"
            }
        }
        return nil
    }
}

extension Facts {
    /// The facts as an entry recorded them. Thresholds of the organ are not judged again.
    fileprivate static func recorded(_ act: RecordedAct) -> Facts {
        Facts(
            now: act.head.recordedAt,
            actor: act.head.actor,
            hearing: nil,
            officers: act.officers,
            items: Dictionary(act.head.items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        )
    }
}

extension FormInput {
    /// A correction typed as text in a form becomes what its field needs; JSON from the API stays as it is.
    static func retyped(_ value: JSON, _ control: Control) -> JSON {
        guard case .string = value, case .list = control else {
            return typed(["v": value], as: [.probe(control)])["v"] ?? value
        }
        return value
    }
}

extension FormField {
    fileprivate static func probe(_ control: Control) -> FormField {
        FormField(name: "v", label: "", hint: "", required: true, personal: false, mendable: true, control: control)
    }
}

extension AnyAct {
    /// The field at a dotted path, `parties.0.name`; `nil` if there is none or it is a group.
    package func field(at path: String) -> FormField? { form.find(path[...]) }
}

extension [FormField] {
    /// The field at a dotted path; list positions are numbers.
    fileprivate func find(_ path: Substring) -> FormField? {
        let (head, rest) = path.cut()
        guard let field = first(where: { $0.name == head }) else { return nil }
        return rest.isEmpty ? field : field.control.find(rest, in: field)
    }
}

extension Control {
    fileprivate func find(_ path: Substring, in field: FormField) -> FormField? {
        switch self {
        case .record(let fields): return fields.find(path)
        case .list(let element, _, _):
            let (index, rest) = path.cut()
            guard Int(index) != nil else { return nil }
            return rest.isEmpty ? nil : element.find(rest, in: field)
        default: return nil
        }
    }
}

extension JSON {
    /// This value with what stands at the dotted path replaced; `nil` if nothing can stand there.
    fileprivate func replacing(_ path: Substring, with value: JSON) -> JSON? {
        guard !path.isEmpty else { return value }
        let (head, rest) = path.cut()
        switch self {
        case .object(var object):
            guard let mended = (object[String(head)] ?? .null).replacing(rest, with: value) else { return nil }
            object[String(head)] = mended
            return .object(object)
        case .array(var array):
            guard let index = Int(head), array.indices.contains(index),
                let mended = array[index].replacing(rest, with: value)
            else { return nil }
            array[index] = mended
            return .array(array)
        default: return nil
        }
    }

    fileprivate func at(_ path: Substring) -> JSON? {
        guard !path.isEmpty else { return self }
        let (head, rest) = path.cut()
        if let index = Int(head), let array = arrayValue {
            return array.indices.contains(index) ? array[index].at(rest) : nil
        }
        return self[String(head)]?.at(rest)
    }
}

extension Substring {
    /// Cuts at the first dot.
    fileprivate func cut() -> (Substring, Substring) {
        guard let dot = firstIndex(of: ".") else { return (self, "") }
        return (self[..<dot], self[index(after: dot)...])
    }
}
