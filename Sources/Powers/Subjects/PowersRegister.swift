package import LegalTime

/// Who holds which power, as one value: catalogue, subjects, grants and squads.
package struct PowersRegister: Sendable {
    package let catalogue: Catalogue
    package let subjects: [LegalSubject]
    package let grants: [Grant]
    package let squads: [Squad]
    private let subjectById: [String: LegalSubject]
    private let grantsByItem: [String: [Grant]]
    private let squadById: [String: Squad]

    package init(catalogue: Catalogue, subjects: [LegalSubject], grants: [Grant], squads: [Squad]) {
        self.catalogue = catalogue
        self.subjects = subjects
        self.grants = grants
        self.squads = squads
        subjectById = Dictionary(subjects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        squadById = Dictionary(squads.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        grantsByItem = Dictionary(grouping: grants) { $0.item }
    }

    package func subject(_ id: String) -> LegalSubject? { subjectById[id] }

    package func squad(_ id: String) -> Squad? { squadById[id] }

    /// The grants of an item, the oldest first.
    package func grants(of item: String) -> [Grant] {
        (grantsByItem[item] ?? []).sorted { ($0.from, $0.subject) < ($1.from, $1.subject) }
    }

    /// Who may punish an item on that day.
    package func holders(of item: String, on day: CivilDay) -> [LegalSubject] {
        subjects.filter { mayHandle(item, subject: $0.id, on: day).isEmpty }
    }

    /// The departments behind the items, by name: from the list itself and from the grants.
    package var departments: [Department] {
        var items: [String: Set<String>] = [:]
        for item in catalogue.items where !item.origin.department.isEmpty {
            items[item.origin.department, default: []].insert(item.code)
        }
        for grant in grants where !grant.origin.department.isEmpty {
            items[grant.origin.department, default: []].insert(grant.item)
        }
        return items.keys.sorted().map { Department(name: $0, items: (items[$0] ?? []).sorted()) }
    }

    /// Names, number codes and ids that two subjects share; each belongs to one body.
    package var doubles: [String] {
        var found: [String] = []
        for (what, key) in [("编号", \LegalSubject.id), ("名称", \.name), ("机关代字", \.code)] {
            for (value, subjects) in Dictionary(grouping: subjects, by: { $0[keyPath: key] }) where subjects.count > 1 {
                found.append("\(what)“\(value)”有 \(subjects.count) 个执法主体在用")
            }
        }
        return found.sorted()
    }
}
