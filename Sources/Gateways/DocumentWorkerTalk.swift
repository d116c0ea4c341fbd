import Documents
import Ledger

/// The frames of one worker: 4 bytes of length and JSON, and raw bytes after some of them.
final class DocumentWorkerTalk {
    private let process: DocumentWorkerProcess
    private let options: DocumentWorkerOptions

    /// No answer is longer, and no document.
    private static let longestAnswer = 1 << 20
    private static let longestDocument = 256 << 20
    /// What the worker must have tried in vain before it greets.
    private static let held: Set<String> = ["socket", "open-for-writing", "execve", "fork", "ptrace"]

    /// Starts a worker and waits until it says that its cage holds.
    init(_ options: DocumentWorkerOptions) throws(WorkerFault) {
        self.options = options
        process = try DocumentWorkerProcess(
            arguments: options.arguments,
            environment: ["LC_ALL=C.UTF-8", "MALLOC_ARENA_MAX=2"]
        )
        try greet()
    }

    var pid: Int32 { process.pid }

    func isRunning() -> Bool { process.isRunning() }

    func end(gently: Bool) { process.end(gently: gently) }

    private func greet() throws(WorkerFault) {
        let deadline = Deadline(seconds: options.startSeconds)
        let answer = try ask(["id": "hello", "op": "hello"], by: deadline)
        let held = Set((answer["sandbox"]?.arrayValue ?? []).compactMap(\.stringValue))
        guard Self.held.isSubset(of: held) else { throw .garbled("沙箱未生效") }
    }

    /// Prints one document; a worker's refusal is a result, a broken conversation is thrown.
    func print(_ request: DocumentRequest) throws(WorkerFault) -> Result<PrintedDocument, PrintFault> {
        let deadline = Deadline(seconds: options.documentSeconds)
        let answer = try ask(request.json, by: deadline)
        guard answer["id"]?.stringValue == request.id else { throw .garbled("回答与请求不符") }
        guard answer["ok"]?.boolValue == true else { return .failure(PrintFault(answer)) }
        guard let count = answer["bytes"]?.intValue, (1...Self.longestDocument).contains(count),
            let pages = answer["pages"]?.intValue, let template = answer["template"]?.stringValue
        else { throw .garbled("回答缺少字段") }
        let bytes = try process.receive(count, by: deadline)
        return .success(PrintedDocument(bytes: bytes, pages: pages, template: template))
    }

    /// Reads one sheet; a worker's refusal is a result, a broken conversation is thrown.
    func read(_ request: SheetRequest) throws(WorkerFault) -> Result<[UInt8], SpreadsheetFault> {
        let deadline = Deadline(seconds: options.documentSeconds)
        let answer = try ask(request.json, then: request.bytes, by: deadline)
        guard answer["id"]?.stringValue == request.id else { throw .garbled("回答与请求不符") }
        guard answer["ok"]?.boolValue == true else { return .failure(SpreadsheetFault(answer)) }
        guard let count = answer["bytes"]?.intValue, (0...Self.longestDocument).contains(count) else {
            throw .garbled("回答缺少字段")
        }
        return .success(try process.receive(count, by: deadline))
    }

    private func ask(_ request: JSON, then raw: [UInt8] = [], by deadline: Deadline) throws(WorkerFault) -> JSON {
        let body = request.canonical
        try process.send(Self.bigEndian(body.count) + body + raw, by: deadline)
        let length = try process.receive(4, by: deadline).reduce(0) { $0 << 8 | Int($1) }
        guard length <= Self.longestAnswer else { throw .garbled("回答过长") }
        let answer = try process.receive(length, by: deadline)
        do {
            return try JSON(parsing: answer)
        } catch {
            throw .garbled("\(error)")
        }
    }

    private static func bigEndian(_ count: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    }
}

/// One document to print.
struct DocumentRequest: Sendable {
    let id: String
    let template: String
    let data: JSON
    let date: String
    var mark = ""

    var json: JSON {
        [
            "id": .string(id), "op": "render", "template": .string(template), "data": data, "date": .string(date),
            "mark": .string(mark),
        ]
    }
}
