import Procedure
package import Tables

/// The CSV form of phrases: which act and field they are for, and the text; bad data names row, column and reason.
package enum PhraseFile {
    static let columns = ["事项编码", "领域", "办理", "字段", "名称", "正文"]
    private static let longestName = 14

    /// - Throws: every fault; then nothing is taken.
    package static func parse(_ bytes: [UInt8]) throws(TableFaults) -> [Phrase] {
        let table = try CSVTable(parsing: bytes)
        try table.require(columns)
        var reader = Reader()
        let phrases = table.rows.compactMap { reader.phrase($0) }
        try reader.faults.check()
        return phrases
    }

    private struct Reader {
        var faults = TableFaults()
        private var seen: [[String]: Int] = [:]
        private let acts = Dictionary(Acts.all.map { ($0.title, $0) }) { first, _ in first }

        mutating func phrase(_ row: CSVRow) -> Phrase? {
            let cell = { (column: String) in TextRule.trimmed(row[column]) }
            guard let act = acts[cell("办理")] else {
                return fault(row, "办理", "没有“\(cell("办理").prefix(20))”这项办理事项")
            }
            guard let field = act.form.first(where: { $0.label == cell("字段") }) else {
                return fault(row, "字段", "“\(act.title)”没有“\(cell("字段").prefix(20))”这个字段")
            }
            guard !field.personal, let limit = field.control.longest else {
                return fault(row, "字段", "“\(field.label)”不是可以用常用语的文字字段")
            }
            if !cell("事项编码").isEmpty, !cell("领域").isEmpty {
                return fault(row, "领域", "事项编码和领域只填一个，都不填的适用于全部")
            }
            let phrase = Phrase(
                item: cell("事项编码"),
                area: cell("领域"),
                act: act.id,
                field: field.name,
                name: cell("名称"),
                text: cell("正文")
            )
            return check(phrase, limit, row) ? phrase : nil
        }

        private mutating func check(_ phrase: Phrase, _ limit: Int, _ row: CSVRow) -> Bool {
            let before = faults.total
            if let wrong = TextRule.fault(in: phrase.name, max: longestName, lines: false) {
                faults.add(row: row.number, column: "名称", wrong)
            }
            if let wrong = TextRule.fault(in: phrase.text, max: limit, lines: true) {
                faults.add(row: row.number, column: "正文", wrong)
            }
            for slot in phrase.slots where PhraseSlot(rawValue: slot) == nil {
                let known = PhraseSlot.allCases.map(\.mark).joined()
                faults.add(row: row.number, column: "正文", "没有〔\(slot.prefix(20))〕这个空位，可用的有\(known)")
            }
            let key = [phrase.act, phrase.field, phrase.item, phrase.area, phrase.name]
            if let first = seen.updateValue(row.number, forKey: key) {
                faults.add(row: row.number, column: "名称", "“\(phrase.name)”在第 \(first) 行已经有了")
            }
            return faults.total == before
        }

        private mutating func fault(_ row: CSVRow, _ column: String, _ reason: String) -> Phrase? {
            faults.add(row: row.number, column: column, reason)
            return nil
        }
    }
}

extension Phrase {
    /// Everything between 〔 and 〕; a year in a document's number is no slot.
    fileprivate var slots: [String] {
        text.split(separator: "〔").dropFirst().compactMap { part in
            guard let end = part.firstIndex(of: "〕") else { return String(part) }
            let slot = String(part[..<end])
            return slot.allSatisfy(\.isNumber) ? nil : slot
        }
    }
}

extension Control {
    /// How long a text of this field may be; `nil` for what is no text.
    fileprivate var longest: Int? {
        switch self {
        case .text(let max), .multiline(let max): max
        default: nil
        }
    }
}
