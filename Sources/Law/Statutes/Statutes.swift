package import LegalTime

/// The register of what the platform cites (法律法规目录), every version that it needs.
package enum Statutes {
    package static let all: [Statute] = procedural + regulations + rules + substantive + ordinances + local

    private static let byName: [String: [Statute]] = {
        var index: [String: [Statute]] = [:]
        for statute in all {
            for name in Set([statute.title, statute.short] + statute.aliases) {
                index[name, default: []].append(statute)
            }
        }
        return index.mapValues { $0.sorted { $0.inForceFrom < $1.inForceFrom } }
    }()

    /// The versions of the law that goes by this name (full title, short title or alias), the oldest first.
    package static func versions(named name: String) -> [Statute] { byName[BookMarks.inner(name)] ?? [] }

    /// The version that stands on that day.
    package static func named(_ name: String, on day: CivilDay) -> Statute? {
        versions(named: name).last { $0.stands(on: day) }
    }

    /// The newest version.
    package static func named(_ name: String) -> Statute? { versions(named: name).last }
}
