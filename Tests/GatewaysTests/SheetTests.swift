import Documents
import Foundation
import Logging
import Procedure
import Testing

@testable import Gateways

/// Workbooks are made as in Tests/docworker, where what the worker says of each kind of file is tested.
@Suite("spreadsheets", .serialized, .timeLimit(.minutes(3)))
struct SheetTests {
    @Test("a sheet comes out as CSV, row for row")
    func reads() async throws {
        let workbook = try Self.workbook(
            #"table(["名称", "起始日期"], [], ["占道经营", datetime.date(2026, 5, 8), 100000, "a,b"])"#
        )
        try await withWorker { worker in
            let csv = try await worker.csv(fromXLSX: workbook)
            #expect(String(decoding: csv, as: UTF8.self) == "名称,起始日期\n\n占道经营,2026-05-08,100000,\"a,b\"\n")
        }
    }

    @Test("an empty sheet is an empty table")
    func empty() async throws {
        let workbook = try Self.workbook("table()")
        try await withWorker { worker in
            let csv = try await worker.csv(fromXLSX: workbook)
            #expect(csv.isEmpty)
        }
    }

    @Test("merged cells among a million empty rows are a lasting fault that names the range")
    func merged() async throws {
        let workbook = try Self.workbook(
            #"book("<sheetData>" + '<row ht="15"/>' * 1_000_000 + '</sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells>')"#
        )
        try await withWorker { worker in
            let fault = await #expect(throws: SpreadsheetFault.self) { try await worker.csv(fromXLSX: workbook) }
            let cell = CellFault(row: 3, column: "A", reason: "起有合并单元格 A3:B4，请取消合并")
            #expect(fault == .cells([cell], total: 1, message: "工作表“清单”中 \(cell.text)"))
            #expect(fault?.isLasting == true && cell.text == "A3 起有合并单元格 A3:B4，请取消合并")
        }
    }

    @Test("an error value is named by its cell")
    func errors() async throws {
        let workbook = try Self.workbook(##"table(["名称"], ["甲", "#N/A"])"##)
        try await withWorker { worker in
            let fault = await #expect(throws: SpreadsheetFault.self) { try await worker.csv(fromXLSX: workbook) }
            #expect(fault?.message == "工作表“清单”中 B2 是错误值 #N/A")
        }
    }

    @Test("what is no workbook is a lasting fault of the file, and the worker goes on")
    func noWorkbook() async throws {
        let workbook = try Self.workbook(Self.quick)
        try await withWorker { worker in
            for (bytes, message) in [
                (Array("a,b\n1,2\n".utf8), "这是文本文件，不是 Excel 工作簿（.xlsx）；CSV 文件请按 CSV 上传"), ([], "文件是空的"),
                (Array(workbook.dropLast(30)), "工作簿已损坏，请用 Excel 打开后另存为 .xlsx 再上传"),
                ([UInt8](repeating: 0, count: 17 << 20), "文件有 17.0 MiB，最多 16 MiB"),
            ] {
                let fault = await #expect(throws: SpreadsheetFault.self) { try await worker.csv(fromXLSX: bytes) }
                #expect(fault == .file(message))
                #expect(fault?.isLasting == true)
            }
            let pids = worker.workerPids
            let csv = try await worker.csv(fromXLSX: workbook)
            #expect(csv == Array("1\n".utf8))
            #expect(worker.workerPids == pids)
        }
    }

    @Test("documents and sheets share the workers")
    func shared() async throws {
        let workbook = try Self.workbook(#"table(*([row, "甲"] for row in range(500)))"#)
        try await withWorker(changing: { $0.workers = 2 }) { worker in
            let contents = try Golden.contents("short")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        let csv = try await worker.csv(fromXLSX: workbook)
                        #expect(csv.count { $0 == UInt8(ascii: "\n") } == 500)
                    }
                    group.addTask {
                        let printed = try await worker.print(.decision, contents: contents)
                        #expect(printed.pages > 0)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("a sheet that takes too long is given up, and the next is read")
    func tooLong() async throws {
        let slow = try Self.workbook(Self.slow)
        let quick = try Self.workbook(Self.quick)
        try await withWorker(changing: { $0.documentSeconds = 1 }) { worker in
            let fault = await #expect(throws: SpreadsheetFault.self) { try await worker.csv(fromXLSX: slow) }
            #expect(fault == .timedOut(seconds: 1))
            #expect(fault?.isLasting == false)
            let csv = try await worker.csv(fromXLSX: quick)
            #expect(csv == Array("1\n".utf8))
        }
    }

    @Test("a worker killed while it reads fails that sheet only")
    func killed() async throws {
        let slow = try Self.workbook(Self.slow)
        let quick = try Self.workbook(Self.quick)
        try await withWorker { worker in
            try await worker.start()
            let pid = try #require(worker.workerPids.first)
            let read = Task { try await worker.csv(fromXLSX: slow) }
            try await Task.sleep(for: .milliseconds(300))
            kill(pid, SIGKILL)
            let fault = await #expect(throws: SpreadsheetFault.self) { try await read.value }
            if case .workerLost? = fault {} else { Issue.record("\(String(describing: fault))") }
            let csv = try await worker.csv(fromXLSX: quick)
            #expect(csv == Array("1\n".utf8))
        }
    }

    @Test("without a worker, and after the end, sheets are refused")
    func none() async throws {
        let workbook = try Self.workbook("table()")
        try await withWorker(changing: { $0.python = "/nowhere/python" }) { worker in
            await #expect(throws: SpreadsheetFault.unavailable("打印进程未能启动")) { try await worker.csv(fromXLSX: workbook) }
        }
        try await withWorker(changing: { $0.mostWaiting = 0 }) { worker in
            await #expect(throws: SpreadsheetFault.unavailable("等待打印的文书过多")) {
                try await worker.csv(fromXLSX: workbook)
            }
        }
        let worker = DocumentWorker(DocumentWorkerOptions(root: Golden.root.path), logger: Logger(label: "test"))
        await worker.stop()
        await #expect(throws: SpreadsheetFault.unavailable("正在停止")) { try await worker.csv(fromXLSX: workbook) }
    }

    /// Long enough to be at it for some seconds.
    private static let slow =
        #"book("<sheetData>" + "".join(f"<row>{'<c><v>1</v></c>' * 20}</row>" for _ in range(90_000)) + "</sheetData>")"#
    private static let quick = "table([1])"

    /// The workbook that an expression of Python over Tests/docworker/books.py makes.
    private static func workbook(_ expression: String) throws -> [UInt8] {
        let script = """
            import datetime, sys
            sys.path.insert(0, "Tests/docworker")
            from books import *
            sys.stdout.buffer.write(\(expression))
            """
        let process = Process()
        let output = Pipe()
        process.executableURL = Golden.root.appending(path: ".local/venv/bin/python")
        process.arguments = ["-B", "-c", script]
        process.environment = ["LC_ALL": "C.UTF-8"]
        process.currentDirectoryURL = Golden.root
        process.standardOutput = output
        try process.run()
        let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return bytes
    }

    private func withWorker(
        changing change: (inout DocumentWorkerOptions) -> Void = { _ in },
        _ body: (DocumentWorker) async throws -> Void
    ) async throws {
        var options = DocumentWorkerOptions(root: Golden.root.path)
        change(&options)
        let worker = DocumentWorker(options, logger: Logger(label: "test"))
        do {
            try await body(worker)
        } catch {
            await worker.stop()
            throw error
        }
        await worker.stop()
    }
}
