import API
import ArgumentParser
import Hummingbird
import Ledger
import Logging
import Platform
import ServiceLifecycle
import Storage
import StorageSQLite
import Synchronization
import UnixSignals
import Vault
import Web

/// `zhifa bench serve-acts`: the API alone, with a committer that may be told to share nothing.
struct BenchServeActs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve-acts", abstract: "只启动接口，可限制合并提交")

    @Option(help: "一次提交最多合并的写入数")
    var largestGroup = 256

    func run() async throws {
        let installation = try await Installation.bench(SQLiteOptions(largestGroup: largestGroup))
        let wake = Wake()
        let reader = try await installation.reader()
        let site = BenchServer.site(installation.database)
        API(
            reader: reader,
            desk: try await installation.desk(wakes: [wake]),
            calendar: installation.calendarDesk(wake: wake),
            catalogue: installation.catalogueDesk(NoSpreadsheets()),
            organisation: installation.organisationDesk,
            numbers: installation.numberDesk,
            statistics: installation.statisticsDesk,
            signIn: installation.signIn,
            exporter: Exporter(reader: reader),
            log: PublicLog(database: installation.database)
        ).register(on: site)
        let sequencer = Sequencer(
            database: installation.database,
            signer: installation.keys.signer,
            clock: installation.clock,
            wake: wake,
            logger: BenchServer.logger
        )
        try await BenchServer.run(site, installation, beside: [sequencer])
    }
}

/// `zhifa bench serve-baseline`: takes the same requests through the same front and writes the same bytes through the
/// same committer, and does nothing else: no authority, no procedure, no sealing, no hash. What an act costs is what
/// it costs beyond this.
struct BenchServeBaseline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve-baseline", abstract: "启动只写同样字节的对照服务")

    @Option(help: "办案行为文件：第一个立卷，最后一个是所测的行为")
    var acts: String

    func run() async throws {
        let installation = try await Installation.bench(SQLiteOptions())
        let (opening, act) = try await Self.record(try BenchActs(file: acts), installation)
        let site = BenchServer.site(installation.database)
        let versions = Mutex<[String: Int]>([:])
        let database = installation.database
        site.post(.apiCases) { request, context in
            _ = try await context.json(of: request)
            let id = RandomBytes.id()
            try await database.write { try opening.play(id: id, seq: 1, on: $0) }
            versions.withLock { $0[id] = 1 }
            return .json(opening.answer(id: id, seq: 1), status: .created)
        }
        site.post(.apiActs) { request, context in
            let id = try context.parameter(.case)
            _ = try await context.json(of: request)
            let seq = versions.withLock { versions in
                versions[id, default: 1] += 1
                return versions[id, default: 1]
            }
            try await database.write { try act.play(id: id, seq: seq, on: $0) }
            return .json(act.answer(id: id, seq: seq), status: .created)
        }
        try await BenchServer.run(site, installation, beside: [])
    }

    /// Does the acts once, in earnest, and keeps what the first and the last of them wrote.
    private static func record(
        _ acts: BenchActs,
        _ installation: Installation
    ) async throws -> (opening: BenchTape, act: BenchTape) {
        let recorder = BenchRecorder(installation.database)
        let desk = try await installation.over(recorder).desk(wakes: [])
        var tapes: [BenchTape] = []
        var id: String?
        for step in acts.steps {
            let receipt = try await desk.perform(step.input, in: id, by: try await installation.person(step.by))
            id = receipt.caseID
            tapes.append(BenchTape(recorder.last, receipt: receipt))
        }
        guard tapes.count > 16, let first = tapes.first, let last = tapes.last else {
            throw ValidationError("请给出 17 个以上的办案行为：末一个的序号不得与行中其他数字相同")
        }
        return (first, last)
    }
}

/// What both servers of the benchmark share with the product: site, limits, ready.
enum BenchServer {
    static var logger: Logger {
        var logger = Logger(label: "zhifa")
        logger.logLevel = .error
        return logger
    }

    static func site(_ database: any Database) -> Site {
        let site = Site(layout: Layout(assets: Assets()), secure: false, translate: FaultProblem.translate)
        site.get(.ready) { _, _ in
            _ = try await database.read { try Log.size(on: $0) }
            return .bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8")
        }
        return site
    }

    static func run(_ site: Site, _ installation: Installation, beside services: [any Service]) async throws {
        let settings = installation.settings
        let limits = ServerLimits()
        let app = Application(
            responder: site.responder(),
            server: limits.server,
            configuration: limits.configuration(host: settings.host, port: settings.port, logger: logger),
            logger: logger
        )
        let group = ServiceGroup(
            configuration: .init(
                services: (services + [app]).map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
        await installation.database.close()
    }
}
