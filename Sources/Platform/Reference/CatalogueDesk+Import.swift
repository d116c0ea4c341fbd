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
        return try await database.writeVersion(of: stream, organ: organ) { [shelf] c in
            let old = try shelf.newest(organ: organ, on: c)
            let number = old.versions.of(stream)
            if let base, base != number { throw CaseFault.stale(current: number) }
            let new = try ListReading(csv, as: stream, organ: organ, old, on: c)
            return try ReferenceVersions.insertIfNew(
                ReferenceVersion(
                    stream,
                    organ: organ,
                    version: number + 1,
                    bytes: new.bytes,
                    rows: new.rows,
                    source: source,
                    person: person,
                    at: now
                ),
                on: c
            )
        }
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
