import HTTPTypes
import Hummingbird
import Ledger
package import Platform
import Procedure
package import Web

/// JSON for other systems: `/api/v1`, bearer tokens, problem+json (design: OpenAPI is made from the same sheets).
package struct API: Sendable {
    let reader: CaseReader
    let desk: CaseDesk
    let todos: TodoDesk
    let calendar: CalendarDesk
    let catalogue: CatalogueDesk
    let organisation: OrganisationDesk
    let numbers: NumberDesk
    let statistics: StatisticsDesk
    let signIn: SignIn
    let exporter: Exporter
    let log: PublicLog

    package init(
        reader: CaseReader,
        desk: CaseDesk,
        calendar: CalendarDesk,
        catalogue: CatalogueDesk,
        organisation: OrganisationDesk,
        numbers: NumberDesk,
        statistics: StatisticsDesk,
        signIn: SignIn,
        exporter: Exporter,
        log: PublicLog
    ) {
        self.reader = reader
        self.desk = desk
        todos = TodoDesk(reader: reader, desk: desk)
        self.calendar = calendar
        self.catalogue = catalogue
        self.organisation = organisation
        self.numbers = numbers
        self.statistics = statistics
        self.signIn = signIn
        self.exporter = exporter
        self.log = log
    }

    package func register(on site: Site) {
        site.post(.apiCases, registerCase)
        site.get(.apiCases, listCases)
        site.get(.apiCase, showCase)
        site.post(.apiActs, doAct)
        site.get(.apiExport, export)
        site.get(.apiDocument, document)
        site.get(.apiCheckpoint, checkpoint)
        site.get(.apiConsistency, consistency)
        registerTodos(on: site)
        registerCalendar(on: site)
        registerItems(on: site)
        registerOrganisation(on: site)
        registerNumbers(on: site)
        site.get(.apiStatistics, showStatistics)
        let description = OpenAPI.document.canonical
        site.get(.apiOpenAPI) { _, _ in .bytes(description, type: "application/json") }
    }

    /// Who the bearer token stands for; 401 without one that holds.
    func principal(_ request: Request) async throws -> Principal {
        guard let value = request.headers[.authorization], value.utf8.count < 300 else { throw Self.unauthenticated() }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer",
            let principal = try await signIn.bearer(String(parts[1]))
        else { throw Self.unauthenticated() }
        return principal
    }

    private static func unauthenticated() -> Problem {
        var problem = Problem.unauthenticated("请在 Authorization 头中提供有效的 Bearer 令牌。")
        problem.headers[.wwwAuthenticate] = "Bearer"
        return problem
    }
}
