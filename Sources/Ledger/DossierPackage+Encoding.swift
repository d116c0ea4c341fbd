extension DossierPackage {
    /// The archive; the same package gives the same bytes.
    package func encode() -> [UInt8] {
        var files: [String: [UInt8]] = [
            PackageFile.head: headJSON.canonical,
            PackageFile.openings: openingsJSON.canonical,
            PackageFile.proofs: proofsJSON.canonical,
            PackageFile.checkpoint: Array(checkpoint.utf8),
        ]
        for (place, bytes) in entries.enumerated() { files[PackageFile.entry(place + 1)] = bytes }
        for (hash, bytes) in documents { files[PackageFile.document(hash)] = bytes }
        return Archive.encode(files)
    }

    private var headJSON: JSON {
        [
            "checkpoint": .int(checkpointSize), "dossier": .string(dossier),
            "entries": .int(entries.count),
            "format": .int(Self.format), "organ": .string(organ), "origin": .string(origin),
        ]
    }

    private var openingsJSON: JSON {
        .array(
            openings.map { item in
                [
                    "path": .string(item.opening.path), "salt": .string(Hex.text(item.opening.salt)),
                    "seq": .int(item.seq), "value": .string(item.opening.value),
                ]
            }
        )
    }

    private var proofsJSON: JSON {
        var members: [String: JSON] = [
            "entries": .array(proofs.map { ["index": .int($0.index), "path": Self.json($0.path)] })
        ]
        if let consistency {
            members["consistency"] = [
                "from": .int(consistency.from), "path": Self.json(consistency.path),
                "root": .string(consistency.root.hex),
            ]
        }
        return .object(members)
    }

    private static func json(_ path: [Digest]) -> JSON { .array(path.map { .string($0.hex) }) }
}

/// The names of the files in a package.
enum PackageFile {
    static let head = "dossier.json"
    static let openings = "openings.json"
    static let proofs = "proofs.json"
    static let checkpoint = "checkpoint.txt"

    /// `entries/000001.json` for the first.
    static func entry(_ seq: Int) -> String {
        let number = String(seq)
        return "entries/\(String(repeating: "0", count: max(0, 6 - number.count)))\(number).json"
    }

    static func document(_ hash: Digest) -> String { "\(documents)\(hash.hex)\(pdf)" }

    /// The hash in a document's name; nil if the name is no document's.
    static func documentHash(_ name: String) -> Digest? {
        guard name.hasPrefix(documents), name.hasSuffix(pdf) else { return nil }
        return Digest(hex: String(name.dropFirst(documents.count).dropLast(pdf.count)))
    }

    private static let documents = "documents/"
    private static let pdf = ".pdf"
}
