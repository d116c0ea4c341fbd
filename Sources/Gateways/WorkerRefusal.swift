import Documents
import Ledger

/// A fault that can say what befell the worker itself.
protocol WorkerRefusal: Error {
    static func unavailable(_ why: String) -> Self
    static func timedOut(seconds: Int) -> Self
    static func workerLost(_ why: String) -> Self
}

extension PrintFault: WorkerRefusal {
    /// What the worker answered instead of a document.
    init(_ answer: JSON) {
        let message = answer["message"]?.stringValue ?? ""
        switch answer["kind"]?.stringValue {
        case "glyph":
            let characters = (answer["characters"]?.arrayValue ?? []).compactMap(\.stringValue)
            self = .glyph(characters: characters, message: message)
        case "template": self = .template(message)
        case "input": self = .input(message)
        default: self = .workerLost(message)
        }
    }
}

extension SpreadsheetFault: WorkerRefusal {
    /// What the worker answered instead of a table.
    init(_ answer: JSON) {
        let message = answer["message"]?.stringValue ?? ""
        guard answer["kind"]?.stringValue == "sheet" else {
            self = .workerLost(message)
            return
        }
        let cells = (answer["cells"]?.arrayValue ?? []).compactMap { CellFault($0) }
        self =
            cells.isEmpty
            ? .file(message) : .cells(cells, total: answer["total"]?.intValue ?? cells.count, message: message)
    }
}

extension CellFault {
    fileprivate init?(_ json: JSON) {
        guard let row = json["row"]?.intValue, let column = json["column"]?.stringValue,
            let reason = json["reason"]?.stringValue
        else { return nil }
        self.init(row: row, column: column, reason: reason)
    }
}
