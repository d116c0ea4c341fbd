import API
import ArgumentParser
import Documents
import Foundation
import Gateways
import Hummingbird
import Logging
import NIOCore
import Office
import Platform
import ServiceLifecycle
import Storage
import UnixSignals
import Vault
import Web

/// `zhifa serve`: the whole product in one process.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "启动服务")

    @Flag(help: "数据目录为空时装入演示区")
    var demo = false

    func run() async throws {
        LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
        var logger = Logger(label: "zhifa")
        logger.logLevel = .notice
        let settings = try Settings()
        let installation = try await Installation.open(settings, demo: demo)
        let wake = (jobs: Wake(), log: Wake())
        let live = installation.hub(logger)
        let desk = try await installation.desk(wakes: [wake.jobs, wake.log] + live.wakes)
        let worker = installation.worker(logger)
        let site = try await Self.site(installation, desk, worker, live, wake.jobs)
        let limits = ServerLimits()
        let app = Application(
            responder: site.responder(),
            server: limits.server,
            configuration: limits.configuration(host: settings.host, port: settings.port, logger: logger),
            onServerRunning: { channel in
                Self.announce(settings, port: channel.localAddress?.port ?? settings.port, demo: demo)
            },
            logger: logger
        )
        let recount = ClockRecount(
            database: installation.database,
            shelf: installation.shelf,
            clock: installation.clock
        )
        let runner = installation.runner(desk, worker, others: [recount], wake: wake.jobs, logger: logger)
        let sequencer = Sequencer(
            database: installation.database,
            signer: installation.keys.signer,
            clock: installation.clock,
            wake: wake.log,
            logger: logger
        )
        // The last is the first to end: the server waits for every answer, so streams end before it.
        let services: [any Service] = [
            DocumentService(worker: worker, logger: logger), sequencer, runner,
            Housekeeping(database: installation.database, clock: installation.clock, logger: logger), app,
            live,
        ]
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        do {
            try await group.run()
        } catch let error as IOError {
            throw SettingsFault(Self.notListening(settings, error))
        }
        await installation.database.close()
    }

    private static func notListening(_ settings: Settings, _ error: IOError) -> String {
        let why =
            switch error.errnoCode {
            case EADDRINUSE: "端口已被占用，请停用占用它的程序，或用 ZHIFA_PORT 换一个"
            case EACCES: "没有权限使用这个端口，请用 ZHIFA_PORT 换一个 1024 以上的"
            case EADDRNOTAVAIL: "本机没有这个地址，请检查 ZHIFA_HOST"
            case let code: "错误 \(code)"
            }
        return "无法在 \(settings.host):\(settings.port) 接受连接：\(why)"
    }

    private static func site(
        _ installation: Installation,
        _ desk: CaseDesk,
        _ worker: DocumentWorker,
        _ live: TodoHub,
        _ wake: Wake
    ) async throws -> Site {
        let settings = installation.settings
        let assets = try Assets(
            folders: [
                settings.home.appendingPathComponent("Public").path,
                settings.home.appendingPathComponent(".local/assets").path,
            ])
        let layout = Layout(assets: assets, banner: try await installation.fictional())
        let site = Site(layout: layout, secure: settings.secure, translate: FaultProblem.translate)
        let reader = try await installation.reader()
        let calendar = installation.calendarDesk(wake: wake)
        let catalogue = installation.catalogueDesk(worker)
        let (organisation, numbers) = (installation.organisationDesk, installation.numberDesk)
        let signIn = installation.signIn
        site.serve(assets)
        API(
            reader: reader,
            desk: desk,
            calendar: calendar,
            catalogue: catalogue,
            organisation: organisation,
            numbers: numbers,
            statistics: installation.statisticsDesk,
            signIn: signIn,
            exporter: Exporter(reader: reader),
            log: PublicLog(database: installation.database)
        ).register(on: site)
        OfficePages(
            reader: reader,
            desk: desk,
            previews: PreviewDesk(desk: desk, reader: reader, printer: worker),
            forms: installation.formKeeper,
            phrases: try CatalogueFiles.phrases(in: settings.home),
            calendar: calendar,
            catalogue: catalogue,
            organisation: organisation,
            numbers: numbers,
            statistics: installation.statisticsDesk,
            spreadsheets: XLSXWriter(),
            signIn: signIn,
            live: live,
            layout: layout,
            cookies: Cookies(secure: settings.secure),
            clock: installation.clock
        ).register(on: site)
        site.get(.alive) { _, _ in .bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8") }
        let database = installation.database
        site.get(.ready) { _, _ in
            _ = try await database.read { try Log.size(on: $0) }
            return .bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8")
        }
        return site
    }

    /// Where to go and as whom, on standard output; the first line is for people and scripts alike.
    private static func announce(_ settings: Settings, port: Int, demo: Bool) {
        var lines = ["执法平台已启动：http://\(settings.host):\(port)/"]
        if demo, let district = try? Installation.demo(settings) {
            lines.append("演示人员（密码均为 \(district.password)）：")
            for person in district.people where !person.posts.isEmpty {
                lines.append(
                    "  \(person.login)  \(person.name)  \(person.unit)  \(person.posts.joined(separator: "、"))"
                )
            }
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}

/// Warms the document worker while the server already answers, and stops it at the end.
private struct DocumentService: Service {
    let worker: DocumentWorker
    let logger: Logger

    func run() async throws {
        do throws(PrintFault) {
            try await worker.start()
        } catch {
            // Documents wait in the outbox and are tried again; everything else works without.
            logger.error("document worker did not start", metadata: ["fault": "\(error.message)"])
        }
        try await gracefulShutdown()
        await worker.stop()
    }
}
