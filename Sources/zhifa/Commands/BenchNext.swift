import ArgumentParser
import Foundation
import Ledger
import LegalTime
import Procedure

/// `zhifa bench next`: what the list of next acts costs for a long dossier, folded from its entries each time.
struct BenchNext: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "next", abstract: "折叠案卷并列出下一步")

    @Option(help: "案卷的条目数")
    var entries = 100

    @Option(help: "测量次数")
    var rounds = 2000

    func run() throws {
        let long = try BenchDossier(entries: entries)
        let acts = long.dossier.acts
        let standing = Standing(today: OrganZone.shanghai.day(of: BenchDossier.now))
        var known = 0
        let folded = try measure {
            let file = try Dossier(organ: "yunxi", id: "bench", folding: acts).file
            known &+= Procedure.next(in: file, standing).count
        }
        let read = try measure {
            let acts = try long.bodies.map { try EntryBody.read(try JSON(parsing: $0)) }
            let file = try Dossier(organ: "yunxi", id: "bench", folding: acts).file
            known &+= Procedure.next(in: file, standing).count
        }
        let figures: JSON = [
            "entries": .int(acts.count), "nextMicroseconds": .int(folded), "readMicroseconds": .int(read),
            // Used, so that the work can't be left out.
            "acts": .int(known / (2 * rounds)),
        ]
        FileHandle.standardOutput.write(Data(figures.canonical + [UInt8(ascii: "\n")]))
    }

    /// The median of all rounds, in microseconds.
    private func measure(_ work: () throws -> Void) throws -> Int {
        var times: [Int] = []
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            try work()
            times.append(Int(start.duration(to: .now) / .microseconds(1)))
        }
        return times.sorted()[times.count / 2]
    }
}

/// A case with two parties and a record an hour, as the real acts write it, with the bytes of its entries.
private struct BenchDossier {
    private(set) var dossier = Dossier(organ: "yunxi", id: "bench")
    private(set) var bodies: [[UInt8]] = []

    static let now = Instant(rfc3339: "2026-05-20T02:00:00Z") ?? Instant(milliseconds: 0)
    private static let wang = Actor(id: "wangmin", name: "王敏", duty: .handler, unit: "横林中队")
    private static let zhou = Actor(id: "zhouzheng", name: "周正", duty: .approver, unit: "局机关")

    init(entries: Int) throws {
        try perform("register-case", Self.registration, by: Self.wang)
        try perform("approve-filing", ["opinion": "符合立案条件，同意立案。"], by: Self.zhou)
        while dossier.acts.count < entries {
            let number = dossier.acts.count
            let start = Self.now.adding(seconds: 3600 * (number - entries - 2))
            let record = Self.interview.merging([
                "startedAt": .string(start.utc), "endedAt": .string(start.adding(seconds: 1800).utc),
            ]) { $1 }
            try perform("record-interview", record, by: Self.wang)
        }
    }

    private mutating func perform(_ act: String, _ fields: [String: JSON], by actor: Actor) throws {
        let facts = Facts(now: Self.now, actor: actor, hearing: nil, officers: Self.officers)
        let outcome = Procedure.decide(ActInput(act: act, fields: fields), in: dossier, facts: facts)
        guard case .accepted(let accepted) = outcome else {
            throw ValidationError("\(act) 没有通过：\(outcome)")
        }
        // As it is stored: personal values as commitments.
        var body = EntryBody.write(accepted)
        body["seq"] = .int(accepted.head.seq)
        let (stored, _) = Sealing.seal(.object(body)) { [UInt8](repeating: 7, count: 32) }
        bodies.append(stored.canonical)
        try dossier.append(try EntryBody.read(stored))
    }

    private static var officers: [String: OfficerFact] {
        guard let from = CivilDay(iso: "2024-01-01"), let to = CivilDay(iso: "2028-12-31") else { return [:] }
        return ["wangmin": "王敏", "liqiang": "李强"].reduce(into: [:]) { officers, person in
            let certificate = Certificate(number: "3301-\(person.key)", from: from, to: to)
            officers[person.key] = OfficerFact(id: person.key, name: person.value, certificates: [certificate])
        }
    }

    private static let registration: [String: JSON] = [
        "source": "patrol", "happenedOn": "2026-05-01", "discoveredOn": "2026-05-01", "place": "横林路 12 号门前",
        "summary": "占用人行道设摊经营水果",
        "parties": [
            [
                "kind": "individual", "name": "李堃", "idNumber": "330102199001011234", "address": "云溪区横林路 1 号",
            ],
            [
                "kind": "legalPerson", "name": "云溪某某运输有限公司", "uscc": "91330100123456788G",
                "representative": "陈喆", "address": "云溪区工业路 8 号",
            ],
        ],
        "violations": [
            [
                "conduct": "擅自占用人行道设摊经营", "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
                "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款",
            ]
        ],
        "firstOfficer": "wangmin", "secondOfficer": "liqiang",
    ]

    private static let interview: [String: JSON] = [
        "respondent": "李堃", "role": "party", "place": "横林中队询问室", "firstOfficer": "wangmin",
        "secondOfficer": "liqiang", "certificatesShown": true, "rightsTold": true,
        "content": .string(String(repeating: "问：摊位何时摆出？答：早上六点。", count: 60)), "signing": "signed",
    ]
}
