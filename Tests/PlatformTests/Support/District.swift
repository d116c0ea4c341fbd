import Documents
import Foundation
import Ledger
import LegalTime
import Logging
import Platform
import Powers
import Procedure
import Storage
import StoragePostgres
import StorageSQLite
import Synchronization
import Testing
import Vault

/// Which database a test runs on.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }

    /// PostgreSQL takes part when script/test has started one.
    static let available = allCases.filter { $0 == .sqlite || postgresURL != nil }
    static let postgresURL = ProcessInfo.processInfo.environment["ZHIFA_TEST_POSTGRES"].flatMap {
        $0.isEmpty ? nil : $0
    }
}

/// A whole platform over a fresh database, with the demo people, a hand-set clock and a stand-in for the printer.
final class District: Sendable {
    let database: any Database
    let keyring: Keyring
    let keys: InstallationKeys
    let keeper: DossierKeeper
    let desk: CaseDesk
    let shelf = CalendarShelf()
    let rosters = RosterShelf()
    let calendars: CalendarDesk
    let reader: CaseReader
    let signIn: SignIn
    let runner: JobRunner
    let sequencer: Sequencer
    let time: HandSetClock
    let printer = StampPrinter()
    private let folder: URL

    static let subject = LegalSubject(
        id: "yunxi",
        name: "云溪区综合行政执法局",
        code: "云综执",
        establishedBy: "公告（测试数据）",
        establishedOn: CivilDay(number: 18_800),
        reconsiderationBody: "云溪区人民政府",
        court: "云溪区人民法院",
        account: FineAccount(bank: "演示银行", payee: "财政专户", number: "3300"),
        hearing: HearingThreshold(rule: "本机关听证标准", individualFen: 500_000, organisationFen: 5_000_000)
    )

    static let wang = person("wangmin", "王敏", [.handler])
    static let li = person("liqiang", "李强", [.handler])
    /// A third officer, for cases that the first does not handle.
    static let qian = person("qianjin", "钱进", [.handler])
    static let zhou = person("zhouzheng", "周正", [.approver])
    static let seals = person("yinhong", "尹虹", [.sealKeeper])
    static let chen = person("chenjie", "陈洁", [.administrator])
    static let outsider = Principal(organ: "elsewhere", id: "x", name: "外人", unit: "", duties: [.handler, .approver])

    init(_ engine: Engine, rules: OrganRules = .none, people isFilled: Bool = true) async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhifa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try await Self.open(engine, folder)
        Opened.current?.add(database)
        try await database.migrate()
        time = HandSetClock()
        let (clock, log) = (time.clock, Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        keyring = Keyring(current: MasterKey.generate())
        keys = try await InstallationKeys.load(database: database, keyring: keyring, now: clock.now())
        keeper = DossierKeeper(database: database, keyring: keyring)
        desk = CaseDesk(
            database: database,
            keeper: keeper,
            blindIndex: keys.blindIndex,
            clock: clock,
            coverage: try GlyphCoverage(parsing: Self.plainCoverage),
            subjects: [Self.subject],
            policies: [:],
            rules: ["yunxi": rules],
            shelf: shelf,
            powers: PowersShelf(),
            rosters: rosters,
            wakes: []
        )
        calendars = CalendarDesk(database: database, shelf: shelf, clock: clock, wake: Wake())
        let blobs = MemoryBlobs()
        reader = CaseReader(
            database: database,
            keeper: keeper,
            blobs: blobs,
            clock: clock,
            shelf: shelf,
            rules: ["yunxi": rules],
            rosters: rosters
        )
        signIn = SignIn(database: database, clock: clock, rosters: rosters)
        runner = JobRunner(
            database: database,
            handlers: [
                PrintJob(desk: desk, printer: printer, blobs: blobs),
                ClockRecount(database: database, shelf: shelf, clock: clock),
            ],
            clock: clock,
            wake: Wake(),
            logger: log
        )
        sequencer = Sequencer(database: database, signer: keys.signer, clock: clock, wake: Wake(), logger: log)
        if isFilled { try await people() }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Everything but the private-use planes, so that a test can name a character no font has.
    private static let plainCoverage = Array(#"{"format":1,"stacks":{"body":[9,55295,63744,131071]}}"#.utf8)

    private static func open(_ engine: Engine, _ folder: URL) async throws -> any Database {
        guard engine == .postgres, let url = Engine.postgresURL else {
            return try SQLiteDatabase(path: folder.appendingPathComponent("zhifa.sqlite").path)
        }
        return try await FreshPostgres.open(url)
    }

    private static func person(_ id: String, _ name: String, _ duties: [Duty]) -> Principal {
        let held = duties.map { HeldDuty($0, unit: "横林中队", unitID: "squad") }
        return Principal(organ: "yunxi", id: id, name: name, unit: "横林中队", held: held)
    }

    private func people() async throws {
        try await database.write { c in
            let change = try RosterVersions.raise(organ: "yunxi", change: "测试", by: "system", at: 0, on: c)
            let squad = UnitRow(Self.head("u1"), unit: "squad", name: "横林中队", kind: "squad")
            try Units.insert(squad, in: change, on: c)
            for person in [Self.wang, Self.li, Self.qian, Self.zhou] {
                let id = person.id
                try People.put(Self.row(person), in: change, on: c)
                let certificate = Self.head("\(id)-c", to: "2028-12-31")
                try Certificates.insert(
                    CertificateRow(certificate, person: id, number: "3301-\(id)"),
                    in: change,
                    on: c
                )
                for duty in person.duties {
                    let post = PostRow(Self.head("\(id)-p"), person: id, unit: "squad", duty: duty.rawValue)
                    try Posts.insert(post, in: change, on: c)
                }
            }
        }
    }

    private static func row(_ person: Principal) -> PersonRow {
        PersonRow(
            organ: person.organ,
            id: person.id,
            login: person.id,
            name: person.name,
            password: "",
            unit: "squad"
        )
    }

    private static func head(_ id: String, to last: String? = nil) -> DatedHead {
        DatedHead(organ: "yunxi", id: id, span: ValidSpan(from: "2024-01-01", to: last))
    }
}

/// A clock that stands still until it is set.
final class HandSetClock: Sendable {
    private let instant = Mutex(Instant(rfc3339: "2026-05-20T02:00:00Z") ?? Instant(milliseconds: 0))

    var clock: Clock { Clock { self.instant.withLock { $0 } } }

    func advance(seconds: Int) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// Prints nothing but a stamp over the contents; fails as often as it is told to.
final class StampPrinter: DocumentPrinter {
    private let faults = Mutex<[PrintFault]>([])
    private let prints = Mutex(0)

    var count: Int { prints.withLock { $0 } }

    func fail(with fault: PrintFault) { faults.withLock { $0.append(fault) } }

    func render(
        template: String,
        data: JSON,
        date: String,
        mark: String
    ) async throws(PrintFault) -> PrintedDocument {
        if let fault = faults.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw fault }
        prints.withLock { $0 += 1 }
        return PrintedDocument(
            bytes: Array("%PDF-stamp \(mark)".utf8) + data.canonical,
            pages: 1,
            template: "\(template)@test"
        )
    }
}

actor MemoryBlobs: BlobStore {
    private var blobs: [String: [UInt8]] = [:]

    func put(_ name: String, _ bytes: [UInt8]) { blobs[name] = bytes }
    func get(_ name: String) -> [UInt8]? { blobs[name] }
}
