/// Every address the server knows, as the pattern that a handler is registered with.
///
/// A `Route` is a shape (`/cases/{case}`), a `Link` one concrete address (`/cases/0a1b…`); they are two types, so that
/// a pattern is never printed as a link. Parameters are named by `PathParameter`.
package enum Route: String, CaseIterable, Sendable {
    // Officers' pages.
    case signIn = "/sign-in"
    case signOut = "/sign-out"
    case workbench = "/"
    case todos = "/todos"
    case cases = "/cases"
    case caseCount = "/cases/count"
    case caseDisplay = "/cases/display"
    case caseViews = "/cases/views"
    case newCase = "/cases/new"
    case `case` = "/cases/{case}"
    case act = "/cases/{case}/acts/{act}"
    case document = "/cases/{case}/documents/{document}"
    case export = "/cases/{case}/export"
    case calendar = "/calendar"
    case calendarTable = "/calendar/table"
    case calendarImport = "/calendar/import"
    case calendarConfirm = "/calendar/import/confirm"
    case calendarVersion = "/calendar/versions/{version}"
    case calendarSeen = "/calendar/versions/{version}/seen"
    case items = "/items"
    case itemSuggestions = "/items/suggestions"
    case itemTable = "/items/table"
    case itemImport = "/items/import"
    case itemConfirm = "/items/import/confirm"
    case item = "/items/{item}"
    case organisation = "/organisation"
    case organisationPerson = "/organisation/people/{person}"
    case organisationOrder = "/organisation/orders/{order}"
    case organisationChanges = "/organisation/changes"
    case numbers = "/numbers"
    case numberIssue = "/numbers/issue"
    case numberSpoil = "/numbers/spoil"
    case numberReturn = "/numbers/blocks/{block}/return"
    case numberClosing = "/numbers/blocks/{block}/closing"
    case statistics = "/statistics"
    case statisticsCases = "/statistics/cases"
    case statisticsTable = "/statistics/table"
    case events = "/events"
    case asset = "/assets/{asset}"

    // JSON for other systems.
    case apiCases = "/api/v1/cases"
    case apiCase = "/api/v1/cases/{case}"
    case apiActs = "/api/v1/cases/{case}/acts"
    case apiExport = "/api/v1/cases/{case}/export"
    case apiDocuments = "/api/v1/cases/{case}/documents"
    case apiDocument = "/api/v1/cases/{case}/documents/{document}"
    case apiTodos = "/api/v1/todos"
    case apiTodoDecisions = "/api/v1/todos/decisions"
    case apiClocks = "/api/v1/clocks"
    case apiCalendar = "/api/v1/calendar"
    case apiCalendarYear = "/api/v1/calendar/{year}"
    case apiCalendarMoves = "/api/v1/calendar/versions/{version}/moves"
    case apiItems = "/api/v1/items"
    case apiItemSuggestions = "/api/v1/items/suggestions"
    case apiItemVersions = "/api/v1/items/versions"
    case apiItem = "/api/v1/items/{item}"
    case apiItemChoice = "/api/v1/items/{item}/choice"
    case apiOrganisation = "/api/v1/organisation"
    case apiPeople = "/api/v1/organisation/people"
    case apiPerson = "/api/v1/organisation/people/{person}"
    case apiOrganisationChanges = "/api/v1/organisation/changes"
    case apiNumbers = "/api/v1/numbers"
    case apiNumberSeries = "/api/v1/numbers/series"
    case apiNumberAccounts = "/api/v1/numbers/accounts"
    case apiNumberSpoils = "/api/v1/numbers/spoils"
    case apiNumberReturn = "/api/v1/numbers/blocks/{block}/return"
    case apiNumberClosing = "/api/v1/numbers/blocks/{block}/closing"
    case apiStatistics = "/api/v1/statistics"
    case apiOpenAPI = "/api/v1/openapi.json"
    case apiTokens = "/api/v1/tokens"
    case apiToken = "/api/v1/tokens/{token}"
    case apiCheckpoint = "/api/v1/log/checkpoint"
    case apiConsistency = "/api/v1/log/consistency"

    // For those who run the server.
    case alive = "/healthz"
    case ready = "/readyz"
    case metrics = "/metrics"

    /// Under this prefix answers are JSON, faults too, and there are no cookies.
    package static let apiPrefix = "/api/"
}

/// A named part of a route.
package enum PathParameter: String, Sendable {
    case `case`, act, document, asset, token, year, version, item, person, order, block
}
