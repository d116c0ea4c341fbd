import ArgumentParser
import Foundation
import Ledger

/// `zhifa law`: asks the law without a case.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law",
        abstract: "法律规则：推算期限，列出期限、办案行为和处罚事项的依据",
        subcommands: [LawDue.self, LawRules.self, LawActs.self, LawItems.self]
    )
}

/// What the commands under `law` have in common.
enum LawOutput {
    /// Wrong arguments: says so on standard error; the exit code is that of sysexits(3).
    static func misuse(_ message: String) -> ExitCode {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        return ExitCode(64)
    }

    /// Names the option as it is typed.
    static func misuse(_ fault: DueFault) -> ExitCode {
        misuse((fault.field.hasPrefix("-") ? "" : "--") + "\(fault.field)：\(fault.reason)")
    }

    /// A list as JSON, one line for each member.
    static func write(_ members: [JSON]) throws {
        var bytes = Array("[".utf8)
        for (place, member) in members.enumerated() {
            bytes += Array((place == 0 ? "\n" : ",\n").utf8)
            member.write(into: &bytes)
        }
        bytes += Array("\n]\n".utf8)
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }

    /// The lists take no argument but `--json`.
    static func refuse(_ rest: [String]) throws {
        guard let first = rest.first else { return }
        throw misuse("“\(first)”：不认识这个参数，可以用的只有 --json")
    }
}
