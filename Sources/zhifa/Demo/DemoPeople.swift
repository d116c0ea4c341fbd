import LegalTime
import Platform
import Storage

/// The demo's people, as they sign in on the demo's present day.
struct DemoPeople: Sendable {
    let installation: Installation

    @Sendable func principal(_ login: String) async throws -> Principal {
        try await installation.person(login)
    }
}
