import LegalTime

/// Rules on those who act for a party (委托代理人).
enum AgentRules {
    /// Whoever signs or speaks for a party was appointed by it, and may act on that day.
    static func known(_ field: String, _ name: String?, of party: Int, on day: CivilDay, _ file: Case) -> [Finding] {
        guard let name, file.agent(name, on: day, of: party) == nil else { return [] }
        return [.field(field, "\(name)在 \(day.iso) 不是该当事人登记的委托代理人，先登记委托代理")]
    }
}
