import LegalTime
import Powers
import Tables
import Testing

@Suite struct CatalogueTests {
    /// Counted apart, with another program: editions, the sum of all bounds in yuan, formulas.
    static let fields: [(field: String, count: Int, yuan: Int, formulas: Int)] = [
        ("交通运输", 1, 10000, 0), ("人防", 3, 265_000, 1), ("住房和城乡建设", 3, 300_000, 2), ("公安", 1, 1200, 0),
        ("农业农村", 9, 162_200, 7), ("劳动保障", 7, 282_000, 4), ("园林绿化", 6, 4840, 4), ("固废", 5, 2_201_700, 1),
        ("城乡规划", 5, 60000, 3), ("市场监管", 8, 420_000, 3), ("市容环卫", 19, 1_387_240, 1),
        ("市政公用", 4, 120_000, 1), ("市政公用(排水)", 6, 1_150_000, 4), ("应急管理", 3, 80000, 3),
        ("建筑垃圾", 1, 1_100_200, 0), ("林业", 1, 0, 1), ("水利", 7, 1_244_400, 0), ("水利(水保)", 2, 550_000, 1),
        ("消防", 2, 111_000, 0), ("燃气", 9, 2_077_050, 0), ("物业管理", 6, 1_331_000, 1),
        ("生态环境(噪声)", 5, 266_400, 1), ("生态环境(扬尘)", 4, 308_000, 0), ("生态环境(油烟)", 5, 481_000, 1),
        ("生态环境(焚烧)", 2, 117_500, 0), ("生活垃圾", 4, 585_200, 2), ("自然资源", 1, 0, 1),
    ]

    @Test func theListHas129ItemsOf27Fields() throws {
        let catalogue = try CatalogueFile.parse(Samples.itemBytes)
        #expect(catalogue.items.count == 129)
        #expect(Set(catalogue.items.map(\.field)) == Set(Self.fields.map(\.field)))
        #expect(Set(catalogue.items.map(\.code)).count == 129)
        #expect(catalogue.items.allSatisfy { $0.origin == ItemOrigin() })
    }

    @Test(arguments: fields)
    func aFieldHasItsItemsAndAmounts(_ c: (field: String, count: Int, yuan: Int, formulas: Int)) {
        let items = Samples.catalogue.items.filter { $0.field == c.field }
        #expect(items.count == c.count)
        var (fen, formulas) = (0, 0)
        for item in items {
            let fines = FineSubject.allCases.compactMap { item.fines[$0] }
            for case .amount(let span) in fines { fen += span.lower + span.upper }
            if fines.contains(where: { if case .amount = $0 { false } else { true } }) { formulas += 1 }
        }
        #expect(fen == c.yuan * 100)
        #expect(formulas == c.formulas)
    }

    @Test func theKeptFileIsItsOwnCanonicalForm() {
        #expect(!Samples.itemBytes.isEmpty)
        #expect(CatalogueFile.write(Samples.catalogue) == Samples.itemBytes)
    }

    @Test func theOrderOfRowsAndColumnsChangesNothing() throws {
        var random = SplitMix64(seed: 11)
        let table = try CSVTable(parsing: Samples.itemBytes)
        for _ in 0..<8 {
            let columns = table.header.shuffled(using: &random)
            let rows = table.rows.shuffled(using: &random).map { row in columns.map { row[$0] } }
            let shuffled = try CatalogueFile.parse(CSVTable(header: columns, rows: rows).encode())
            #expect(shuffled == Samples.catalogue)
            #expect(CatalogueFile.write(shuffled) == Samples.itemBytes)
        }
    }

    @Test func englishHeadersAndWordsAreTakenTheSame() throws {
        let table = try CSVTable(parsing: Samples.itemBytes)
        let header = ItemColumn.allCases.map { $0.aliases.last ?? $0.title }
        let rows = Samples.catalogue.items.map { item in
            zip(table.header, table.rows.first { $0["事项编码"] == item.code }?.cells ?? []).map { name, cell in
                switch ItemColumn.allCases.first(where: { $0.title == name }) {
                case .lawLevel: item.law.level.rawValue
                case .correction: item.correction.rawValue
                case .mode: item.mode.rawValue
                case .simple: item.simple.rawValue
                case .verified: item.verified.map(\.rawValue).joined(separator: "；")
                case .subjects: item.subjects.map(\.rawValue).joined(separator: "；")
                default: cell
                }
            }
        }
        #expect(try CatalogueFile.parse(CSVTable(header: header, rows: rows).encode()) == Samples.catalogue)
    }

