package import Documents
import LegalTime
package import Platform
package import Web

/// The officers' pages (办案人员页面): sign-in, workbench, to-dos and the stream that tells of them, cases, acts, documents,
/// the calendar, penalty items, the organisation, number blocks, statistics.
///
/// ```swift
/// OfficePages(reader: reader, desk: desk, previews: previews, calendar: calendar, catalogue: catalogue, signIn: signIn, …)
///     .register(on: site)
/// ```
package struct OfficePages: Sendable {
    private let services: Services

    /// - Parameter layout: the same as the site's, so that faults look like pages.
    package init(
        reader: CaseReader,
        desk: CaseDesk,
        previews: PreviewDesk,
        forms: FormKeeper,
        phrases: PhraseBook,
        calendar: CalendarDesk,
        catalogue: CatalogueDesk,
        organisation: OrganisationDesk,
        numbers: NumberDesk,
        statistics: StatisticsDesk,
        spreadsheets: any SpreadsheetWriter,
        signIn: SignIn,
        live: TodoHub,
        layout: Layout,
        cookies: Cookies,
        clock: Clock,
        limits: ServerLimits = .init()
    ) {
        services = Services(
            reader: reader,
            desk: desk,
            previews: previews,
            keeper: reader.deskKeeper,
            forms: forms,
            phrases: phrases,
            todos: TodoDesk(reader: reader, desk: desk),
            calendar: calendar,
            catalogue: catalogue,
            organisation: organisation,
            numbers: numbers,
            statistics: statistics,
            spreadsheets: spreadsheets,
            signIn: signIn,
            live: live,
            layout: layout,
            cookies: cookies,
            clock: clock,
            limits: limits
        )
    }

    package func register(on site: Site) {
        SignInHandlers(services: services).register(on: site)
        WorkbenchHandlers(services: services).register(on: site)
        TodoHandlers(services: services).register(on: site)
        EventHandlers(services: services).register(on: site)
        CaseListHandlers(services: services).register(on: site)
        CaseViewHandlers(services: services).register(on: site)
        CaseExportHandlers(services: services).register(on: site)
        SearchHandlers(services: services).register(on: site)
        CaseHandlers(services: services).register(on: site)
        FileHandlers(services: services).register(on: site)
        ActHandlers(services: services).register(on: site)
        CalendarHandlers(services: services).register(on: site)
        ItemHandlers(services: services).register(on: site)
        OrganisationHandlers(services: services).register(on: site)
        OrderHandlers(services: services).register(on: site)
        NumberHandlers(services: services).register(on: site)
        StatisticsHandlers(services: services).register(on: site)
    }
}
