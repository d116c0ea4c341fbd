import Documents
import Foundation
import LegalTime
import Testing

@testable import Gateways

/// What was written, as another program (openpyxl) reads it.
@Suite("writing workbooks", .timeLimit(.minutes(1)))
struct XLSXWriterTests {
    /// 2026-05-08T16:30Z, which is half an hour into the next day in Shanghai.
    private static let instant = Instant(milliseconds: 1_778_257_800_000)

    @Test("numbers, money, shares, days and moments are numbers with their format, under a frozen heading")
    func kinds() async throws {
        let day = try #require(CivilDay(iso: "2026-05-08"))
        let cells: [Spreadsheet.Cell] = [
            .text("横林中队"), .whole(12), .money(fen: 123_456), .share(199, of: 200), .mean(7, per: 2), .day(day),
            .moment(Self.instant), .share(0, of: 0), .empty,
        ]
        let read = try Self.read(try await Self.written([cells]))
        #expect(
            read == """
                统计 | freeze A2
                A1 '0' General bold
                A2 '横林中队' General
                B2 12 #,##0
                C2 1234.56 #,##0.00
                D2 0.995 0.0%
                E2 3.5 0.0
                F2 datetime.datetime(2026, 5, 8, 0, 0) yyyy-mm-dd
                G2 datetime.datetime(2026, 5, 9, 0, 30) yyyy-mm-dd hh:mm

                """
        )
    }

    @Test("texts that look like formulas stay text", arguments: ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "a\0=b"])
    func formulas(text: String) async throws {
        let read = try Self.read(try await Self.written([[.text(text)]]))
        let kept = text.filter { $0 != "\0" }.replacing("\t", with: "\\t")
        #expect(read.contains("A2 '\(kept)' General"))
        #expect(!read.contains("formula"))
    }

    @Test("the same contents give the same bytes")
    func same() async throws {
        let (one, two) = (try await Self.written([[.whole(1)]]), try await Self.written([[.whole(1)]]))
        #expect(one == two)
    }

    @Test("what no workbook can hold is refused")
    func unfit() async throws {
        await #expect(throws: SpreadsheetWritingFault.unfit("第 2 行第 1 列的文字太长")) {
            try await Self.written([[.text(String(repeating: "长", count: 32_768))]])
        }
        await #expect(throws: SpreadsheetWritingFault.unfit("工作表名“a/b”")) {
            try await XLSXWriter().xlsx(Spreadsheet([.init(name: "a/b", columns: [], rows: [])], madeAt: Self.instant))
        }
    }

    private static func written(_ rows: [[Spreadsheet.Cell]]) async throws -> [UInt8] {
        let sheet = Spreadsheet.Sheet(name: "统计", columns: [.init("0")], rows: rows)
        return try await XLSXWriter().xlsx(Spreadsheet([sheet], madeAt: instant))
    }

    private static func read(_ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let script = """
            import sys, openpyxl
            for sheet in openpyxl.load_workbook(sys.argv[1]):
                print(sheet.title, '| freeze', sheet.freeze_panes)
                for row in sheet.iter_rows():
                    for cell in row:
                        if cell.value is None: continue
                        kind = ['formula'] if cell.data_type == 'f' else ['bold'] if cell.font.bold else []
                        print(cell.coordinate, repr(cell.value), cell.number_format, *kind)
            """
        let (process, output) = (Process(), Pipe())
        process.executableURL = Golden.root.appending(path: ".local/venv/bin/python")
        process.arguments = ["-B", "-c", script, file.path]
        process.environment = ["LC_ALL": "C.UTF-8"]
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
