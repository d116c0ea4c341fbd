package import Documents
import Ledger
import Procedure
package import Storage
import Vault

/// Prints a frozen document, keeps the bytes sealed under their hash, and appends that hash to the dossier.
package struct PrintJob: JobHandler {
    package static let kind = "render-document"

    let desk: CaseDesk
    let printer: any DocumentPrinter
    let blobs: any BlobStore

    package init(desk: CaseDesk, printer: any DocumentPrinter, blobs: any BlobStore) {
        self.desk = desk
        self.printer = printer
        self.blobs = blobs
    }

    package var kind: String { Self.kind }

    package func run(_ job: JobRow) async throws(JobFault) {
        guard let payload = try? JSON(parsing: Array(job.payload.utf8)), let id = payload["case"]?.stringValue,
            let document = payload["document"]?.stringValue
        else { throw .lasting("作业内容无法识别") }
        do {
            try await print(document, of: id, organ: job.organ)
        } catch let fault as JobFault {
            throw fault
        } catch let fault as PrintFault {
            throw fault.isLasting ? .lasting(fault.message) : .passing(fault.message)
        } catch {
            throw .passing("\(error)")
        }
    }

    private func print(_ document: String, of id: String, organ: String) async throws {
        let (kept, (body, values)) = try await desk.keeper.load(organ, id) { c in
            (
                try Self.entry(issuing: document, organ, id, on: c),
                try SealedValues.load(organ: organ, dossier: id, on: c)
            )
        }
        guard let issued = kept.dossier.file.documents.first(where: { $0.id == document }), let body,
            let seq = body["seq"]?.intValue
        else { throw JobFault.lasting("案卷中没有文书 \(document)") }
        guard issued.print == nil else { return }
        let open = Sealing.open(body, with: try SealedStore.values(values, seq: seq, key: kept.key))
        let printed = try await print(issued, entry: open, seq, of: kept, values)
        let hash = Digest.sha256(printed.bytes)
        try await blobs.put(
            DocumentFile.blobName(organ, id, hash),
            try kept.key.seal(printed.bytes, context: DocumentFile.context(organ, id, hash))
        )
        let act = RenderDocument(
            document: document,
            print: Print(sha256: hash.hex, template: printed.template, pages: printed.pages, size: printed.bytes.count)
        )
        try await record(act, of: id, organ: organ)
    }

    /// A document from the contents that its entry froze, a form from the dossier up to its entry.
    private func print(
        _ issued: IssuedDocument,
        entry: JSON,
        _ seq: Int,
        of kept: KeptDossier,
        _ values: [SealedValue]
    ) async throws -> PrintedDocument {
        if let contents = EntryBody.contents(of: issued.id, in: entry) {
            return try await printer.print(issued.kind, contents: contents)
        }
        guard let subject = desk.subjects[kept.dossier.file.organ], let fields = entry["fields"]?.objectValue else {
            throw JobFault.lasting("没有文书 \(issued.id) 的执法主体或条目")
        }
        let scene = try FormScene(
            entry: seq,
            fields: fields,
            of: kept.dossier,
            parties: try PartyData.open(kept.dossier.file.parties, with: values, key: kept.key),
            subject
        )
        do {
            return try await printer.print(try DocumentMaker.make(issued.kind, scene).form)
        } catch let fault as DecisionFault {
            throw JobFault.lasting(fault.message)
        }
    }

    private func record(_ act: RenderDocument, of id: String, organ: String) async throws {
        let system = Principal(organ: organ, id: Actor.system.id, name: Actor.system.name, unit: "", duties: [.system])
        let input = ActInput(act: RenderDocument.sheet.id, fields: AnyAct.fields(of: act))
        do {
            _ = try await desk.perform(input, in: id, by: system)
        } catch CaseFault.invalid {
            // Another run of this job recorded it between our reading and now; that print stands.
        }
    }

    /// The body of the entry that issued the document.
    private static func entry(
        issuing document: String,
        _ organ: String,
        _ id: String,
        on c: any SQLConnection
    ) throws -> JSON? {
        guard let row = try DocumentRows.get(organ: organ, id: document, on: c) else { return nil }
        let stored = try Dossiers.load(organ: organ, dossier: id, after: row.seq - 1, on: c).first
        return try stored.map { try Entry(stored: $0.bytes).body }
    }
}

/// Where a printed document lies, and what its seal is bound to.
enum DocumentFile {
    static func blobName(_ organ: String, _ id: String, _ hash: Digest) -> String { "\(organ)/\(id)/\(hash.hex)" }
    static func context(_ organ: String, _ id: String, _ hash: Digest) -> String {
        "document \(organ)/\(id)/\(hash.hex)"
    }
}
