import Procedure

/// What can be asked of the platform.
package enum Operation: Sendable, Hashable {
    case listCases
    case readCase
    /// Reading personal data in clear; logged.
    case unmask
    case readDocument
    /// The dossier package with opened personal data; logged.
    case exportDossier
    /// The calendar, the catalogue, the powers: what everybody in the organ works by.
    case readReference
    /// Taking a new version of these.
    case importReference
    case act(String)

    /// Every operation there is, for the table test.
    package static let all: [Operation] =
        [.listCases, .readCase, .unmask, .readDocument, .exportDossier, .readReference, .importReference]
        + Acts.all.map { .act($0.id) }
}
