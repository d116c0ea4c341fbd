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

    static let party2: JSON = [
        "kind": "individual", "name": "赵二", "idNumber": "330106200802290027", "address": "云溪区横林路 3 号",
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

    static func complete(_ act: String, _ fields: inout [String: JSON], _ file: Case, _ now: Instant, _ actor: String?)
    {
        let today = OrganZone.shanghai.day(of: now)
        let party = fields["party"]?.intValue ?? 1
        switch act {
        case "register-case": registration(&fields, today)
        case "punish-on-the-spot": onTheSpot(&fields, today, now)
        case "submit-approval":
            fields["matter"] =
                file.track(party)?.notice == nil && file.proposes(.penalty, party) ? "notice" : "decision"
        case "suspend-clock": fields["ground"] = "suspension"
        case "extend-clock": fields["days"] = 30
        case "summon": fields["at"] = .string(now.adding(seconds: 86_400).utc)
        case "record-interview":
            // A summons may be for a time to come; who is interviewed now came earlier.
            fields["startedAt"] = .string(now.adding(seconds: -3600).utc)
            fields["endedAt"] = .string(now.adding(seconds: -1800).utc)
        case "ask-assistance": fields["replyBy"] = .string(today.adding(days: 15).iso)
        case "extend-filing-check": fields["days"] = 10
        case "give-prior-notice":
            penalty(&fields, file, party)
            lighter(&fields, file, party)
            fields["answerBy"] = .string(today.adding(days: 15).iso)
        case "decide-penalty":
            penalty(&fields, file, party)
            lighter(&fields, file, party)
            if !file.proposes(.penalty, party) { fields["departs"] = "查明的事实应当处罚" }
        case "decide-exemption":
            fields.merge(["ground": "notEstablished", "proof": "材料", "education": "当面教育"]) { $1 }
            if !file.proposes(.exemption, party) { fields["departs"] = "查明的事实不应当处罚" }
        case "end-investigation":
            fields.merge(["ground": "noBreach", "kind": "withdrawn"]) { $1 }
            if !file.proposes(.withdrawal, party) { fields["departs"] = "查明没有违法事实" }
        case "discuss-collectively":
            penalty(&fields, file, party)
            fields["host"] = voters(file).first
            fields["votes"] = .array(voters(file).map { ["person": $0, "vote": "agree"] })
        case "give-legal-opinion": fields["reviewer"] = .string(actor ?? "linfa")
        default: more(act, &fields, file, today)
        }
        officers(&fields, file, today)
    }

    /// Two who may: whoever has withdrawn, or whose certificate ran out, is replaced by another officer.
    private static func officers(_ fields: inout [String: JSON], _ file: Case, _ today: CivilDay) {
        guard let first = fields["firstOfficer"]?.stringValue else { return }
        let may = able(file, today)
        let second = fields["secondOfficer"]?.stringValue
        let one = may.contains(first) ? first : may.first { $0 != second }
        fields["firstOfficer"] = one.map { .string($0) }
        guard let second, !may.contains(second) || second == one else { return }
        fields["secondOfficer"] = may.first { $0 != one }.map { .string($0) }
    }

    /// Officers who have not withdrawn, nor looked through or approved anything in the case.
    private static func able(_ file: Case, _ today: CivilDay) -> [String] {
        let (gone, judges) = (file.recused, file.judges.subtracting(file.investigators))
        return ProofTown.everyone.filter { person in
            person.duties.contains(.handler) && person.certificate?.isValid(on: today) ?? false
                && !gone.contains(person.id) && !judges.contains(person.id)
        }.map(\.id)
    }

    /// What officers could write where the plain input does not pass.
    static func otherwise(_ act: String, _ fields: [String: JSON]) -> [[String: JSON]] {
        guard ["give-prior-notice", "decide-penalty"].contains(act) else { return [] }
        let warning: [String: JSON] = ["kinds": ["warning"], "fineFen": 0]
        return [
            fields.merging(["anotherAct": "另一日的另一行为，有笔录为证"]) { $1 }, fields.merging(warning) { $1 },
        ]
    }

    /// The approval that waits for such an act, of that party if there is one.
    private static func approval(_ act: String, _ fields: inout [String: JSON], _ file: Case, _ party: Int) {
        let waiting = file.approvals.filter { approval in
            switch (act, approval.turn) {
            case ("sign-approval", .duty), ("countersign", .persons), ("return-approval", .duty),
                ("return-approval", .head), ("add-signer", .duty), ("add-signer", .head):
                true
            default: act == "withdraw-approval" && approval.isOpen
            }
        }
        guard let one = waiting.first(where: { $0.party == party }) ?? waiting.last else { return }
        fields["matter"] = .string(one.matter.rawValue)
        fields["party"] = .int(one.party)
        if act == "add-signer" { fields["person"] = "linfa" }
    }

    private static func more(_ act: String, _ fields: inout [String: JSON], _ file: Case, _ today: CivilDay) {
        switch act {
        case "conclude-investigation":
            // Of several parties, what was found is said of each.
            let proposals = fields["proposals"]?.arrayValue ?? []
            fields["proposals"] = .array(
                proposals.map { .object(($0.objectValue ?? [:]).merging(["facts": "占用人行道设摊经营"]) { old, _ in old }) }
            )
        case "record-scene", "reinspect":
            fields["noCamera"] = "设备送修"
            if act == "reinspect" { fields["result"] = "refused" }
        case "add-evidence":
            fields["particulars"] = ["form": "original"]
        case "record-payment":
            fields["receipt"] = .string("33000000\(file.version)")
        case "record-publication":
            fields.merge(["published": true, "channel": "政府网站"]) { $1 }
        case "record-service-attempt": fields["method"] = "inPerson"
        case "confirm-address": fields["electronic"] = "likun@example.cn"
        case "appoint-agent": fields.merge(["name": "周琳", "licence": "云溪律师事务所"]) { $1 }
        case "request-closing": fields["confiscated"] = nil
        case "archive-case": fields["pages"] = 30
        case "affix-seal": fields["seal"] = "云溪区综合行政执法局"
        case "exclude-evidence":
            fields["entry"] = .int(
                (file.interviews.map(\.seq) + file.scenes.map(\.seq) + file.evidence.map(\.seq)).last ?? 1
            )
        case "change-handlers":
            let able = able(file, today)
            let new = able.filter { !file.handlers.contains($0) } + able.filter(file.handlers.contains)
            fields["firstOfficer"] = .string(new.first ?? "wangmin")
            fields["secondOfficer"] = .string(new.dropFirst().first ?? "liqiang")
        case "apply-recusal":
            fields["party"] = 1
            fields["person"] = .string(file.handlers.first ?? "wangmin")
        case "render-document":
            let document = file.documents.first { $0.print == nil } ?? file.documents.last
            fields["document"] = .string(document?.id ?? "doc-1")
            fields["pages"] = 2
            fields["size"] = 1000
        case "rectify-fact":
            fields.merge(["entry": 1, "field": "place", "value": "横林路 14 号门前", "reason": "误写"]) { $1 }
        default: break
        }
    }

    private static func registration(_ fields: inout [String: JSON], _ today: CivilDay) {
        // Now and then what is registered is too old to be punished any more.
        let isOld = today.number % 11 == 5
        fields["happenedOn"] = .string(today.adding(days: isOld ? -900 : -2).iso)
        fields["place"] = "横林路 12 号门前"
        // One of three kinds of party, with and without an item, by the day, so that all come up.
        let kind = [party, company, trader][today.number % 3]
        fields["parties"] = today.number % 5 == 0 ? [kind, party2] : [kind]
        // The one item ended with a new law.
        let number = today.number % 4
        fields["violations"] = [violation(number == 2 && today.iso > "2026-08-14" ? 0 : number)]
        fields["firstOfficer"] = "wangmin"
        fields["secondOfficer"] = "liqiang"
    }

    private static func violation(_ number: Int) -> JSON {
        var fields: [String: JSON] = [
            "conduct": "擅自占用人行道设摊经营", "breaks": text("breaks"), "punishedBy": text("punishedBy"),
        ]
        if number == 1 { fields["item"] = "SR004" }
        if number == 2 {
            fields = [
                "conduct": "运输车辆未防止物料遗撒", "breaks": "《大气污染防治法》第七十条第一款",
                "punishedBy": "《大气污染防治法》第一百一十六条", "item": "HB003",
            ]
        }
        return .object(fields)
    }

    private static func onTheSpot(_ fields: inout [String: JSON], _ today: CivilDay, _ now: Instant) {
        fields.merge([
            "party": party, "violation": violation(0), "happenedAt": .string(now.adding(seconds: -1200).utc),
            "place": "横林路 12 号门前", "facts": "占用人行道设摊经营", "evidence": ["现场照片"], "kinds": ["fine"],
            "fineFen": 5000, "decidedAt": .string(now.utc), "firstOfficer": "wangmin", "secondOfficer": "liqiang",
        ]) { $1 }
        if today.number % 2 == 0 { fields.merge(["collection": "small", "receipt": "0000000001"]) { $1 } }
    }

    /// Three who did not handle the case.
    private static func voters(_ file: Case) -> [JSON] {
        ["zhouzheng", "wufu", "gaojun", "qianduo", "wuwu", "zhouliu"]
            .filter { !file.investigators.contains($0) && !file.recused.contains($0) }.prefix(3).map { .string($0) }
    }

    /// Whoever is under eighteen is punished more lightly, and the reasons say so.
    private static func lighter(_ fields: inout [String: JSON], _ file: Case, _ party: Int) {
        guard let age = file.ages(of: file.parties)[party], age < 18 else { return }
        fields["reasons"] = .string("当事人 \(age) 周岁，从轻处罚")
    }

    /// What the notice said; else what the items allow.
    private static func penalty(_ fields: inout [String: JSON], _ file: Case, _ party: Int) {
        guard file.track(party)?.notice == nil else { return }
        fields["kinds"] = ["fine"]
        let item = file.violations.first?.item
        fields["fineFen"] = item == "HB003" ? 200_000 : 5000
    }
}
