import Tables
import Testing

@Suite struct CSVFaultTests {
    private func faults(_ bytes: [UInt8], _ limits: CSVLimits = CSVLimits()) -> TableFaults {
        do {
            _ = try CSVTable(parsing: bytes, limits: limits)
            return TableFaults()
        } catch {
            return error
        }
    }

    private func texts(_ text: String, _ limits: CSVLimits = CSVLimits()) -> [String] {
        faults(Array(text.utf8), limits).list.map(\.text)
    }

    @Test(
        "each fault is told by row and column",
        arguments: [
            ("", "文件是空的，没有表头"), ("\u{FEFF}", "文件是空的，没有表头"), ("\n,,\n \n", "文件是空的，没有表头"),
            ("a,b,a\n1,2,3", "第 1 行“a”：列名出现两次（第 3 列又是它）"), ("a, a \n", "第 1 行“a”：列名出现两次（第 2 列又是它）"),
            ("a,,b\n", "第 1 行：第 2 列没有列名"), ("a,b\n1,2,3\n", "第 2 行：第 3 格“3”没有列名，表头只有 2 列"),
            ("a,b\n1,2,,x,y\n", "第 2 行：第 4 格“x”没有列名，表头只有 2 列"), ("a,b\n1,\"2\n3,4\n", "第 2 行“b”：引号没有结束"),
            ("a,\"b", "第 1 行：第 2 列引号没有结束"), ("a,b\n\"1\"x,2\n", "第 2 行“a”：引号之后还有文字“x”"),
            ("a,b\n1\"2,3\n", "第 2 行“a”：格子里有引号，整格应当用引号括起来，里面的引号写两次"),
            ("a,b\n1,\u{0}2\n", "第 2 行“b”：含有看不见的控制字符 U+0000"), ("a,b\n1,2\t\n", "第 2 行“b”：含有看不见的控制字符 U+0009"),
            ("a,b\n1,2\r3\n", "第 2 行“b”：含有看不见的控制字符 U+000D"), ("a,b\n\"1\u{7F}\",2\n", "第 2 行“a”：含有看不见的控制字符 U+007F"),
            ("a,b\n1,2\u{9F}\n", "第 2 行“b”：含有看不见的控制字符 U+009F"), ("a\tb\n1\n", "第 1 行：第 1 列含有看不见的控制字符 U+0009"),
            ("a,b\n1,2\r", "第 2 行“b”：含有看不见的控制字符 U+000D"), ("a,b\n1,\"2\r\"\n", "第 2 行“b”：含有看不见的控制字符 U+000D"),
            ("a\n1\u{1F}\n", "第 2 行“a”：含有看不见的控制字符 U+001F"),
        ]
    )
    func one(text: String, fault: String) {
        #expect(texts(text) == [fault])
    }

    @Test("a space, and letters next to the control characters, are letters")
    func letters() {
        #expect(texts("a,b\n \u{20}~\u{A0},x\n") == [])
    }

    @Test("a file in another encoding is refused at its first byte that says so")
    func encoding() {
        let gbk: [UInt8] = Array("a,b\n1,".utf8) + [0xB7, 0xA3, 0xBF, 0xEE, 0x0A] + Array("2,".utf8) + [0xB7, 0xA3]
        let expected = "不是 UTF-8 编码；请在表格软件里另存为“CSV UTF-8”"
        #expect(faults(gbk).list.map(\.text) == ["第 2 行“b”：\(expected)"])
        #expect(faults([0xFF, 0xFE, 0x61, 0x00]).list.map(\.text) == ["第 1 行：第 1 列\(expected)"])
        #expect(faults(Array("a\n".utf8) + [0xED, 0xA0, 0x80]).list.map(\.text) == ["第 2 行“a”：\(expected)"])
        #expect(faults(Array("a\n\"".utf8) + [0xC3, 0x22]).list.map(\.text) == ["第 2 行“a”：\(expected)"])
    }

    @Test("all faults are told, in order, and the list is bounded while the number is not")
    func many() {
        #expect(
            texts("a,b\n1,2,3\n\t,1\"\n") == [
                "第 2 行：第 3 格“3”没有列名，表头只有 2 列", "第 3 行“a”：含有看不见的控制字符 U+0009",
                "第 3 行“b”：格子里有引号，整格应当用引号括起来，里面的引号写两次",
            ]
        )
        let found = faults(Array(("a\n" + String(repeating: "\t\n", count: 1000)).utf8))
        #expect(found.total == 1000)
        #expect(found.list.count == 200)
        #expect(found.list.last?.row == 201)
    }

    @Test("limits are kept, and a table of just the limit is taken")
    func limits() {
        let limits = CSVLimits(rows: 2, columns: 3, bytes: 20)
        #expect(texts("a,b,c\n1\n2\n\n\n", limits) == [])
        #expect(texts("a\n1\n2\n\n3\n4\n", limits) == ["第 5 行：表格超过 2 行，从这一行起没有读"])
        #expect(texts("a,b,c,d\n", limits) == ["第 1 行：表头超过 3 列"])
        #expect(texts("a,b,c,,,,,\n", limits) == [])
        #expect(texts(String(repeating: "a", count: 20), limits) == [])
        #expect(texts(String(repeating: "a", count: 21), limits) == ["文件有 21 字节，最多 20 字节"])
        let standard = CSVLimits()
        #expect([standard.rows, standard.columns, standard.bytes] == [100_000, 200, 67_108_864])
    }

    @Test("long cells are quoted in part")
    func excerpt() {
        let long = String(repeating: "长", count: 50)
        #expect(texts("a\n1,\(long)\n") == ["第 2 行：第 2 格“\(long.prefix(20))”没有列名，表头只有 1 列"])
        #expect(texts("a\n\"1\"\(long)\n") == ["第 2 行“a”：引号之后还有文字“\(long.prefix(20))”"])
    }

    @Test("random bytes are read or refused, never trapped", arguments: 0..<20)
    func fuzz(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let alphabet =
            Array("aaaa,,bbb\n\ncd, \"\"\r\n".utf8) + (seed < 10 ? [] : [0x00, 0xFF, 0xEF, 0xBB, 0xBF, 0x09])
        var read = 0
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            guard let table = try? CSVTable(parsing: bytes) else {
                #expect(faults(bytes).total > 0)
                continue
            }
            read += 1
            #expect(
                (try? CSVTable(parsing: table.encode()))?.rows.map(\.cells)
                    == table.rows.map { row in
                        row.cells + Array(repeating: "", count: table.header.count - row.cells.count)
                    }
            )
        }
        #expect(read > 0)
    }

    @Test("a fault says its place as people look for it")
    func text() {
        #expect(TableFault(row: 12, column: "处罚下限", reason: "大于上限").text == "第 12 行“处罚下限”：大于上限")
        #expect(TableFault(row: 12, reason: "空").text == "第 12 行：空")
        #expect(TableFault(row: 0, column: "依据", reason: "空").text == "“依据”：空")
        var faults = TableFaults()
        #expect(faults.isEmpty)
        faults.add(row: 3, column: "a", "b")
        #expect(faults == TableFaults(TableFault(row: 3, column: "a", reason: "b")))
        #expect(throws: TableFaults.self) { try faults.check() }
    }
}
