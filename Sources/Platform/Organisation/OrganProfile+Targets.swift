package import Ledger

/// What the organ has set itself for its work (本机关工作目标), with the document that sets it.
extension OrganProfile {
    /// Throws the name of the field that is missing or wrong; an organ without a target has none.
    package static func closingRate(_ json: JSON) throws(OrganFault) -> StatisticsTarget? {
        guard let targets = json["targets"], let rate = targets["closingRate"] else { return nil }
        guard let percent = rate["abovePercent"]?.intValue, (0..<100).contains(percent) else {
            throw OrganFault(field: "targets.closingRate.abovePercent")
        }
        guard let document = rate["document"]?.stringValue, !document.isEmpty else {
            throw OrganFault(field: "targets.closingRate.document")
        }
        return StatisticsTarget(abovePercent: percent, document: document)
    }
}
