package import Ledger
import LegalTime
package import Powers

/// The legal subject as it is kept: JSON, read strictly.
package enum OrganProfile {
    /// Throws the Chinese name of what is missing.
    package static func read(_ json: JSON) throws(OrganFault) -> LegalSubject {
        let hearing = try json.part("hearing")
        let account = try json.part("account")
        guard let establishedOn = CivilDay(iso: try json.text("establishedOn")) else {
            throw OrganFault(field: "establishedOn")
        }
        return LegalSubject(
            id: try json.text("id"),
            name: try json.text("name"),
            code: try json.text("code"),
            establishedBy: try json.text("establishedBy"),
            establishedOn: establishedOn,
            reconsiderationBody: try json.text("reconsiderationBody"),
            court: try json.text("court"),
            account: FineAccount(
                bank: try account.text("bank"),
                payee: try account.text("payee"),
                number: try account.text("number")
            ),
            hearing: HearingThreshold(
                rule: try hearing.text("rule"),
                individualFen: try hearing.number("individualFen"),
                organisationFen: try hearing.number("organisationFen")
            ),
            seal: json["seal"]?.stringValue,
            kind: try kind(json["kind"]),
            region: json["region"]?.stringValue ?? "",
            validTo: json["validTo"]?.stringValue.flatMap(CivilDay.init(iso:))
        )
    }

    private static func kind(_ json: JSON?) throws(OrganFault) -> SubjectKind {
        guard let json else { return .organ }
        guard let kind = json.stringValue.flatMap(SubjectKind.init(rawValue:)) else { throw OrganFault(field: "kind") }
        return kind
    }
}

/// A field of an organ's profile that is missing or wrong.
package struct OrganFault: Error, Sendable, CustomStringConvertible {
    package let field: String

    package var description: String { "执法主体资料缺少或写错了字段“\(field)”" }
}

extension JSON {
    fileprivate func text(_ key: String) throws(OrganFault) -> String {
        guard let text = self[key]?.stringValue, !text.isEmpty else { throw OrganFault(field: key) }
        return text
    }

    fileprivate func number(_ key: String) throws(OrganFault) -> Int {
        guard let number = self[key]?.intValue else { throw OrganFault(field: key) }
        return number
    }

    fileprivate func part(_ key: String) throws(OrganFault) -> JSON {
        guard let part = self[key], part.objectValue != nil else { throw OrganFault(field: key) }
        return part
    }
}
