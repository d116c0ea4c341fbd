/// The one ustar archive for given files: fixed header fields, names in ascending order, nothing left to choice.
///
/// Because contents determine every byte, any changed bit shows when the archive is read.
enum Archive {
    static let blockLength = 512

    static func encode(_ files: [String: [UInt8]]) -> [UInt8] {
        let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            sorted.reduce(2 * blockLength) { $0 + blockLength + padded($1.value.count) }
        )
        for file in sorted {
            bytes += TarHeader(name: file.key, size: file.value.count).bytes
            bytes += file.value
            bytes.append(contentsOf: repeatElement(0, count: padded(file.value.count) - file.value.count))
        }
        bytes.append(contentsOf: repeatElement(0, count: 2 * blockLength))
        return bytes
    }

    /// The files of an archive that is, byte for byte, what `encode` would make of them.
    static func decode(_ bytes: [UInt8]) throws(LedgerFault) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var last = ""
        var place = 0
        while place + blockLength <= bytes.count, bytes[place] != 0 {
            let header = try header(in: bytes, at: place)
            guard last.utf8.lexicographicallyPrecedes(header.name.utf8) else {
                throw LedgerFault(header.name, "文件名重复或没有按顺序排列")
            }
            last = header.name
            place += blockLength
            let end = place + header.size
            guard place + padded(header.size) <= bytes.count else {
                throw LedgerFault(header.name, "文件不完整")
            }
            files[header.name] = Array(bytes[place..<end])
            place += padded(header.size)
            guard bytes[end..<place].allSatisfy({ $0 == 0 }) else {
                throw LedgerFault(header.name, "文件之后的填充字节被改动")
            }
        }
        guard bytes.count - place == 2 * blockLength, bytes[place...].allSatisfy({ $0 == 0 }) else {
            throw LedgerFault("案卷包", "结尾不完整、被改动或有多余内容")
        }
        return files
    }

    private static func header(in bytes: [UInt8], at place: Int) throws(LedgerFault) -> TarHeader {
        let block = bytes[place..<place + blockLength]
        guard let header = TarHeader(block), header.bytes.elementsEqual(block) else {
            throw LedgerFault("案卷包第\(place)字节", "文件头不规范或被改动")
        }
        return header
    }

    private static func padded(_ size: Int) -> Int {
        (size + blockLength - 1) / blockLength * blockLength
    }
}
