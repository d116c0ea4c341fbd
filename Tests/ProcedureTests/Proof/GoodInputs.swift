import Ledger
import LegalTime

@testable import Procedure

/// What an officer would fill in who wants the act to pass; where the draft does not know it already.
enum GoodInputs {
    static let party: JSON = [
        "kind": "individual", "name": "李堃", "idNumber": "330102199001011234", "address": "云溪区横林路 1 号",
        "phone": "13800001234",
    ]
    static let company: JSON = [
        "kind": "legalPerson", "name": "云溪某某运输有限公司", "uscc": "91330100123456788G", "representative": "陈喆",
        "address": "云溪区工业路 8 号",
    ]
    static let trader: JSON = [
        "kind": "soleTrader", "name": "云溪区老张水果店", "uscc": "92330102MA2AXYNK2P", "representative": "张某",
        "address": "云溪区横林路 5 号",
    ]

    /// Text that fits the field by its name.
    static func text(_ name: String) -> JSON {
        switch name {
        case "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款"
        case "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款"
        case "idNumber": "330102199001011234"
        case "uscc": "91330100123456788G"
        case "phone": "13800001234"
        case "sha256": .string(String(repeating: "a", count: 64))
        default: "依法办理"
        }
    }

    static func complete(_ act: String, _ fields: inout [String: JSON], _ file: Case, _ now: Instant) {
        let today = OrganZone.shanghai.day(of: now)
        switch act {
        case "register-case": registration(&fields, today)
        case "submit-approval": fields["party"] = .int(waiting(file) ?? 1)
        case "suspend-clock": fields["ground"] = "suspension"
        case "extend-clock": fields["days"] = 30
        case "conclude-investigation": fields["proposals"] = proposals(file)
        case "give-prior-notice":
            penalty(&fields, file)
            fields["answerBy"] = .string(today.adding(days: 12).iso)
        case "decide-penalty":
            penalty(&fields, file)
        case "render-document":
            let document = file.documents.first { $0.print == nil } ?? file.documents.last
            fields["document"] = .string(document?.id ?? "doc-1")
            fields["pages"] = 2
            fields["size"] = 1000
        case "rectify-fact":
            fields.merge(["entry": 1, "field": "summary", "value": "占用人行道设摊经营水果", "reason": "误写"]) { $1 }
        default: break
        }
    }

    private static func registration(_ fields: inout [String: JSON], _ today: CivilDay) {
        fields["happenedOn"] = .string(today.adding(days: -2).iso)
        fields["place"] = "横林路 12 号门前"
        fields["parties"] = [party]
        fields["violations"] = [
            [
                "conduct": "擅自占用人行道设摊经营", "breaks": text("breaks"), "punishedBy": text("punishedBy"),
            ]
        ]
        fields["firstOfficer"] = "wangmin"
        fields["secondOfficer"] = "liqiang"
    }

    /// The first party that is not settled and has nothing under way.
    private static func waiting(_ file: Case) -> Int? {
        file.tracks.indices.map { $0 + 1 }.first { number in
            file.track(number)?.isSettled == false && file.approval(.decision, party: number) == nil
        }
    }

    private static func proposals(_ file: Case) -> JSON {
        .array(file.tracks.indices.map { ["party": .int($0 + 1), "outcome": "penalty"] })
    }

    private static func penalty(_ fields: inout [String: JSON], _ file: Case) {
        let party = fields["party"]?.intValue ?? 1
        fields["kinds"] = ["fine"]
        fields["fineFen"] = .int(file.track(party)?.notice?.penalty.fineFen ?? 5000)
    }
}
