import Ledger
import Platform
import Storage

/// What officers carry with them: numbers of decisions made without a signal, and books of receipts (罚没票据), which
/// are given out in the order in which they were printed and used page by page.
final class DemoNumbers {
    /// Who gives the books out, and how many receipts one holds.
    private static let issuer = "chenjie"
    private static let book = 25
    private static let printed = 20_651

    private let desk: NumberDesk
    /// Who the person with this login is, on the present demo day.
    private let person: (String) async throws -> Principal
    /// Unused receipts by login.
    private var held: [String: Range<Int>] = [:]
    private var next = printed

    init(desk: NumberDesk, person: @escaping (String) async throws -> Principal) {
        self.desk = desk
        self.person = person
    }

    /// Does a step that is no act of a case.
    ///
    /// - Returns: whether the step was one.
    func perform(_ step: DemoStep, by principal: Principal) async throws -> Bool {
        switch step.act {
        case "issue-numbers": try await issue(step.fields, by: principal)
        case "spoil-number": try await spoil(step.fields, of: step.person, by: principal)
        default: return false
        }
        return true
    }

    /// The step's fields, with the officer's next receipt where they ask for it.
    func filled(_ step: DemoStep) async throws -> [String: JSON] {
        var fields = step.fields
        if fields["receipt"] == "next" { fields["receipt"] = .string(Self.text(try await receipt(of: step.person))) }
        return fields
    }

    private func issue(_ fields: [String: JSON], by principal: Principal) async throws {
        guard let login = fields["person"]?.stringValue, let count = fields["count"]?.intValue else {
            throw DemoFault("issue-numbers 缺少 person 或 count")
        }
        let holder = try await person(login).id
        _ = try await desk.issue(NumberOrder(.onTheSpot(year: nil), person: holder, count: count), by: principal)
    }

    private func spoil(_ fields: [String: JSON], of login: String, by principal: Principal) async throws {
        guard let reason = fields["reason"]?.stringValue,
            let (series, value) = NumberSeries.receipt(Self.text(try await receipt(of: login)))
        else { throw DemoFault("spoil-number 缺少 reason") }
        _ = try await desk.spoil(value, in: series.key, reason: reason, by: principal)
    }

    /// The next of the officer's book, and a new book when that is used up.
    private func receipt(of login: String) async throws -> Int {
        if held[login, default: 0..<0].isEmpty {
            let order = NumberOrder(
                .receipts(first: Self.text(next)),
                person: try await person(login).id,
                count: Self.book
            )
            _ = try await desk.issue(order, by: try await person(Self.issuer))
            held[login] = next..<next + Self.book
            next += Self.book
        }
        return held[login, default: 0..<0].removeFirst()
    }

    private static func text(_ number: Int) -> String {
        let digits = String(number)
        return "33019926 " + String(repeating: "0", count: 10 - digits.count) + digits
    }
}
