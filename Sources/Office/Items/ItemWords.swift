import LegalTime
import Powers
import Web

/// How pages say an item in short.
extension CatalogueItem {
    /// `个人 50–500 元；单位 500–3,000 元`; whoever is fined alike stands together. Formulas are said in full.
    var shortRange: String {
        var groups: [(who: [String], text: String)] = []
        for subject in FineSubject.allCases {
            guard let formula = fines[subject] else { continue }
            let text = formula.short(mode)
            if let index = groups.firstIndex(where: { $0.text == text }) {
                groups[index].who.append(subject.chinese)
            } else {
                groups.append(([subject.chinese], text))
            }
        }
        guard !groups.isEmpty else { return "没有罚款" }
        return groups.map { "\($0.who.joined(separator: "、"))：\($0.text)" }.joined(separator: "；")
    }

    /// When it stands: 2022年1月1日起, 2022年1月1日至2026年8月14日
    var validity: String {
        switch (validFrom, validTo) {
        case (nil, nil): "目录没有写明"
        case (let from?, nil): "\(from.chinese)起"
        case (nil, let to?): "至\(to.chinese)"
        case (let from?, let to?): "\(from.chinese)至\(to.chinese)"
        }
    }

    /// 现行, 尚未生效, 已失效
    func standing(on day: CivilDay) -> (tone: Tone, word: String) {
        if let validFrom, day < validFrom { return (.neutral, "尚未生效") }
        if let validTo, day > validTo { return (.neutral, "已失效") }
        return (.current, "现行")
    }

    /// 《城市道路管理条例》第二十七条
    var basis: String { penalty.citations.isEmpty ? "《\(law.title)》\(penalty.text)" : penalty.printed }

    /// How the order to correct stands to the fine, and whether the fine has to be imposed.
    var correctionSentence: String {
        switch correction {
        case .none: "条款没有规定责令改正；处罚时应当依《行政处罚法》第二十八条责令改正或者限期改正"
        case .with: "责令改正并处罚，不以逾期不改正为前提"
        case .overdue: "先责令限期改正；逾期不改正的，才可以罚款"
        case .refuse: "先责令改正；拒不改正的，才可以罚款"
        case .serious: "情节严重的，才可以罚款"
        }
    }

    var modeSentence: String {
        switch mode {
        case .must: "应当处罚款（处、并处）"
        case .may: "可以处罚款（可以处、可以并处），由裁量决定"
        case .none: "条款没有罚款"
        }
    }

    var simpleSentence: String {
        switch simple {
        case .no: "不可以，适用普通程序"
        case .individual: "对个人可以"
        case .organisation: "对单位可以"
        case .both: "对个人和单位都可以"
        case .warningOnly: "只有处警告时可以"
        }
    }
}

extension FineFormula {
    /// `50–500 元` for a plain range, else what the law says.
    fileprivate func short(_ mode: FineMode) -> String {
        guard case .amount(let span) = self else { return chinese(mode) }
        if span.isFixed { return "\(Yuan.text(span.lower)) 元" }
        return span.lower == 0 ? "\(Yuan.text(span.upper)) 元以下" : "\(Yuan.text(span.lower))–\(Yuan.text(span.upper)) 元"
    }
}

/// Whole yuan with separators, and fen only where there are any.
enum Yuan {
    /// `3,000`, `0.50`
    static func text(_ fen: Int) -> String {
        let text = Money.text(fen: fen).dropFirst()
        return String(text.hasSuffix(".00") ? text.dropLast(3) : text)
    }
}
