/// One concrete address inside this server, percent-encoded; the only thing that `href`, `action` and redirects take.
///
/// ```swift
/// .href(.case(id))                                   // /cases/0a1b…
/// .href(.cases.with("stage", "filed").at("list"))    // /cases?stage=filed#list
/// ```
package struct Link: Sendable, Hashable {
    /// The address as it is sent: path, query, fragment.
    package private(set) var path: String
    private var hasQuery = false

    private init(_ route: Route, _ arguments: KeyValuePairs<PathParameter, String> = [:]) {
        var path = ""
        var rest = route.rawValue.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "{")), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
            let name = Substring(rest[rest.index(after: start)..<end])
            path.append(contentsOf: Substring(rest[..<start]))
            path += PercentEncoding.encode(arguments.first { $0.key.rawValue == name }?.value ?? "")
            rest = rest[rest.index(after: end)...]
        }
        path.append(contentsOf: Substring(rest))
        self.path = path
    }

    /// The same address with one more query item. Query items come before the fragment.
    package func with(_ name: StaticString, _ value: String) -> Link {
        var link = self
        link.path += (hasQuery ? "&" : "?") + "\(name)=" + PercentEncoding.encode(value)
        link.hasQuery = true
        return link
    }

    /// The same address with more query items, whose names a list declares.
    package func with(_ items: [(name: String, value: String)]) -> Link {
        var link = self
        for (name, value) in items {
            link.path +=
                (link.hasQuery ? "&" : "?") + PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value)
            link.hasQuery = true
        }
        return link
    }

    /// The same address at a place on the page.
    package func at(_ fragment: String) -> Link {
        var link = self
        link.path += "#" + PercentEncoding.encode(fragment)
        return link
    }

    package static let signIn = Link(.signIn)
    package static let signOut = Link(.signOut)
    package static let workbench = Link(.workbench)
    package static let todos = Link(.todos)
    package static let cases = Link(.cases)
    package static let caseCount = Link(.caseCount)
    package static let caseDisplay = Link(.caseDisplay)
    package static let caseViews = Link(.caseViews)
    /// The list as a file.
    package static let caseTable = Link(.caseTable)
    package static let search = Link(.search)
    package static let searchSuggestions = Link(.searchSuggestions)
    package static let newCase = Link(.newCase)
    package static func `case`(_ id: String) -> Link { .init(.case, [.case: id]) }
    package static func act(_ id: String, _ act: String) -> Link { .init(.act, [.case: id, .act: act]) }
    package static func document(_ id: String, _ document: String) -> Link {
        .init(.document, [.case: id, .document: document])
    }
    package static func export(_ id: String) -> Link { .init(.export, [.case: id]) }
    package static let calendar = Link(.calendar)
    /// A year's table as it stands, as a file.
    package static func calendarTable(_ year: Int) -> Link { Link(.calendarTable).with("year", "\(year)") }
    package static let calendarImport = Link(.calendarImport)
    package static let calendarConfirm = Link(.calendarConfirm)
    package static func calendarVersion(_ version: Int) -> Link { .init(.calendarVersion, [.version: "\(version)"]) }
    package static func calendarSeen(_ version: Int) -> Link { .init(.calendarSeen, [.version: "\(version)"]) }
    package static let items = Link(.items)
    package static let itemSuggestions = Link(.itemSuggestions)
    /// A list as it stands, as a file.
    package static let itemTable = Link(.itemTable)
    package static let itemImport = Link(.itemImport)
    package static let itemConfirm = Link(.itemConfirm)
    package static func item(_ code: String) -> Link { .init(.item, [.item: code]) }
    package static let organisation = Link(.organisation)
    package static func organisationPerson(_ id: String) -> Link { .init(.organisationPerson, [.person: id]) }
    /// The form of an order of the organisation: 登记任职.
    package static func organisationOrder(_ order: String) -> Link { .init(.organisationOrder, [.order: order]) }
    package static let organisationChanges = Link(.organisationChanges)
    package static let numbers = Link(.numbers)
    package static let numberIssue = Link(.numberIssue)
    package static let numberSpoil = Link(.numberSpoil)
    package static func numberReturn(_ block: String) -> Link { .init(.numberReturn, [.block: block]) }
    package static func numberClosing(_ block: String) -> Link { .init(.numberClosing, [.block: block]) }
    package static let statistics = Link(.statistics)
    package static let statisticsCases = Link(.statisticsCases)
    /// The statistics as a workbook.
    package static let statisticsTable = Link(.statisticsTable)
    package static let events = Link(.events)
    package static func asset(_ name: String) -> Link { .init(.asset, [.asset: name]) }

    package static let apiCases = Link(.apiCases)
    package static func apiCase(_ id: String) -> Link { .init(.apiCase, [.case: id]) }
    package static func apiActs(_ id: String) -> Link { .init(.apiActs, [.case: id]) }
    package static func apiExport(_ id: String) -> Link { .init(.apiExport, [.case: id]) }
    package static func apiDocuments(_ id: String) -> Link { .init(.apiDocuments, [.case: id]) }
    package static func apiDocument(_ id: String, _ document: String) -> Link {
        .init(.apiDocument, [.case: id, .document: document])
    }
    package static let apiClocks = Link(.apiClocks)
    package static let apiCalendar = Link(.apiCalendar)
    package static func apiCalendarYear(_ year: Int) -> Link { .init(.apiCalendarYear, [.year: "\(year)"]) }
    package static func apiCalendarMoves(_ version: Int) -> Link {
        .init(.apiCalendarMoves, [.version: "\(version)"])
    }
    package static let apiItems = Link(.apiItems)
    package static func apiItem(_ code: String) -> Link { .init(.apiItem, [.item: code]) }
    package static let apiOrganisation = Link(.apiOrganisation)
    package static func apiPerson(_ id: String) -> Link { .init(.apiPerson, [.person: id]) }
    package static let apiNumbers = Link(.apiNumbers)
    package static let apiOpenAPI = Link(.apiOpenAPI)
    package static let apiTokens = Link(.apiTokens)
    package static func apiToken(_ token: String) -> Link { .init(.apiToken, [.token: token]) }
    package static let apiCheckpoint = Link(.apiCheckpoint)
    package static let apiConsistency = Link(.apiConsistency)

    /// An address that a visitor sent along to be led back to, if it is a path of this server.
    ///
    /// `//host` and `/\host` would leave the server, so the second byte must be neither; control characters and
    /// spaces are refused with everything else that a browser might repair into another address.
    package static func returning(to sent: String?) -> Link? {
        guard let sent, sent.utf8.count <= 1024, sent.utf8.first == UInt8(ascii: "/") else { return nil }
        let second = sent.utf8.dropFirst().first
        guard second != UInt8(ascii: "/"), second != UInt8(ascii: "\\") else { return nil }
        guard sent.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        var link = Link.workbench
        link.path = sent
        link.hasQuery = sent.utf8.contains(UInt8(ascii: "?"))
        return link
    }
}
