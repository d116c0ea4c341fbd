import Documents
import Foundation
import Ledger
import Testing

/// A decision as these tests change it, one field at a time.
struct DecisionDraft {
    var number = "云综执罚决〔2026〕1号"
    var organ = "云溪市综合行政执法局"
    var name = "李堃"
    var idNumber = "330106199001011234"
    var address = "云溪市湖滨区文三路100号3幢502室"
    var representative: String?
    var sealed = true
    var facts = """
        2026年10月8日9时20分，本机关执法人员巡查时发现，当事人在云溪市湖滨区文三路与学院路交叉口东侧人行道上擅自摆设摊位经营水果，占用人行道面积约6平方米。
        经责令改正，当事人当场清理了摊位。
        """
    var evidence = ["现场检查（勘验）笔录1份", "现场照片3张", "询问笔录1份"]
    var hearingOfParty = """
        本机关于2026年11月10日向当事人送达《行政处罚事先告知书》，告知其拟作出的行政处罚内容及事实、理由、依据和依法享有的陈述、申辩权利。当事人在规定期限内未提出陈述、申辩意见。
        """
    var reasons = "当事人占道面积较小，系初次违法，能配合调查，按照裁量基准属于“较轻”情形。"
    var violated = ["《浙江省城市市容和环境卫生管理条例》第十六条第一款"]
    var basis = ["《浙江省城市市容和环境卫生管理条例》第十六条第三款"]
    var penalties = [DecisionContents.fine(fen: 30_000)]
    var fineFen = 30_000
    var payment: DecisionContents.Payment? = .init(
        bank: "中国工商银行云溪分行营业部",
        payee: "云溪市财政局非税收入专户",
        account: "1202 0200 0990 0123 456",
        days: 15,
        surcharge: "到期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。"
    )
    var remedies = """
        如不服本决定，可以自收到本决定书之日起六十日内依法向云溪市人民政府申请行政复议，也可以自收到本决定书之日起六个月内依法向云溪市湖滨区人民法院提起行政诉讼。
        逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，本机关将依法申请人民法院强制执行。
        """
    var decidedOn = "2026-11-21"

    func make() throws(DecisionFault) -> DecisionContents {
        try DecisionContents(
            number: number,
            organ: organ,
            party: .init(
                name: name,
                kindLabel: "自然人",
                idLabel: "公民身份号码",
                idNumber: idNumber,
                address: address,
                legalRepresentative: representative,
                sealed: sealed
            ),
            facts: facts,
            evidence: evidence,
            hearingOfParty: hearingOfParty,
            reasons: reasons,
            violated: violated,
            basis: basis,
            penalties: penalties,
            fineFen: fineFen,
            payment: payment,
            remedies: remedies,
            decidedOn: decidedOn
        )
    }

    /// What `make` refuses, or nothing.
    var faults: [String] {
        do throws(DecisionFault) {
            _ = try make()
            return []
        } catch {
            return error.fields
        }
    }
}

/// Files of the project that tests read.
enum ProjectFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// Whether a kept file holds this; `RECORD=1` writes it anew.
    static func keeps(_ path: String, _ json: JSON) throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(json.canonical + [10]).write(to: root.appending(path: path))
        }
        #expect(try JSON(parsing: bytes(path).dropLast()) == json)
    }
}
