import API
import ArgumentParser
import Foundation
import Law
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Vault
import Web

/// `zhifa case`: doing and reading cases on the command line, as the person whose token is given.
struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "在命令行办理和查看案件",
        discussion: "以环境变量 ZHIFA_TOKEN 中的令牌办理；令牌由 zhifa token 签发。",
        subcommands: [CaseDo.self, CaseShow.self]
    )
}

/// `zhifa case do ACT [--case ID]`: does one act; what the form already holds is sent along.
struct CaseDo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "do", abstract: "办理一项，字段从标准输入读取（JSON）")

    @Argument(help: "办案行为，见 zhifa law acts")
    var act: String

    @Option(name: .customLong("case"), help: "案件编号；登记新案件时不填")
    var caseID: String?

    @Option(help: "发生时间，如 2026-05-08T14:05:00+08:00；默认为现在")
    var at: String?

    @Option(help: "发生地点")
    var place: String?

    @Option(help: "幂等键；同一个键只办理一次")
    var key: String?

    @Flag(help: "不从标准输入读取字段，只用案卷中已有的")
    var drafted = false

    @Flag(help: "输出 JSON")
    var json = false

    func run() async throws {
        let typed = try input()
        let occurredAt = try moment()
        try await CaseSession.run(json: json) { session in
            var fields = typed
            if let caseID, let sheet = Acts.named(act) {
                let file = try await session.reader.view(caseID, for: session.principal).file
                fields = sheet.completed(typed, in: file)
            }
            let once = key.map {
                let body: JSON = ["act": .string(act), "fields": .object(typed)]
                return OnceOnly(
                    key: $0,
                    request: .sha256(Array((caseID ?? "").utf8) + [0] + body.canonical)
                )
            }
            let receipt = try await session.desk.perform(
                ActInput(act: act, fields: fields, occurredAt: occurredAt, place: place),
                in: caseID,
                by: session.principal,
                once: once
            )
            if receipt.hasPapers { try await session.print() }
            guard !json else { return receipt.json.canonicalText }
            var lines = ["已\(receipt.json["done"]?.stringValue ?? "办理")", "案件：\(receipt.caseID)"]
            if let number = receipt.json["number"]?.stringValue { lines.append("案号：\(number)") }
            if let number = receipt.json["document"]?["number"]?.stringValue { lines.append("文号：\(number)") }
            return lines.joined(separator: "\n")
        }
    }

    private func input() throws -> [String: JSON] {
        guard !drafted else { return [:] }
        let bytes = [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
        guard !bytes.isEmpty else { return [:] }
        guard let fields = try? JSON(parsing: bytes).objectValue else {
            throw LawOutput.misuse("标准输入应为 JSON 对象，如 {\"opinion\": \"同意\"}")
        }
        return fields
    }

    private func moment() throws -> Instant? {
        guard let at else { return nil }
        guard let instant = Instant(rfc3339: at) else {
            throw LawOutput.misuse("--at 应为日期和时间，如 2026-05-08T14:05:00+08:00")
        }
        return instant
    }
}

/// `zhifa case show ID`: stage, to-dos, what may come next and what is owed.
struct CaseShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "查看案件和下一步")

    @Argument(help: "案件编号")
    var caseID: String

    @Flag(help: "输出 JSON，与接口相同")
    var json = false

    func run() async throws {
        try await CaseSession.run(json: json) { session in
            let view = try await session.reader.view(caseID, for: session.principal)
            guard !json else { return CaseJSON.write(view).canonicalText }
            let file = view.file
            var lines = ["\(file.title)  \(file.number ?? "未立案")  \(file.stage.title)"]
            lines += file.todos.map { todo in
                "待办：\(Acts.named(todo.act)?.title ?? todo.act)（\(todo.person ?? todo.duty?.title ?? "")）"
            }
            for next in view.next {
                if next.isAllowed {
                    lines.append("可办：\(next.sheet.title)（\(next.sheet.id)）\(next.denial.map { "，\($0)" } ?? "")")
                } else {
                    let owed = next.refusals.map { "\($0.basis.printed)，缺\($0.missing)，\($0.remedy)" }
                    lines.append("不可办：\(next.sheet.title)：\(owed.joined(separator: "；"))")
                }
            }
            return lines.joined(separator: "\n")
        }
    }
}

/// One command's installation, opened as the person whose token the environment holds.
private struct CaseSession {
    let installation: Installation
    let desk: CaseDesk
    let reader: CaseReader
    let principal: Principal

    /// Runs the work, prints its answer, and says faults as the API does.
    static func run(json: Bool, _ work: (CaseSession) async throws -> String) async throws {
        let installation = try await Installation.open(try Settings())
        let answer: Result<String, any Error>
        do {
            answer = .success(try await work(try await open(installation)))
        } catch {
            answer = .failure(error)
        }
        await installation.database.close()
        switch answer {
        case .success(let text): Swift.print(text)
        case .failure(let error):
            guard let problem = error as? Problem ?? FaultProblem.translate(error) else { throw error }
            FileHandle.standardError.write(Data(((json ? problem.json.canonicalText : problem.lines) + "\n").utf8))
            throw ExitCode(1)
        }
    }

    /// Prints what waits, as the server's jobs would: without a server nobody else does.
    func print() async throws {
        try await installation.printing(desk) { runner in
            while await runner.turn() {}
        }
    }

    private static func open(_ installation: Installation) async throws -> CaseSession {
        let token = ProcessInfo.processInfo.environment["ZHIFA_TOKEN"] ?? ""
        guard let principal = try await installation.signIn.bearer(token) else {
            throw Problem.unauthenticated("请在环境变量 ZHIFA_TOKEN 中提供有效的令牌（zhifa token 登录名）。")
        }
        return CaseSession(
            installation: installation,
            desk: try await installation.desk(wakes: []),
            reader: try await installation.reader(),
            principal: principal
        )
    }
}

extension Problem {
    /// As a person reads it on a terminal.
    fileprivate var lines: String {
        var lines = [title + (detail.map { "：\($0)" } ?? "")]
        lines += errors.map { "  \($0.field)：\($0.message)" }
        lines += refusals.map { refusal in
            let text = ["basis", "missing", "remedy"].map { refusal[$0]?.stringValue ?? "" }
            return "  依据 \(text[0])；缺少 \(text[1])；\(text[2])"
        }
        return lines.joined(separator: "\n")
    }
}
