import Tables
import Testing

@Suite struct CSVTableTests {
    static func parse(_ text: String, limits: CSVLimits = CSVLimits()) throws(TableFaults) -> CSVTable {
        try CSVTable(parsing: Array(text.utf8), limits: limits)
    }

    @Test(
        "the same table is read with or without BOM, with LF or CRLF, with or without a last line end",
        arguments: [
            "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "\u{FEFF}a,b\n1,2\n3,4", "\u{FEFF}a,b\r\n1,2\r\n3,4",
            "\"a\",\"b\"\n\"1\",2\n3,\"4\"", " a ,b\u{3000},,\n1,2,,\n3,4,,\n", "\n,\na,b\n1,2\n3,4\n\n,,\n",
        ]
    )
    func same(text: String) throws {
        let table = try Self.parse(text)
        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
        #expect(table.rows.map { $0["b"] } == ["2", "4"])
    }

    @Test("quoted cells hold commas, quotes and line ends")
    func quoted() throws {
        let table = try Self.parse("a,b\n\"x,\"\"y\"\"\",\"one\r\ntwo\nthree\"\n\"\",\" z \"\n")
        #expect(table.rows.map(\.cells) == [["x,\"y\"", "one\ntwo\nthree"], ["", " z "]])
    }

    @Test("rows are numbered as a spreadsheet numbers them, empty ones and quoted line ends included")
    func numbers() throws {
        let table = try Self.parse("\n\na,b\n\n1,\"x\ny\"\n,\n \n2\n")
        #expect(table.headerRow == 3)
        #expect(table.rows.map(\.number) == [5, 8])
        #expect(table.rows[1]["b"].isEmpty)
        #expect(table.rows[1]["c"].isEmpty)
    }

    @Test(
        "a million empty rows below a table are no rows, nor are those within it",
        arguments: [("\n", 1_000_000), (",,\n", 1_000_000), ("\r\n", 1000), (" ,\n", 1000)]
    )
    func emptyRows(line: String, count: Int) throws {
        let (few, many) = (String(repeating: line, count: 10), String(repeating: line, count: count))
        let table = try Self.parse("a,b\n1,2\n" + few + "3,4\n" + many, limits: CSVLimits(rows: 2))
        #expect(table.rows.map(\.number) == [2, 13])
    }

    @Test("what is written is read back, whatever the cells hold", arguments: 0..<10)
    func roundTrip(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = ["罚款", ",", "\"", "\n", " ", "", "a", "1", "🚗", "é", "\"\"", "，"]
        for _ in 0..<200 {
            let columns = Int.random(in: 1...5, using: &random)
            let header = (0..<columns).map { "列\($0)" }
            let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                (0..<columns).map { place in
                    (place == 0 ? "x" : "")
                        + (0..<Int.random(in: 0...4, using: &random)).map { _ in
                            pieces.randomElement(using: &random) ?? ""
                        }
                        .joined()
                }
            }
            let bytes = CSVTable(header: header, rows: rows).encode()
            let back = try CSVTable(parsing: bytes)
            #expect(back.header == header)
            #expect(back.rows.map(\.cells) == rows)
            #expect(back.encode() == bytes)
        }
    }

    @Test("quotes stand only where they are needed, and rows are filled to the header")
    func canonical() {
        let table = CSVTable(
            header: ["a", "b", "c"],
            rows: [["1", "x,y"], ["\"", "line\nline", "cr\r"], ["1", "2", "3", "4"]]
        )
        #expect(
            String(decoding: table.encode(), as: UTF8.self)
                == "a,b,c\n1,\"x,y\",\n\"\"\"\",\"line\nline\",\"cr\r\"\n1,2,3\n"
        )
        #expect(table.rows.map(\.number) == [2, 3, 4])
        #expect(table.headerRow == 1)
    }

    @Test("a missing column is named")
    func required() throws {
        let table = try Self.parse("\n编号,名称\n1,2\n")
        try table.require(["名称", "编号"])
        let faults = #expect(throws: TableFaults.self) { try table.require(["编号", "依据", "下限"]) }
        #expect(faults?.list.map(\.text) == ["第 2 行“依据”：表头里没有这一列", "第 2 行“下限”：表头里没有这一列"])
    }

    @Test("a catalogue's 3,041 rows keep their order and their cells")
    func large() throws {
        let rows = (0..<3041).map { ["\($0)", "擅自在道路两侧\($0)", "《条例》第\($0)条,第一款"] }
        let table = try CSVTable(parsing: CSVTable(header: ["编号", "名称", "依据"], rows: rows).encode())
        #expect(table.rows.count == 3041)
        #expect(table.rows.last?["依据"] == "《条例》第3040条,第一款")
        #expect(table.rows.map(\.cells) == rows)
    }
}
