/// Reads one JSON value of a package and says, when something is amiss, in which file.
struct PackageReader {
    private let file: String
    private let json: JSON

    /// Takes a file out of the archive's files and parses it.
    init(_ file: String, in files: inout [String: [UInt8]]) throws(LedgerFault) {
        guard let bytes = files.removeValue(forKey: file) else { throw LedgerFault(file, "缺少文件") }
        self.file = file
        do {
            json = try JSON(canonical: bytes, limits: JSONLimits(depth: 8, nodes: 50_000_000))
        } catch {
            throw LedgerFault(file, "不是规范的JSON（\(error.description)）")
        }
    }

    private init(_ file: String, _ json: JSON) {
        self.file = file
        self.json = json
    }

    func expectKeys(_ keys: Set<String>) throws(LedgerFault) {
        guard let members = json.objectValue, Set(members.keys) == keys else {
            throw LedgerFault(file, "字段不是规定的那些（\(keys.sorted().joined(separator: "、"))）")
        }
    }

    func int(_ key: String) throws(LedgerFault) -> Int {
        guard let value = json[key]?.intValue, value >= 0 else {
            throw LedgerFault(file, "\(key)不是非负整数")
        }
        return value
    }

    func string(_ key: String) throws(LedgerFault) -> String {
        guard let value = json[key]?.stringValue else { throw LedgerFault(file, "\(key)不是文字") }
        return value
    }

    func logProofs() throws(LedgerFault) -> [LogProof] {
        try items(json["entries"]).map { item throws(LedgerFault) in
            try item.expectKeys(["index", "path"])
            return LogProof(index: try item.int("index"), path: try item.path())
        }
    }

    func consistency() throws(LedgerFault) -> ConsistencyProof? {
        guard let part = json["consistency"] else {
            try expectKeys(["entries"])
            return nil
        }
        try expectKeys(["consistency", "entries"])
        let item = PackageReader(file, part)
        try item.expectKeys(["from", "path", "root"])
        return ConsistencyProof(
            from: try item.int("from"),
            root: try item.digest(part["root"]),
            path: try item.path()
        )
    }

    func openings() throws(LedgerFault) -> [EntryOpening] {
        try items(json).map { item throws(LedgerFault) in
            try item.expectKeys(["path", "salt", "seq", "value"])
            guard let salt = Hex.bytes(try item.string("salt")), salt.count == Opening.saltLength else {
                throw LedgerFault(file, "salt不是\(Opening.saltLength)字节的十六进制")
            }
            let opening = Opening(
                path: try item.string("path"),
                salt: salt,
                value: try item.string("value")
            )
            return EntryOpening(seq: try item.int("seq"), opening: opening)
        }
    }

    private func items(_ json: JSON?) throws(LedgerFault) -> [PackageReader] {
        guard let values = json?.arrayValue else { throw LedgerFault(file, "应为数组") }
        return values.map { PackageReader(file, $0) }
    }

    private func path() throws(LedgerFault) -> [Digest] {
        try items(json["path"]).map { item throws(LedgerFault) in try item.digest(item.json) }
    }

    private func digest(_ json: JSON?) throws(LedgerFault) -> Digest {
        guard let digest = json?.stringValue.flatMap(Digest.init(hex:)) else {
            throw LedgerFault(file, "散列值不是64位十六进制")
        }
        return digest
    }
}
