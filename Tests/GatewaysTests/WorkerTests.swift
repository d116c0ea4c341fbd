import Documents
import Foundation
import Ledger
import Logging
import Procedure
import Testing

@testable import Gateways

/// Each test has workers of its own; a few seconds in all.
@Suite("document worker", .serialized, .timeLimit(.minutes(3)))
struct WorkerTests {
    @Test("a decision is printed, the same bytes each time")
    func prints() async throws {
        try await withWorker { worker in
            let contents = try Golden.contents("short")
            let first = try await worker.print(.decision, contents: contents)
            let second = try await worker.print(.decision, contents: contents)
            #expect(first == second)
            #expect(first.bytes.starts(with: Array("%PDF-1.7".utf8)))
            #expect(first.template.hasPrefix("decision@"))
            #expect(first.pages == 2 || first.pages == 3)
        }
    }

    @Test("a character without a glyph is a lasting fault that names it")
    func glyph() async throws {
        try await withWorker { worker in
            let contents = try Golden.contents("short", replacing: ["facts": "占道\u{1F600}"])
            let fault = await #expect(throws: PrintFault.self) {
                try await worker.print(.decision, contents: contents)
            }
            guard case .glyph(let characters, let message)? = fault else {
                Issue.record("\(String(describing: fault))")
                return
            }
            #expect(characters == ["\u{1F600}"])
            #expect(message.contains("U+1F600"))
            #expect(fault?.isLasting == true)
        }
    }

    @Test("an empty required field never reaches the worker")
    func empty() async throws {
        try await withWorker { worker in
            let contents = try Golden.contents("short", replacing: ["remedies": ""])
            await #expect(throws: PrintFault.input("行政处罚决定书不能制作：救济途径和期限为空")) {
                try await worker.print(.decision, contents: contents)
            }
        }
    }

    @Test("an unknown template and bad data are refused, and the worker goes on")
    func refusals() async throws {
        try await withWorker { worker in
            await #expect(throws: PrintFault.self) {
                try await worker.render(template: "none", data: [:], date: "2026-11-21", mark: "")
            }
            let fault = await #expect(throws: PrintFault.self) {
                try await worker.render(template: "decision", data: [:], date: "2026-11-21", mark: "")
            }
            if case .template? = fault {} else { Issue.record("\(String(describing: fault))") }
            _ = try await worker.print(.decision, contents: Golden.contents("short"))
        }
    }

    @Test("a worker killed while it prints fails that document only")
    func killedWhilePrinting() async throws {
        try await withWorker { worker in
            try await worker.start()
            let pid = try #require(worker.workerPids.first)
            let slow = try Golden.contents("short", replacing: ["facts": .string(Golden.longText)])
            let print = Task { try await worker.print(.decision, contents: slow) }
            try await Task.sleep(for: .milliseconds(150))
            kill(pid, SIGKILL)
            let fault = await #expect(throws: PrintFault.self) { try await print.value }
            if case .workerLost? = fault {} else { Issue.record("\(String(describing: fault))") }
            _ = try await worker.print(.decision, contents: Golden.contents("short"))
            #expect(worker.workerPids.first != pid)
            #expect(!ProcessTable.exists(pid))
        }
    }

    @Test("a worker killed while idle is replaced without anyone noticing")
    func killedWhileIdle() async throws {
        try await withWorker { worker in
            try await worker.start()
            let pid = try #require(worker.workerPids.first)
            kill(pid, SIGKILL)
            while !ProcessTable.hasEnded(pid) { try await Task.sleep(for: .milliseconds(10)) }
            _ = try await worker.print(.decision, contents: Golden.contents("short"))
            #expect(!ProcessTable.exists(pid))
        }
    }

    @Test("a document that takes too long is given up, and its worker killed")
    func tooLong() async throws {
        try await withWorker(changing: { $0.documentSeconds = 1 }) { worker in
            let slow = try Golden.contents("short", replacing: ["facts": .string(Golden.longText)])
            await #expect(throws: PrintFault.timedOut(seconds: 1)) {
                try await worker.print(.decision, contents: slow)
            }
            _ = try await worker.print(.decision, contents: Golden.contents("short"))
        }
    }

    @Test("a worker is replaced after its share of documents")
    func recycles() async throws {
        try await withWorker(changing: { $0.recycleAfter = 2 }) { worker in
            try await worker.start()
            let first = worker.workerPids
            for _ in 0..<3 { _ = try await worker.print(.decision, contents: Golden.contents("short")) }
            #expect(worker.workerPids != first)
            for pid in first { #expect(!ProcessTable.exists(pid)) }
        }
    }

    @Test("many documents at once are all printed, by two workers")
    func many() async throws {
        try await withWorker(changing: { $0.workers = 2 }) { worker in
            let contents = try Golden.contents("short")
            let pages = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<40 { group.addTask { try await worker.print(.decision, contents: contents).pages } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(pages.count == 40 && Set(pages).count == 1)
            #expect(worker.workerPids.count == 2)
        }
    }

    @Test("too many waiting documents are refused at once")
    func full() async throws {
        try await withWorker(changing: { $0.mostWaiting = 0 }) { worker in
            await #expect(throws: PrintFault.unavailable("等待打印的文书过多")) {
                try await worker.print(.decision, contents: Golden.contents("short"))
            }
        }
    }

    @Test("a stopped printer leaves no process and refuses")
    func stops() async throws {
        let worker = DocumentWorker(DocumentWorkerOptions(root: Golden.root.path), logger: Logger(label: "test"))
        try await worker.start()
        let pids = worker.workerPids
        await worker.stop()
        #expect(pids.count == 1)
        for pid in pids { #expect(!ProcessTable.exists(pid)) }
        await #expect(throws: PrintFault.unavailable("正在停止")) {
            try await worker.print(.decision, contents: Golden.contents("short"))
        }
    }

    @Test("a printer that can't start says so")
    func cannotStart() async throws {
        try await withWorker(changing: { $0.python = "/nowhere/python" }) { worker in
            await #expect(throws: PrintFault.unavailable("打印进程未能启动")) { try await worker.start() }
        }
        try await withWorker(changing: { $0.templates = "/nowhere" }) { worker in
            await #expect(throws: PrintFault.unavailable("打印进程未能启动")) { try await worker.start() }
        }
    }

    @Test("what speaks out of turn is not believed", arguments: ["garbage", "uncaged"])
    func imposters(_ kind: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imposter-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let answer = kind == "garbage" ? "hello, I am no frame" : #"{"id":"hello","ok":true,"sandbox":[]}"#
        let script = """
            import sys
            body = b'''\(answer)'''
            sys.stdout.buffer.write((len(body).to_bytes(4, 'big') if \(kind == "uncaged" ? "True" : "False") else b'') + body)
            sys.stdout.buffer.flush()
            sys.stdin.buffer.read()
            """
        let program = folder.appending(path: "imposter.py")
        try Data(script.utf8).write(to: program)
        try await withWorker(changing: { $0.program = program.path }) { worker in
            await #expect(throws: PrintFault.unavailable("打印进程未能启动")) { try await worker.start() }
            #expect(worker.workerPids.isEmpty)
        }
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

enum ProcessTable {
    /// Whether a process is there, be it as a zombie.
    static func exists(_ pid: Int32) -> Bool { FileManager.default.fileExists(atPath: "/proc/\(pid)") }

    /// Whether it runs no more: gone, or a zombie that nobody has reaped yet, with no thread left that still ends.
    static func hasEnded(_ pid: Int32) -> Bool {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return true }
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        return stat.split(separator: ")").last?.split(separator: " ").first == "Z" && threads.count < 2
    }
}
