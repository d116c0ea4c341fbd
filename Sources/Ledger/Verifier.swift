/// Verifies a dossier package with nothing but the log's public key and, if given, a checkpoint held from before.
package enum Verifier {
    /// Checks everything that the package says; `trusted` is a signed note that the receiver keeps.
    package static func verify(package bytes: [UInt8], key: CheckpointKey, trusted: String?)
        -> VerificationReport
    {
        var report = VerificationReport()
        do {
            let package = try DossierPackage(decoding: bytes)
            report.describe(package)
            report.faults += PackageCheck(package, key: key, trusted: trusted).run(&report)
        } catch {
            report.faults.append(error)
        }
        return report
    }
}

/// What a verification found.
package struct VerificationReport: Sendable, Hashable {
    /// Empty if all is as it was recorded.
    package fileprivate(set) var faults: [LedgerFault] = []
    package private(set) var organ = ""
    package private(set) var dossier = ""
    package private(set) var entries = 0
    package private(set) var documents = 0
    /// Sealed fields in all, and those of them that the package opens.
    package internal(set) var sealed = 0
    package private(set) var opened = 0
    /// The package's checkpoint, once its signature was found valid.
    package internal(set) var checkpoint: Checkpoint?

    package var isSound: Bool { faults.isEmpty }

    fileprivate mutating func describe(_ package: DossierPackage) {
        organ = package.organ
        dossier = package.dossier
        entries = package.entries.count
        documents = package.documents.count
        opened = package.openings.count
    }
}
