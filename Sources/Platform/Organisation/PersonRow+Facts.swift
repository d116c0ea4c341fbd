import LegalTime
import Procedure
import Storage

extension PersonRow {
    /// What the procedure may know of a person whom an act names.
    var officerFact: OfficerFact {
        OfficerFact(id: id, name: name, certificates: auxiliary ? [] : [certificateFact].compactMap { $0 })
    }

    var principal: Principal {
        Principal(organ: organ, id: id, name: name, unit: unit, duties: duties.compactMap(Duty.init(rawValue:)))
    }

    private var certificateFact: Certificate? {
        guard let certificate, let from = certificateFrom.flatMap(CivilDay.init(iso:)),
            let to = certificateTo.flatMap(CivilDay.init(iso:))
        else { return nil }
        return Certificate(number: certificate, from: from, to: to)
    }
}
