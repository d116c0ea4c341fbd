import Codes
import Ledger
import LegalTime

/// Fictional people and firms: names from lists, numbers that check but belong to a division that does not exist.
struct DemoCast {
    private let surnames: [String]
    private let given: [String]
    private let firms: [String]
    /// 区划代码 that no division has, so that no number is anybody's.
    private static let division = "330199"

    init(_ json: JSON) throws {
        surnames = (json["surnames"]?.arrayValue ?? []).compactMap(\.stringValue)
        given = (json["given"]?.arrayValue ?? []).compactMap(\.stringValue)
        firms = (json["firms"]?.arrayValue ?? []).compactMap(\.stringValue)
        guard !surnames.isEmpty, !given.isEmpty, !firms.isEmpty else { throw DemoFault("cast 缺少姓名或字号") }
    }

    func name(_ random: inout BenchRandom) -> String { random.pick(surnames) + random.pick(given) }

    /// A natural person of 20 to 65 years.
    func person(_ street: String, _ random: inout BenchRandom) throws -> JSON {
        [
            "kind": "individual", "name": .string(name(&random)), "idNumber": .string(try idNumber(&random)),
            "address": .string("云溪区\(street) \(random.below(180) + 1) 号"), "phone": .string(phone(&random)),
        ]
    }

    /// A sole trader or a company, by its kind and trade.
    func firm(_ kind: String, trade: String, _ street: String, _ random: inout BenchRandom) throws -> JSON {
        let word = random.pick(firms)
        let form = kind == "soleTrader" ? "云溪区\(word)\(trade)店" : "云溪\(word)\(trade)有限公司"
        return [
            "kind": .string(kind), "name": .string(form),
            "uscc": .string(try uscc(kind == "soleTrader" ? "92" : "91", &random)),
            "representative": .string(name(&random)),
            "address": .string("云溪区\(street) \(random.below(180) + 1) 号"), "phone": .string(phone(&random)),
        ]
    }

    private func phone(_ random: inout BenchRandom) -> String { "1380000" + Self.digits(random.below(10_000), 4) }

    private func idNumber(_ random: inout BenchRandom) throws -> String {
        let eldest = CivilDay(year: 1961, month: 1, day: 1) ?? CivilDay(number: 0)
        let born = eldest.adding(days: random.below(45 * 365)).iso.filter { $0 != "-" }
        let head = Self.division + born + Self.digits(random.below(999), 3)
        for check in "0123456789X" where (try? IdentityCard(head + String(check))) != nil {
            return head + String(check)
        }
        throw DemoFault("公民身份号码没有校验位")
    }

    private func uscc(_ type: String, _ random: inout BenchRandom) throws -> String {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let body = "MA" + String((0..<6).map { _ in random.pick(letters) })
        for first in letters {
            let head = type + Self.division + body + String(first)
            for check in letters where (try? Uscc(head + String(check))) != nil { return head + String(check) }
        }
        throw DemoFault("统一社会信用代码没有校验位")
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
