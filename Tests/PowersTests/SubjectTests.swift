import LegalTime
import Powers
import Tables
import Testing

/// A district for tests: an organ, a town, and an organ that delegates.
enum Bodies {
    static func subject(
        _ id: String = "yunxi",
        name: String = "云溪区综合行政执法局",
        code: String = "云综执",
        seal: String? = nil,
        kind: SubjectKind = .organ,
        remedy: String = "云溪区人民政府",
        court: String = "云溪区人民法院",
        validTo: CivilDay? = nil
    ) -> LegalSubject {
        LegalSubject(
            id: id,
            name: name,
            code: code,
            establishedBy: "批复（演示）",
            establishedOn: Samples.day("2022-01-01"),
            reconsiderationBody: remedy,
            court: court,
            account: FineAccount(bank: "演示银行", payee: "财政专户", number: "3300"),
            hearing: HearingThreshold(rule: "听证标准（演示）", individualFen: 5000_00, organisationFen: 50_000_00),
            seal: seal,
            kind: kind,
            region: "云溪区",
            validTo: validTo
        )
    }

    static let organ = subject()
    static let town = subject("henglin", name: "云溪区横林镇人民政府", code: "云横政", kind: .town)
    static let water = subject("shuili", name: "云溪区水利局", code: "云水", kind: .delegating)
    static let all = [organ, town, water]
}

@Suite struct SubjectTests {
    @Test(arguments: Bodies.all)
    func aSubjectOfOnePieceHasNoMismatch(_ subject: LegalSubject) {
        #expect(subject.mismatches.isEmpty)
    }

    static let broken: [(subject: LegalSubject, part: SubjectMismatch.Part)] = [
        (Bodies.subject(seal: "云溪区水利局"), .seal),
        (Bodies.subject(seal: "云溪区综合行政执法局财务处"), .seal),
        (Bodies.subject(code: "云综执〔2026〕"), .code),
        (Bodies.subject(code: "云"), .code),
        (Bodies.subject(name: "云溪区综合行政执法局横林中队"), .name),
        (Bodies.subject(remedy: "云溪区司法局"), .reconsideration),
        (Bodies.subject(remedy: "横塘区人民政府"), .reconsideration),
        (Bodies.subject("t", name: "云溪区横林镇人民政府", remedy: "云溪区横林镇人民政府"), .reconsideration),
        (Bodies.subject(court: "云溪区人民检察院"), .court),
        (Bodies.subject(validTo: Samples.day("2021-12-31")), .validity),
    ]

    @Test(arguments: broken)
    func partsOfDifferentBodiesAreNamed(_ c: (subject: LegalSubject, part: SubjectMismatch.Part)) {
        #expect(c.subject.mismatches.map(\.part).contains(c.part), "\(c.subject.mismatches)")
    }

    @Test func aSealForOneUseIsTheBodysOwn() {
        #expect(Bodies.subject(seal: "云溪区综合行政执法局行政处罚专用章").mismatches.isEmpty)
        #expect(Bodies.subject(seal: "云溪区综合行政执法局行政处罚专用章（2）").mismatches.isEmpty)
    }

    @Test func aDocumentMayNotMixBodies() {
        func parts(_ name: String, _ seal: String, _ serial: String, _ remedy: String) -> [SubjectMismatch.Part] {
            Bodies.organ.mismatches(documentName: name, seal: seal, serial: serial, reconsiderationBody: remedy)
                .map(\.part)
        }
        let (name, remedy) = (Bodies.organ.name, "云溪区人民政府")
        #expect(parts(name, name, "云综执罚决字〔2026〕第12号", remedy).isEmpty)
        #expect(parts(name, name, "", remedy).isEmpty)
        #expect(parts(Bodies.town.name, name, "云横政罚决字〔2026〕第1号", remedy) == [.name, .code])
        #expect(parts(name, Bodies.town.name, "", "横塘区人民政府") == [.seal, .reconsideration])
    }

    @Test func validityIncludesBothEnds() {
        let subject = Bodies.subject(validTo: Samples.day("2026-06-30"))
        #expect(subject.isValid(on: Samples.day("2022-01-01")) && subject.isValid(on: Samples.day("2026-06-30")))
        #expect(!subject.isValid(on: Samples.day("2021-12-31")) && !subject.isValid(on: Samples.day("2026-07-01")))
    }

    @Test func theDemoFilesAreTheirOwnCanonicalForm() throws {
        let bytes = Samples.bytes("demo/grants-subjects.csv")
        let subjects = try SubjectFile.parse(bytes)
        #expect(subjects.map(\.kind) == [.town, .organ])
        #expect(SubjectFile.write(subjects) == bytes)
        let squads = Samples.bytes("demo/grants-squads.csv")
        #expect(SquadFile.write(try SquadFile.parse(squads, subjects: subjects)) == squads)
        let grants = Samples.bytes("demo/grants.csv")
        let parsed = try GrantFile.parse(grants, catalogue: Samples.catalogue, subjects: subjects)
        #expect(parsed.count > 100)
        #expect(GrantFile.write(parsed) == grants)
        #expect(parsed.allSatisfy { $0.document.contains("演示数据") })
        #expect(!parsed.contains { $0.item == "GA001" })
    }

    @Test func aSubjectTableNamesWhatIsMixedByRowAndColumn() throws {
        let table = try CSVTable(parsing: SubjectFile.write([Bodies.organ, Bodies.town]))
        func faults(_ column: String, _ text: String) -> [TableFault] {
            let place = table.header.firstIndex(of: column) ?? 0
            var rows = table.rows.map(\.cells)
            rows[0][place] = text
            return Samples.faults { () throws(TableFaults) in
                _ = try SubjectFile.parse(CSVTable(header: table.header, rows: rows).encode())
            }
        }
        // Row 2 is the town: ids are sorted.
        #expect(faults("印章", "云溪区水利局").map(\.column) == ["印章"])
        #expect(faults("机关代字", "云综执").map(\.text) == ["第 3 行“机关代字”：“云综执”在第 2 行已经有了，每个执法主体各用各的"])
        #expect(faults("复议机关", "云溪区司法局").map(\.row) == [2])
        #expect(faults("类型", "公司").first?.reason.contains("行政机关、乡镇街道、委托机关") == true)
        #expect(faults("生效日", "").map(\.reason) == ["没有填写"])
        #expect(faults("个人听证金额", "5千").map(\.column) == ["个人听证金额"])
        #expect(faults("收款账号", "").map(\.column) == ["收款账号"])
    }

    @Test func aSquadTableNamesOnlySubjectsThatAreThere() {
        let header = "编号,名称,所属主体,使用单位,办理名义,起始日,终止日\n"
        func faults(_ rows: String) -> [String] {
            Samples.faults { () throws(TableFaults) in
                _ = try SquadFile.parse(Array((header + rows).utf8), subjects: Bodies.all)
            }.map(\.text)
        }
        #expect(faults("a,横林中队,yunxi,,henglin;云溪区综合行政执法局,2022-01-01,\n").isEmpty)
        #expect(faults("a,横林中队,yunxi,,城北中队,2022-01-01,\n") == ["第 2 行“办理名义”：没有登记执法主体“城北中队”；中队自己不是执法主体"])
        #expect(faults("a,横林中队,nobody,,yunxi,2022-01-01,\n").count == 1)
        #expect(faults("a,甲,yunxi,,yunxi,2022-01-02,2022-01-01\na,乙,yunxi,,yunxi,2022-01-01,\n").count == 2)
    }
}
