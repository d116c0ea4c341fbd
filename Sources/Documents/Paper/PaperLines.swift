import LegalTime
import Procedure

/// An officer on paper: name and certificate (执法证号).
package struct OfficerLine: PaperPart {
    var name = ""
    var certificate = ""

    package init() {}

    init(_ fact: OfficerFact?, on day: CivilDay) {
        name = fact?.name ?? ""
        certificate = fact?.certificate(on: day)?.number ?? ""
    }

    package static let fields: [PaperField<OfficerLine>] = [
        .text("name", "姓名", \.name), .text("certificate", "执法证号", \.certificate),
    ]
}

/// An opinion on an approval form (审批意见): in which duty, what, by whom and when.
package struct OpinionLine: PaperPart {
    var duty = ""
    var opinion = ""
    var name = ""
    var on: CivilDay?

    package init() {}

    init(_ signature: Signature) {
        duty = signature.isAdded ? "\(signature.duty.title)（会签）" : signature.duty.title
        opinion = signature.opinion
        name = signature.actor.name
        on = signature.on
    }

    init(_ head: ActHead, _ opinion: String) {
        duty = head.actor.duty.title
        self.opinion = opinion
        name = head.actor.name
        on = OrganZone.shanghai.day(of: head.occurredAt)
    }

    package static let fields: [PaperField<OpinionLine>] = [
        .text("duty", "审批环节", \.duty), .text("opinion", "审批意见", \.opinion), .text("name", "审批人", \.name),
        .day("on", "审批日期", \.on),
    ]
}

/// A party on a form that may name several.
package struct PartyLine: PaperPart {
    var kind = ""
    var name = ""
    var idLabel = ""
    var id = ""
    var representative: String?
    var address = ""
    var phone: String?

    package init() {}

    init(_ party: Party) {
        let printed = DocumentMaker.printed(party)
        (kind, name, idLabel) = (printed.kindLabel, printed.name, printed.idLabel)
        (id, address) = (printed.idNumber, printed.address)
        representative = printed.legalRepresentative.map { "\(printed.representativeLabel)\($0)" }
        phone = party.phone.map { $0.plain ?? DecisionContents.erased }
    }

    package static let fields: [PaperField<PartyLine>] = [
        .text("kind", "当事人类型", \.kind), .text("name", "姓名或名称", \.name), .text("idLabel", "证件名称", \.idLabel),
        .text("id", "证件号码", \.id), .optional("representative", "代表人", \.representative),
        .text("address", "住址或住所", \.address), .optional("phone", "联系电话", \.phone),
    ]
}
