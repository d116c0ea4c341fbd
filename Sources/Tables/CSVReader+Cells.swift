extension CSVReader {
    /// Reads one cell and what ends it. `place` counts from 0.
    mutating func readCell(_ place: Int) throws(TableFaults) -> (text: String, end: End) {
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            while position < bytes.count, !endsCell(position) { position += 1 }
            let raw = bytes[start..<position]
            if raw.contains(Self.quote) { fault(place, "格子里有引号，整格应当用引号括起来，里面的引号写两次") }
            return (try text(raw, place), takeEnd())
        }
        let inside = try readQuoted(place)
        let start = position
        while position < bytes.count, !endsCell(position) { position += 1 }
        if position > start {
            fault(place, "引号之后还有文字“\(String(decoding: bytes[start..<position], as: UTF8.self).prefix(20))”")
        }
        return (try text(inside[...], place), takeEnd())
    }

    /// The bytes between quotes, with doubled quotes made single and CRLF made LF.
    private mutating func readQuoted(_ place: Int) throws(TableFaults) -> [UInt8] {
        var inside: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else {
                    position += 1
                    return inside
                }
                position += 1
            }
            if !(byte == Self.carriageReturn && isLineFeed(position + 1)) { inside.append(byte) }
            position += 1
        }
        fault(place, "引号没有结束")
        throw faults
    }

    private func isLineFeed(_ place: Int) -> Bool { place < bytes.count && bytes[place] == Self.lineFeed }

    private func endsCell(_ place: Int) -> Bool {
        let byte = bytes[place]
        return byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn && isLineFeed(place + 1)
    }

    private mutating func takeEnd() -> End {
        guard position < bytes.count else { return .file }
        if bytes[position] == Self.carriageReturn { position += 1 }
        position += 1
        return bytes[position - 1] == Self.comma ? .cell : .record
    }

    /// One wrong byte condemns the file: it is in another encoding, and each further cell would only say so again.
    private mutating func text(_ raw: ArraySlice<UInt8>, _ place: Int) throws(TableFaults) -> String {
        if raw.isEmpty { return "" }
        guard let text = String(validating: raw, as: UTF8.self) else {
            fault(place, "不是 UTF-8 编码；请在表格软件里另存为“CSV UTF-8”")
            throw faults
        }
        if let scalar = text.unicodeScalars.first(where: Self.isControl) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            fault(place, "含有看不见的控制字符 U+\(String(repeating: "0", count: 4 - code.count))\(code)")
        }
        return text
    }

    /// C0 but the line feed that a quoted cell may hold, DEL, and C1.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
    }

    private mutating func fault(_ place: Int, _ reason: String) {
        if place < names.count {
            faults.add(row: row, column: names[place], reason)
        } else {
            faults.add(row: row, "第 \(place + 1) 列\(reason)")
        }
    }
}
