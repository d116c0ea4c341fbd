import ArgumentParser
import Foundation
import Ledger

/// `zhifa verify`: checks a dossier package without any database.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "离线核验案卷包")

    @Argument(help: "案卷包文件")
    var package: String

    @Option(help: "公证日志的公钥，或存放公钥的文件")
    var key: String

    @Option(help: "您持有的检查点文件")
    var checkpoint: String

    func run() throws {
        let keyText = (try? String(contentsOfFile: key, encoding: .utf8)) ?? key
        guard let publicKey = CheckpointKey(keyText.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ValidationError("公钥的格式不正确")
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: package)))
        let held = try String(contentsOfFile: checkpoint, encoding: .utf8)
        let report = Verifier.verify(package: bytes, key: publicKey, trusted: held)
        for fault in report.faults { print("有问题：\(fault.message)") }
        guard report.isSound else { throw ExitCode(1) }
        print("核验通过：案卷 \(report.organ)/\(report.dossier)，\(report.entries) 条，文书 \(report.documents) 份")
    }
}
