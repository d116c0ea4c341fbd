import ArgumentParser
import Foundation
import Ledger
import Platform
import Storage
import Vault

/// `zhifa check`: everything that is kept, against itself.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "核对全部案卷、公证日志和列表")

    func run() async throws {
        let installation = try await Installation.open(try Settings())
        let report = try await Auditor(
            database: installation.database,
            keeper: installation.keeper,
            keys: installation.keys
        ).check()
        await installation.database.close()
        for fault in report.faults { print("有问题：\(fault)") }
        print("案卷 \(report.dossiers) 个，条目 \(report.entries) 条，公证日志 \(report.logSize) 项，问题 \(report.faults.count) 个")
        if !report.faults.isEmpty { throw ExitCode(1) }
    }
}

/// `zhifa rebuild`: makes the rows of lists anew from the dossiers.
struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "由案卷重建列表")

    func run() async throws {
        let installation = try await Installation.open(try Settings())
        let count = try await RowRebuilder(
            database: installation.database,
            keeper: installation.keeper,
            blindIndex: installation.keys.blindIndex
        ).rebuild()
        await installation.database.close()
        print("已由 \(count) 个案卷重建列表")
    }
}

/// `zhifa token`: a bearer token for a person's machine; shown once.
struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "为人员的对接系统签发令牌")

    @Argument(help: "登录名")
    var login: String

    @Option(help: "令牌的用途")
    var name = "对接系统"

    func run() async throws {
        let installation = try await Installation.open(try Settings())
        let login = login
        guard let person = try await installation.database.read({ try People.byLogin(login, on: $0) }) else {
            throw ValidationError("没有登录名为“\(login)”的人员")
        }
        let token = try await installation.signIn.issueToken(organ: person.organ, person: person.id, name: name)
        await installation.database.close()
        print(token)
    }
}

/// `zhifa key`: the public key that verifies checkpoints.
struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "显示公证日志的公钥")

    func run() async throws {
        let installation = try await Installation.open(try Settings())
        print(installation.keys.signer.key.description)
        await installation.database.close()
    }
}
