import LegalTime
import Powers
package import Storage
import Tables

/// Taking lists: all or nothing, each as a new version.
extension CatalogueDesk {
    /// What taking this list would change; nothing is written.
    package func preview(
        _ file: UploadedFile,
        as stream: ReferenceStream,
        by principal: Principal
    ) async throws -> ListPreview {
        try allow(.importReference, principal)
        let csv = try await file.csv(spreadsheets)
        return try await database.read { [shelf] c in
            let old = try shelf.newest(organ: principal.organ, on: c)
            let new = try ListReading(csv, as: stream, organ: principal.organ, old, on: c)
            return ListPreview(base: old.versions.of(stream), rows: new.rows, changes: new.changes(from: old))
        }
    }

    /// Takes a whole list as its new version; the number of it.
    ///
    /// - Parameter base: the version that the preview was made against; `nil` = whatever stands.
    package func take(
        _ file: UploadedFile,
        as stream: ReferenceStream,
        base: Int?,
        by principal: Principal
    ) async throws -> Int {
        try allow(.importReference, principal)
        let csv = try await file.csv(spreadsheets)
        return try await take(csv, as: stream, base: base, source: file.name, principal.organ, by: principal.id)
    }

    /// Puts a list that comes with the product where an organ has none yet.
    package func installIfMissing(_ bytes: [UInt8], as stream: ReferenceStream, organ: String) async throws {
        let isMissing = try await database.read {
            try ReferenceVersions.newest(organ: organ, stream: stream, on: $0) == 0
        }
        guard isMissing else { return }
        do {
            _ = try await take(bytes, as: stream, base: 0, source: "随产品提供", organ, by: "system")
        } catch CaseFault.stale {
            // Another node was first.
        }
    }

    private func take(
        _ csv: [UInt8],
        as stream: ReferenceStream,
        base: Int?,
        source: String,
        _ organ: String,
        by person: String
    ) async throws -> Int {
        let now = clock.now()
        // Reading a long list takes its time, and the writer's turn is everybody's: it only compares and inserts.
        for _ in 0..<Self.attempts {
            let (versions, row) = try await database.read { [shelf] c in
                let old = try shelf.newest(organ: organ, on: c)
                let new = try ListReading(csv, as: stream, organ: organ, old, on: c)
                let row = ReferenceVersion(
                    stream,
                    organ: organ,
                    version: old.versions.of(stream) + 1,
                    bytes: new.bytes,
                    rows: new.rows,
                    source: source,
                    person: person,
                    at: now
                )
                return (old.versions, row)
            }
            let taken = try await write(row, base: base, if: versions)
            if let taken { return taken }
        }
        throw CaseFault.busy("同时有多人导入清单，请稍后重试")
    }

    /// How often a list is read anew when another list was taken meanwhile.
    private static let attempts = 4

    /// `nil` = another list was taken since this one was read.
    private func write(_ row: ReferenceVersion, base: Int?, if versions: PowersVersions) async throws -> Int? {
        let number = try await database.writeVersion(of: row.stream, organ: row.organ) { c in
            guard try PowersVersions(organ: row.organ, on: c) == versions else { return 0 }
            let newest = row.version - 1
            if let base, base != newest {
                // The same list again, after an answer was lost, is no other person's import.
                let same = try ReferenceVersions.history(organ: row.organ, stream: row.stream, limit: 1, on: c)
                guard same.first?.sha256 == row.sha256 else { throw CaseFault.stale(current: newest) }
                return newest
            }
            return try ReferenceVersions.insertIfNew(row, on: c)
        }
        return number == 0 ? nil : number
    }
}

/// A list as it was read against all that stands.
private struct ListReading {
    let stream: ReferenceStream
    let register: PowersRegister

    init(
        _ csv: [UInt8],
        as stream: ReferenceStream,
        organ: String,
        _ old: ShelvedPowers,
        on c: any SQLConnection
    ) throws {
        self.stream = stream
        let lists = try PowerLists(organ: organ, old.versions, on: c)
        do throws(TableFaults) {
            let catalogue = stream == .catalogue ? try CatalogueFile.parse(csv) : old.catalogue
            register = try lists.register(catalogue, with: csv, as: stream)
        } catch {
            throw CaseFault.table(error)
        }
    }

    /// The canonical bytes.
    var bytes: [UInt8] {
        switch stream {
        case .catalogue: CatalogueFile.write(register.catalogue)
        case .subjects: SubjectFile.write(register.subjects)
        case .squads: SquadFile.write(register.squads)
        case .grants: GrantFile.write(register.grants)
        case .calendar: []
        }
    }

    var rows: Int {
        switch stream {
        case .catalogue: register.catalogue.items.count
        case .subjects: register.subjects.count
        case .squads: register.squads.count
        case .grants: register.grants.count
        case .calendar: 0
        }
    }

    func changes(from old: ShelvedPowers) -> [ListChange] {
        guard stream != .catalogue else {
            return register.catalogue.diff(from: old.catalogue).map(ListChange.init)
        }
        let before = ListReading(stream: stream, register: old.register)
        return ListChange.lines(before.bytes, bytes)
    }

    private init(stream: ReferenceStream, register: PowersRegister) {
        self.stream = stream
        self.register = register
    }
}