    @Test func spacesByteOrderMarkAndCarriageReturnsChangeNothing() throws {
        let text = String(decoding: Samples.itemBytes, as: UTF8.self)
        let windows = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
        #expect(try CatalogueFile.parse(windows) == Samples.catalogue)
        let padded = text.replacing(",市容环卫,", with: ", 市容环卫　,")
        #expect(try CatalogueFile.parse(Array(padded.utf8)) == Samples.catalogue)
    }

    @Test func editionsAreFoundByCodeAndDay() {
        let catalogue = Samples.catalogue
        #expect(catalogue.edition(of: "HB008", on: Samples.day("2026-08-14"))?.code == "HB008")
        #expect(catalogue.edition(of: "HB008", on: Samples.day("2026-08-15")) == nil)
        #expect(catalogue.edition(of: "HB009", on: Samples.day("2026-08-14")) == nil)
        #expect(catalogue.edition(of: "HB009", on: Samples.day("2026-08-15"))?.code == "HB009")
        #expect(catalogue.edition(of: "SR001", on: Samples.day("1999-01-01"))?.code == "SR001")
        #expect(catalogue.editions(of: "XX").isEmpty)
    }

    @Test func everyOldEnvironmentalItemHasWhatContinuesIt() {
        let catalogue = Samples.catalogue
        let lapsed = catalogue.items.filter { $0.validTo != nil }
        #expect(lapsed.count == 7)
        for item in lapsed {
            #expect(item.validTo == Samples.day("2026-08-14"))
            #expect(!catalogue.descendants(of: item.code).isEmpty, "\(item.code)")
        }
        #expect(catalogue.descendants(of: "GF001") == ["GF002", "GF003"])
        #expect(catalogue.ancestors(of: "GF003") == ["GF001"])
        #expect(catalogue.lineage(of: "HB016").map(\.code) == ["HB015", "HB016"])
        #expect(catalogue.conflicts(of: "LJ001") == ["GF005"])
        #expect(catalogue.conflicts(of: "GF002") == ["JL001"])
    }

    @Test func itemsPrintTheirArticlesAndFines() throws {
        let road = try #require(Samples.item("SZ002"))
        #expect(road.penalty.printed == "《城市道路管理条例》第四十二条第（六）项")
        let street = try #require(Samples.item("SR014"))
        #expect(street.violated.printed == "《浙江省城市市容和环境卫生管理条例》第三十二条第一款第（一）项、第三十二条第一款第（二）项")
        let overtime = try #require(Samples.item("LD001"))
        #expect(overtime.violated.printed == "《劳动法》第四十一条")
        #expect(street.fineLines == ["对个人，可以处二十元以上五十元以下罚款"])
        let refuse = try #require(Samples.item("SR003"))
        #expect(refuse.fineLines == ["对单位，拒不改正的，处五百元以上三千元以下罚款"])
        let training = try #require(Samples.item("YJ001"))
        #expect(
            training.fineLines == [
                "对单位，处十万元以下罚款；逾期不改正的，处十万元以上二十万元以下罚款",
                "对责任人员，逾期不改正的，处二万元以上五万元以下罚款",
            ]
        )
    }

    @Test func everyItemWithAFineCanBeReckonedOrNamesTheFactItNeeds() throws {
        let facts = Dictionary(uniqueKeysWithValues: FineFact.allCases.map { ($0, 5_000_000) })
        var checked = 0
        for item in Samples.catalogue.items {
            for subject in FineSubject.allCases {
                guard let formula = item.fines[subject] else { continue }
                let inputs = FineInputs(facts, grade: formula.grades.first)
                let range = try item.range(for: subject, inputs: inputs, circumstances: Set(FineCircumstance.allCases))
                #expect(range.minFen <= range.maxFen && range.maxFen > 0, "\(item.code)")
                #expect(range.citations == item.penalty.citations && !range.citations.isEmpty)
                #expect(range.missing.isEmpty)
                for fact in formula.asks {
                    #expect(throws: FineFault.self) {
                        var less = inputs
                        less.facts = less.facts.filter { $0.key != fact && fact != .personMonths }
                        _ = try item.range(for: subject, inputs: less)
                    }
                }
                checked += 1
            }
        }
        #expect(checked > 200)
    }

    @Test func aSubjectWithoutAFineIsRefused() throws {
        let item = try #require(Samples.item("GF005"))
        #expect(throws: FineFault.noFine(.individual)) { try item.range(for: .individual) }
    }

    @Test func theItemsPreconditionIsMissingUntilItHasComeToPass() throws {
        let item = try #require(Samples.item("SR001"))
        #expect(try item.range(for: .individual).missing == [.overdue])
        #expect(try item.range(for: .individual, circumstances: [.overdue]).missing.isEmpty)
        let both = try #require(Samples.item("PS002"))
        #expect(try both.range(for: .organisation).missing == [.overdue, .consequence])
        #expect(try both.range(for: .organisation, circumstances: [.consequence]).missing.isEmpty)
    }
}
