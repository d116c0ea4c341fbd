import LegalTime

/// Rules on whom an interview asks: one person, under the name that stands in all documents.
enum RespondentRules {
    static func faults(
        _ name: String,
        _ role: RespondentRole,
        _ mandate: String?,
        on day: CivilDay,
        _ file: Case
    ) -> [Finding] {
        let names = file.parties.flatMap { [$0.name, $0.representative].compactMap { $0 } }
        if !names.contains(name), isSeveral(name) {
            return [.field("respondent", "一次只询问一人，请分别办理")]
        }
        switch role {
        case .party: return party(name, file)
        case .representative: return representative(name, mandate ?? file.agent(name, on: day)?.mandate, file)
        case .witness, .other: return []
        }
    }

    /// A natural person, or a sole trader or its operator, is asked as party.
    private static func party(_ name: String, _ file: Case) -> [Finding] {
        let known = file.parties.flatMap { party -> [String] in
            switch party.kind {
            case .individual: [party.name]
            case .soleTrader: [party.name, party.representative].compactMap { $0 }
            case .legalPerson, .otherOrganisation: []
            }
        }
        if known.contains(name) { return [] }
        return known.isEmpty
            ? [.field("role", "本案当事人是单位，询问的是其法定代表人（负责人）或者委托代理人，请改选身份")]
            : [.field("respondent", "与登记的当事人姓名不一致，应为：\(known.joined(separator: "、"))；登记有误的先更正")]
    }

    /// A representative is the one on record; an agent has a mandate, registered or named.
    private static func representative(_ name: String, _ mandate: String?, _ file: Case) -> [Finding] {
        let known = file.parties.compactMap(\.representative)
        if mandate != nil || known.contains(name) { return [] }
        let others = known.isEmpty ? "" : "应为：\(known.joined(separator: "、"))；"
        return [.field("respondent", "不是登记的法定代表人（负责人、经营者）。\(others)委托代理人须填写授权委托书")]
    }

    /// Whom an inquiry asks first: the party itself, or who speaks for the organisation.
    static func first(_ file: Case) -> (role: RespondentRole, name: String) {
        let party = file.parties.first
        guard party?.kind.isOrganisation == true else { return (.party, party?.name ?? "") }
        return (.representative, party?.representative ?? party?.name ?? "")
    }

    /// `张三、李四`, `张三和李四`, `张三等`; a name that only holds 和 or 等, such as 李和平, is one person's.
    static func isSeveral(_ name: String) -> Bool {
        if name.contains(where: { "、，,；;/&＆".contains($0) }) { return true }
        if name.hasSuffix("等") && name.count > 2 || name.contains("等人") || name.contains("等两") { return true }
        let parts = name.split(separator: " ", omittingEmptySubsequences: true)
        if parts.count > 1, parts.allSatisfy({ $0.count >= 2 && $0.allSatisfy(isHan) }) { return true }
        return name.indices.contains { index in
            guard "和与及跟".contains(name[index]) else { return false }
            return name[..<index].count >= 2 && name[name.index(after: index)...].count >= 2
        }
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
}
