import Documents
import LegalTime
import Platform
import Web

/// What every page may use.
struct Services: Sendable {
    let reader: CaseReader
    let desk: CaseDesk
    let previews: PreviewDesk
    let keeper: DeskKeeper
    let forms: FormKeeper
    let phrases: PhraseBook
    let todos: TodoDesk
    let calendar: CalendarDesk
    let catalogue: CatalogueDesk
    let organisation: OrganisationDesk
    let numbers: NumberDesk
    let statistics: StatisticsDesk
    let spreadsheets: any SpreadsheetWriter
    let signIn: SignIn
    let live: TodoHub
    let layout: Layout
    let cookies: Cookies
    let clock: Clock
    let limits: ServerLimits

    /// Pages speak in the time of the organ.
    let zone = OrganZone.shanghai

    var today: CivilDay { zone.day(of: clock.now()) }

    /// Signs out, here and in every open stream of the session.
    func end(session id: String) async throws {
        try await signIn.signOut(id)
        live.end(session: id)
    }

    /// 今天 14:05
    func spoken(_ milliseconds: Int) -> String {
        zone.spoken(Instant(milliseconds: milliseconds), now: clock.now())
    }
}
