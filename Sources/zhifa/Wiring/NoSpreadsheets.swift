import Documents

/// For commands that run without the document worker: CSV only.
struct NoSpreadsheets: SpreadsheetReader {
    func csv(fromXLSX bytes: [UInt8]) async throws(SpreadsheetFault) -> [UInt8] {
        throw .unavailable("此命令只读取 CSV，请另存为 CSV 后再试")
    }
}
