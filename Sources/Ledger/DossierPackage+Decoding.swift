extension DossierPackage {
    /// Reads an archive that is, byte for byte, what `encode` makes of its contents.
    package init(decoding bytes: [UInt8]) throws(LedgerFault) {
        var files = try Archive.decode(bytes)
        let head = try PackageReader(PackageFile.head, in: &files)
        try head.expectKeys(["checkpoint", "dossier", "entries", "format", "organ", "origin"])
        guard try head.int("format") == Self.format else {
            throw LedgerFault(PackageFile.head, "格式版本不是\(Self.format)")
        }
        let proofs = try PackageReader(PackageFile.proofs, in: &files)
        let openings = try PackageReader(PackageFile.openings, in: &files)
        self.init(
            organ: try head.string("organ"),
            dossier: try head.string("dossier"),
            origin: try head.string("origin"),
            checkpointSize: try head.int("checkpoint"),
            checkpoint: try Self.note(in: &files),
            entries: try Self.entries(in: &files, count: try head.int("entries")),
            proofs: try proofs.logProofs(),
            consistency: try proofs.consistency(),
            openings: try openings.openings(),
            documents: Self.documents(in: &files)
        )
        if let name = files.keys.min() { throw LedgerFault(name, "案卷包不应有这个文件") }
        guard encode() == bytes else { throw LedgerFault("案卷包", "不是规范的编码") }
    }

    private static func note(in files: inout [String: [UInt8]]) throws(LedgerFault) -> String {
        guard let bytes = files.removeValue(forKey: PackageFile.checkpoint) else {
            throw LedgerFault(PackageFile.checkpoint, "缺少文件")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LedgerFault(PackageFile.checkpoint, "不是有效的UTF-8文字")
        }
        return text
    }

    private static func entries(in files: inout [String: [UInt8]], count: Int) throws(LedgerFault)
        -> [[UInt8]]
    {
        guard count > 0 else { throw LedgerFault(PackageFile.head, "案卷没有条目") }
        var entries: [[UInt8]] = []
        while entries.count < count {
            let name = PackageFile.entry(entries.count + 1)
            guard let bytes = files.removeValue(forKey: name) else { throw LedgerFault(name, "缺少文件") }
            entries.append(bytes)
        }
        return entries
    }

    private static func documents(in files: inout [String: [UInt8]]) -> [Digest: [UInt8]] {
        var documents: [Digest: [UInt8]] = [:]
        for name in files.keys {
            guard let hash = PackageFile.documentHash(name) else { continue }
            documents[hash] = files.removeValue(forKey: name)
        }
        return documents
    }
}
