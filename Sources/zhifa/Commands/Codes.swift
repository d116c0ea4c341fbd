import ArgumentParser
import Codes
import Foundation
import Ledger
import LegalTime
import Platform

/// `zhifa codes`: judges national codes, one or many.
struct CodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract: "校验国家标准代码",
        discussion: """
            种类：\(CodeKind.allCases.map { "\($0.rawValue)（\($0.code.title)）" }.joined(separator: "、"))。
            --batch 从标准输入逐行读“种类<TAB>代码”，可再加“<TAB>日期”（年龄和区划按这一天判断，不写为今天），每行输出一个 JSON 对象。
            """
    )

    @Flag(help: "从标准输入逐行读取")
    var batch = false

    @Argument(help: "种类")
    var kind: String?

    @Argument(help: "代码")
    var value: String?

    func validate() throws {
        guard batch == (kind == nil), (kind == nil) == (value == nil) else {
            throw ValidationError("请写明种类和代码，或用 --batch 从标准输入读取")
        }
    }

    func run() throws {
        let judge = CodeJudge(register: try Self.register(), today: Self.today)
        guard let kind, let value else {
            while let line = readLine() { Self.write(judge.judge(line: line)) }
            return
        }
        let judgement = judge.judge(kind: kind, value: value)
        Self.write(judgement)
        if judgement["valid"]?.boolValue != true { throw ExitCode(1) }
    }

    private static func write(_ judgement: JSON) {
        print(String(decoding: judgement.canonical, as: UTF8.self))
    }

    private static var today: CivilDay {
        OrganZone.shanghai.day(of: Clock.system.now())
    }

    private static func register() throws -> DivisionRegister {
        let file = try Settings().home.appendingPathComponent("Catalogue/divisions/divisions.csv")
        guard let data = try? Data(contentsOf: file) else {
            throw SettingsFault("\(file.path) 不能读取：请检查 ZHIFA_HOME")
        }
        return try DivisionRegister(parsing: [UInt8](data))
    }
}
