import Ledger
package import Powers
package import Storage
import Synchronization
import Tables

/// The district's powers in memory: catalogue with its index, subjects, squads and grants, each in its version.
package struct ShelvedPowers: Sendable {
    package let register: PowersRegister
    package let index: ItemIndex
    package let versions: PowersVersions

    package var catalogue: Catalogue { register.catalogue }
}

/// Which version of each list the powers are made of.
package struct PowersVersions: Hashable, Sendable {
    package let catalogue: Int
    package let subjects: Int
    package let squads: Int
    package let grants: Int

    package func of(_ stream: ReferenceStream) -> Int {
        switch stream {
        case .calendar: 0
        case .catalogue: catalogue
        case .subjects: subjects
        case .squads: squads
        case .grants: grants
        }
    }
}

extension PowersVersions {
    init(organ: String, on c: any SQLConnection) throws {
        self.init(
            catalogue: try ReferenceVersions.newest(organ: organ, stream: .catalogue, on: c),
            subjects: try ReferenceVersions.newest(organ: organ, stream: .subjects, on: c),
            squads: try ReferenceVersions.newest(organ: organ, stream: .squads, on: c),
            grants: try ReferenceVersions.newest(organ: organ, stream: .grants, on: c)
        )
    }
}

/// Keeps the newest powers of each organ. Which versions stand is asked of the database each time.
package final class PowersShelf: Sendable {
    private struct State {
        var catalogues: [String: (version: Int, index: ItemIndex, catalogue: Catalogue)] = [:]
        var powers: [String: ShelvedPowers] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// The powers that stand, in the snapshot of `c`.
    package func newest(organ: String, on c: any SQLConnection) throws -> ShelvedPowers {
        let versions = try PowersVersions(organ: organ, on: c)
        if let kept = state.withLock({ $0.powers[organ] }), kept.versions == versions { return kept }
        let (catalogue, index) = try catalogue(organ, versions.catalogue, on: c)
        let lists = try PowerLists(organ: organ, versions, on: c)
        let powers = ShelvedPowers(register: try lists.register(catalogue), index: index, versions: versions)
        state.withLock { $0.powers[organ] = powers }
        return powers
    }

    private func catalogue(
        _ organ: String,
        _ version: Int,
        on c: any SQLConnection
    ) throws -> (Catalogue, ItemIndex) {
        if let kept = state.withLock({ $0.catalogues[organ] }), kept.version == version {
            return (kept.catalogue, kept.index)
        }
        guard version > 0,
            let row = try ReferenceVersions.get(organ: organ, stream: .catalogue, version: version, on: c)
        else { return (.empty, ItemIndex(.empty)) }
        let catalogue = try PowerLists.kept(.catalogue) { () throws(TableFaults) in try CatalogueFile.parse(row.bytes) }
        let index = ItemIndex(catalogue)
        state.withLock { $0.catalogues[organ] = (version, index, catalogue) }
        return (catalogue, index)
    }
}

/// The lists beside the catalogue as they are kept.
struct PowerLists {
    let own: LegalSubject
    private let subjects: [UInt8]?
    private let squads: [UInt8]?
    private let grants: [UInt8]?

    init(organ: String, _ versions: PowersVersions, on c: any SQLConnection) throws {
        guard let row = try Organs.get(id: organ, on: c) else { throw CaseFault.notFound("没有这个执法主体") }
        own = try OrganProfile.read(JSON(parsing: Array(row.profile.utf8)))
        func bytes(_ stream: ReferenceStream) throws -> [UInt8]? {
            let version = versions.of(stream)
            guard version > 0 else { return nil }
            return try ReferenceVersions.get(organ: organ, stream: stream, version: version, on: c)?.bytes
        }
        (subjects, squads, grants) = (try bytes(.subjects), try bytes(.squads), try bytes(.grants))
    }

    /// All of it as one value; kept bytes were checked when they were taken.
    func register(_ catalogue: Catalogue) throws -> PowersRegister {
        try Self.kept(.grants) { () throws(TableFaults) in try parsed(catalogue) }
    }

    /// The same with one list in place of the kept one, before it is taken; faults are the new list's, or those that
    /// it makes in the others. A new catalogue comes parsed, and `bytes` are not read.
    func register(
        _ catalogue: Catalogue,
        with bytes: [UInt8],
        as stream: ReferenceStream
    ) throws(TableFaults) -> PowersRegister {
        try parsed(catalogue, new: (stream, bytes))
    }

    private func parsed(
        _ catalogue: Catalogue,
        new: (stream: ReferenceStream, bytes: [UInt8])? = nil
    ) throws(TableFaults) -> PowersRegister {
        let subjects = new?.stream == .subjects ? new?.bytes : subjects
        let squads = new?.stream == .squads ? new?.bytes : squads
        let grants = new?.stream == .grants ? new?.bytes : grants
        let others = try named(.subjects, new) { () throws(TableFaults) in
            try subjects.map { bytes throws(TableFaults) in try SubjectFile.parse(bytes) } ?? []
        }
        if new?.stream == .subjects { try agrees(others) }
        let all = [own] + others.filter { $0.id != own.id }
        let crews = try named(.squads, new) { () throws(TableFaults) in
            try squads.map { bytes throws(TableFaults) in try SquadFile.parse(bytes, subjects: all) } ?? []
        }
        let given = try named(.grants, new) { () throws(TableFaults) in
            try grants.map { bytes throws(TableFaults) in
                try GrantFile.parse(bytes, catalogue: catalogue, subjects: all)
            } ?? []
        }
        return PowersRegister(catalogue: catalogue, subjects: all, grants: given, squads: crews)
    }

    /// Faults in a kept list that a new one makes are said with the kept list's name.
    private func named<T>(
        _ stream: ReferenceStream,
        _ new: (stream: ReferenceStream, bytes: [UInt8])?,
        _ body: () throws(TableFaults) -> T
    ) throws(TableFaults) -> T {
        do throws(TableFaults) {
            return try body()
        } catch {
            guard let new, new.stream != stream else { throw error }
            var faults = TableFaults()
            for fault in error.list {
                faults.add(row: 0, "与现有\(stream.title)不符，请先更正该清单（\(fault.text)）")
            }
            throw faults
        }
    }

    /// The organ's own row, where the list has one, says the same as the organ's profile.
    private func agrees(_ subjects: [LegalSubject]) throws(TableFaults) {
        guard let row = subjects.first(where: { $0.id == own.id || $0.name == own.name || $0.code == own.code }),
            row.id != own.id || row.name != own.name || row.code != own.code || row.seal != own.seal
        else { return }
        let reason = "“\(row.name)”一行与本机关的资料（编号 \(own.id)，代字 \(own.code)）不一致"
        throw TableFaults(TableFault(row: 0, column: "编号", reason: reason))
    }

    static func kept<T>(_ stream: ReferenceStream, _ body: () throws(TableFaults) -> T) throws -> T {
        do throws(TableFaults) {
            return try body()
        } catch {
            throw StorageError.damaged("\(stream.title)无法读取：\(error.list.first?.text ?? "")")
        }
    }
}
