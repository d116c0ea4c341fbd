package import Ledger
import LegalTime
package import Procedure
package import Storage
import Vault

/// Reading cases: one view for pages and API alike, made from the fold and masked unless the duty needs more.
package struct CaseReader: Sendable {
    let database: any Database
    let keeper: DossierKeeper
    let blobs: any BlobStore
    let clock: Clock
    let shelf: CalendarShelf
    /// The organs' own rules, by organ.
    let rules: [String: OrganRules]
    let rosters: RosterShelf
    let choices = DeskShelf()

    package init(
        database: any Database,
        keeper: DossierKeeper,
        blobs: any BlobStore,
        clock: Clock,
        shelf: CalendarShelf,
        rules: [String: OrganRules] = [:],
        rosters: RosterShelf = RosterShelf()
    ) {
        self.database = database
        self.keeper = keeper
        self.blobs = blobs
        self.clock = clock
        self.shelf = shelf
        self.rules = rules
        self.rosters = rosters
    }

    /// A case as its people read it. `unmask` opens personal data, which is logged before it is shown.
    package func view(_ id: String, for principal: Principal, unmask: Bool = false) async throws -> CaseView {
        let organ = principal.organ
        let (kept, (values, calendar)) = try await keeper.load(organ, id) { [shelf] c in
            (try SealedValues.load(organ: organ, dossier: id, on: c), try shelf.newest(organ: organ, on: c))
        }
        let file = kept.dossier.file
        try allow(.readCase, principal, file)
        if unmask {
            try allow(.unmask, principal, file)
            try await log("当事人个人信息", file, principal)
        }
        let parties = try PartyData.open(file.parties, with: values, key: kept.key)
        return CaseView(
            kept.dossier,
            hashes: kept.hashes,
            parties: parties.map { PartyView($0, masked: !unmask) },
            calendar: calendar,
            standing: Standing(today: OrganZone.shanghai.day(of: clock.now()), rules: rules[organ] ?? .none),
            now: clock.now(),
            principal: principal
        )
    }

    /// The frozen bytes of a printed document.
    package func document(_ document: String, of id: String, for principal: Principal) async throws -> PrintedFile {
        let organ = principal.organ
        let (kept, ()) = try await keeper.load(organ, id) { _ in }
        try allow(.readDocument, principal, kept.dossier.file)
        guard let issued = kept.dossier.file.documents.first(where: { $0.id == document }), let print = issued.print,
            let hash = Digest(hex: print.sha256)
        else { throw CaseFault.notFound("没有这份文书，或它还在制作") }
        try await log(issued.name, kept.dossier.file, principal)
        guard let sealed = try await blobs.get(DocumentFile.blobName(organ, id, hash)) else {
            throw StorageError.damaged("文书 \(document) 的文件不见了")
        }
        let bytes = try kept.key.open(sealed, context: DocumentFile.context(organ, id, hash))
        return PrintedFile(bytes: bytes, name: "\(issued.name).pdf", hash: hash)
    }

    package func list(_ query: CaseQuery, for principal: Principal) async throws -> [CaseRow] {
        try allow(.listCases, principal, nil)
        return try await database.read { try CaseRows.list(query, on: $0) }
    }

    /// How many cases of the organ stand in each stage; from kept counters.
    package func counts(for principal: Principal) async throws -> [String: Int] {
        try allow(.listCases, principal, nil)
        return try await database.read { try CaseRows.counts(organ: principal.organ, on: $0) }
    }

    package func todos(of principal: Principal, limit: Int = 50) async throws -> [TodoRow] {
        try allow(.listCases, principal, nil)
        return try await database.read {
            try Todos.list(
                organ: principal.organ,
                person: principal.id,
                audiences: principal.audiences,
                limit: limit,
                on: $0
            )
        }
    }

    func allow(_ operation: Operation, _ principal: Principal, _ file: Case?) throws {
        if let denial = Authority.denial(operation, by: principal, on: file) { throw CaseFault.forbidden(denial) }
    }

    func log(_ what: String, _ file: Case, _ principal: Principal) async throws {
        let reading = ReadingRow(
            organ: file.organ,
            person: principal.id,
            caseID: file.id,
            what: what,
            at: clock.now().milliseconds
        )
        try await database.write { try Readings.insert(reading, on: $0) }
    }
}

/// A document's bytes with the name under which they are downloaded.
package struct PrintedFile: Sendable {
    package let bytes: [UInt8]
    package let name: String
    package let hash: Digest
}
