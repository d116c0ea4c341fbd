/// A text that officers may take over into a field by a press (常用语).
package struct Phrase: Sendable, Hashable {
    /// 事项编码 for which it is meant; empty for any.
    package let item: String
    /// 领域 for which it is meant; empty for any.
    package let area: String
    package let act: String
    package let field: String
    /// As its button says it.
    package let name: String
    /// With slots such as 〔当事人〕, and `＿＿` where something is left to be typed.
    package let text: String

    /// What is left for a person to type; no act is done with it.
    package static let blank = "＿＿"
}

/// What a phrase takes from the case (空位).
package enum PhraseSlot: String, CaseIterable, Sendable {
    case party = "当事人"
    case place = "地点"
    case day = "发生日"
    case conduct = "违法行为"
    case breaks = "违反条款"
    case punishedBy = "处罚条款"
    case found = "查明的事实"
    case fine = "罚款金额"

    package var mark: String { "〔\(rawValue)〕" }
}

/// The phrases that come with the product, by act and field.
package struct PhraseBook: Sendable {
    private let byAct: [String: [Phrase]]

    /// More beside one field would be looked through longer than typed.
    package static let most = 8

    package init(_ phrases: [Phrase] = []) {
        byAct = Dictionary(grouping: phrases, by: \.act)
    }

    package var all: [Phrase] { byAct.values.flatMap(\.self) }

    /// By field: the phrases of these items first, then those of the area, then the general ones.
    package func phrases(for act: String, items: Set<String>, area: String?) -> [String: [Phrase]] {
        let fitting = (byAct[act] ?? []).compactMap { phrase -> (rank: Int, phrase: Phrase)? in
            if !phrase.item.isEmpty { return items.contains(phrase.item) ? (0, phrase) : nil }
            if !phrase.area.isEmpty { return phrase.area == area ? (1, phrase) : nil }
            return (2, phrase)
        }
        let byField = Dictionary(grouping: fitting) { $0.phrase.field }
        return byField.mapValues { found in
            let ordered = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            var names: Set<String> = []
            // A general one gives way to what the item has under the same name.
            let own = ordered.map(\.element.phrase).filter { names.insert($0.name).inserted }
            return Array(own.prefix(Self.most))
        }
    }
}

extension Phrase {
    /// The text with what is known in its slots; a slot that is not known stays.
    package func filled(_ known: [PhraseSlot: String]) -> String {
        var text = text
        for (slot, value) in known { text = text.replacing(slot.mark, with: value) }
        return text
    }

    /// The same, where nothing more will be known: what is left is for a person to type.
    package static func finished(_ text: String) -> String {
        PhraseSlot.allCases.reduce(text) { $0.replacing($1.mark, with: blank) }
    }
}
