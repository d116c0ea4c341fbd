extension CSVTable {
    /// The canonical bytes: no BOM, LF, quotes only where a cell needs them; the same table gives the same bytes.
    package func encode() -> [UInt8] {
        var bytes: [UInt8] = []
        Self.write(header, count: header.count, to: &bytes)
        for row in rows { Self.write(row.cells, count: header.count, to: &bytes) }
        return bytes
    }

    private static func write(_ cells: [String], count: Int, to bytes: inout [UInt8]) {
        for place in 0..<count {
            if place > 0 { bytes.append(CSVReader.comma) }
            if place < cells.count { write(cells[place], to: &bytes) }
        }
        bytes.append(CSVReader.lineFeed)
    }

    private static func write(_ cell: String, to bytes: inout [UInt8]) {
        let special = [CSVReader.comma, CSVReader.quote, CSVReader.lineFeed, CSVReader.carriageReturn]
        guard cell.utf8.contains(where: { special.contains($0) }) else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(CSVReader.quote)
        for byte in cell.utf8 {
            if byte == CSVReader.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(CSVReader.quote)
    }
}
