import Codes
import Ledger
import LegalTime

/// The codes that `zhifa codes` knows, by the name on its lines.
enum CodeKind: String, CaseIterable {
    case uscc, organisation, identity, mobile, phone, plate, division

    var code: any NationalCode.Type {
        switch self {
        case .uscc: Uscc.self
        case .organisation: OrganisationCode.self
        case .identity: IdentityCard.self
        case .mobile: MobileNumber.self
        case .phone: PhoneNumber.self
        case .plate: Plate.self
        case .division: DivisionCode.self
        }
    }
}

/// Judges codes: `{"kind","value","valid","message"}`, and of a code that can be read `normalised` and what it holds.
struct CodeJudge {
    let register: DivisionRegister
    let today: CivilDay

    /// `kind<TAB>value[<TAB>day]`
    func judge(line: String) -> JSON {
        let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, let day = parts.count > 2 ? CivilDay(iso: parts[2]) : today else {
            return Self.refused(parts[0], parts.count > 1 ? parts[1] : "", "应为“种类<TAB>代码”，可再加“<TAB>2026-05-08”")
        }
        return judge(kind: parts[0], value: parts[1], on: day)
    }

    func judge(kind name: String, value: String) -> JSON { judge(kind: name, value: value, on: today) }

    private func judge(kind name: String, value: String, on day: CivilDay) -> JSON {
        guard let kind = CodeKind(rawValue: name) else {
            let known = CodeKind.allCases.map(\.rawValue).joined(separator: "、")
            return Self.refused(name, value, "没有名为“\(name)”的种类，应为 \(known) 之一")
        }
        do throws(CodeFault) {
            let code = kind == .identity ? try IdentityCard(value, on: day) : try kind.code.init(value)
            let base: [String: JSON] = [
                "kind": .string(name), "value": .string(value), "valid": true, "message": .null,
                "normalised": .string(code.normalised),
            ]
            return .object(base.merging(contents(code, on: day)) { _, new in new })
        } catch {
            return Self.refused(name, value, error.message, reason: error.reason)
        }
    }

    private static func refused(
        _ kind: String,
        _ value: String,
        _ message: String,
        reason: CodeFault.Reason? = nil
    ) -> JSON {
        [
            "kind": .string(kind), "value": .string(value), "valid": false, "message": .string(message),
            "reason": reason.map { .string($0.rawValue) } ?? .null,
        ]
    }
}

/// What a code holds beside itself.
extension CodeJudge {
    private func contents(_ code: any NationalCode, on day: CivilDay) -> [String: JSON] {
        switch code {
        case let code as Uscc: contents(code)
        case let code as OrganisationCode: ["printed": .string(code.printed)]
        case let code as IdentityCard: contents(code, on: day)
        case let code as Plate: contents(code)
        case let code as DivisionCode: contents(code, on: day)
        default: [:]
        }
    }

    private func contents(_ code: Uscc) -> [String: JSON] {
        [
            "authority": text(code.authority.department), "category": text(code.authority.category),
            "division": .string(code.division), "organisation": .string(code.organisation.printed),
        ]
    }

    private func contents(_ card: IdentityCard, on day: CivilDay) -> [String: JSON] {
        [
            "birthday": .string(card.birthday.iso), "sex": .string(card.sex.rawValue), "age": .int(card.age(on: day)),
            "holder": .string(card.holder.rawValue), "division": .string(card.division),
        ]
    }

    private func contents(_ plate: Plate) -> [String: JSON] {
        [
            "printed": .string(plate.printed), "vehicle": .string(plate.kind.rawValue),
            "province": text(plate.province),
        ]
    }

    /// A code that was never given out, or not on the day, is none although it is spelt like one.
    private func contents(_ code: DivisionCode, on day: CivilDay) -> [String: JSON] {
        let finding = register.finding(code, on: day)
        return [
            "level": .string(code.level.rawValue), "name": text(register.fullName(of: code, on: day)),
            "valid": .bool(!finding.isFault), "message": text(finding.message),
        ]
    }

    private func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
}
