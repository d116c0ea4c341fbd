import Law
import Powers

/// What is stated for reckoning a fine: that it fits together, and how Powers reads it.
enum GroundRules {
    static func complete(_ grounds: FineGrounds, _ track: PartyTrack, age: Int?, _ file: Case) -> [Finding] {
        subject(grounds.punishedAs, track.party.kind) + facts(grounds, file) + mitigation(grounds, track, age)
    }

    private static func subject(_ stated: FineSubject?, _ kind: PartyKind) -> [Finding] {
        guard let stated else { return [] }
        let fits: [FineSubject] =
            switch kind {
            case .individual: [.individual, .responsible]
            case .soleTrader: [.individual, .organisation]
            case .legalPerson, .otherOrganisation: [.organisation]
            }
        let names = fits.map(\.chinese).joined(separator: "或者")
        return fits.contains(stated) ? [] : [.field("punishedAs", "当事人是\(kind.label)，只能按\(names)处罚")]
    }

    private static func facts(_ grounds: FineGrounds, _ file: Case) -> [Finding] {
        let facts = grounds.facts ?? []
        var seen: Set<[String]> = []
        let repeated: [Finding] = facts.indices.compactMap { index in
            let fact = facts[index]
            if let number = fact.violation, number > file.violations.count {
                return .field("fineFacts.\(index).violation", "本案只有 \(file.violations.count) 项违法行为")
            }
            let isNew = seen.insert([fact.fact.rawValue, "\(fact.violation ?? 0)"]).inserted
            return isNew ? nil : .field("fineFacts.\(index).fact", "同一事实只填一次")
        }
        let circumstances = grounds.circumstances ?? []
        let twice = Set(circumstances).count != circumstances.count
        return repeated + (twice ? [.field("circumstances", "同一情节只选一次")] : [])
    }

    private static func mitigation(_ grounds: FineGrounds, _ track: PartyTrack, _ age: Int?) -> [Finding] {
        guard let ground = grounds.mitigation else {
            return grounds.mitigationReasons == nil ? [] : [.field("mitigation", "写了减轻处罚的理由，应选择依据")]
        }
        if grounds.mitigationReasons == nil { return [.field("mitigationReasons", "减轻处罚的，应写明理由")] }
        guard ground.isPersonal else { return [] }
        guard track.party.kind == .individual else { return [.field("mitigation", "只适用于自然人")] }
        guard ground == .underEighteen, let age, !(14..<18).contains(age) else { return [] }
        return [.field("mitigation", "按公民身份号码，违法行为发生日当事人 \(age) 周岁")]
    }

    /// As whom the party is punished: people as responsible where the articles know no other person, sole traders as people
    /// unless the articles only know organisations.
    static func subject(_ kind: PartyKind, _ stated: FineSubject?, _ item: CatalogueItem) -> FineSubject {
        if let stated { return stated }
        let fines = item.fines
        switch kind {
        case .individual: return fines.individual == nil && fines.responsible != nil ? .responsible : .individual
        case .soleTrader: return fines.individual == nil && fines.organisation != nil ? .organisation : .individual
        case .legalPerson, .otherOrganisation: return .organisation
        }
    }

    /// The facts that are for this breach; what is said for it alone goes before what is said for all.
    static func inputs(_ grounds: FineGrounds, violation: Int, _ item: CatalogueItem) -> FineInputs {
        var inputs = FineInputs()
        let facts = grounds.facts ?? []
        for fact in facts.filter({ $0.violation == nil }) + facts.filter({ $0.violation == violation }) {
            inputs.facts[fact.fact] = fact.value
            if fact.isUncalculable == true {
                inputs.uncalculable.insert(fact.fact)
            } else {
                inputs.uncalculable.remove(fact.fact)
            }
        }
        inputs.grade = grounds.grade.map { grade($0, among: item) }
        return inputs
    }

    /// Of several kinds that were typed, the one that this item tells apart.
    private static func grade(_ text: String, among item: CatalogueItem) -> String {
        let known = FineSubject.allCases.compactMap { item.fines[$0] }.flatMap(\.grades)
        return text.split(separator: "、").map(String.init).first(where: known.contains) ?? text
    }
}
