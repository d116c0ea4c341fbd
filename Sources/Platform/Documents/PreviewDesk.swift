package import Documents
import LegalTime
package import Procedure

/// Where an act's papers are looked at before it is done (文书预览): the same contents through the same template, without a
/// number and with the word across each page.
package struct PreviewDesk: Sendable {
    private static let mark = "预览"
    private static let number = "（文号办理时编定）"

    private let desk: CaseDesk
    private let reader: CaseReader
    private let printer: any DocumentPrinter

    package init(desk: CaseDesk, reader: CaseReader, printer: any DocumentPrinter) {
        self.desk = desk
        self.reader = reader
        self.printer = printer
    }

    /// - Parameter kind: which of the act's papers.
    /// - Throws: `CaseFault` as the act itself would, so that a preview also says what is owed.
    package func preview(
        _ kind: DocumentKind,
        of input: ActInput,
        in caseID: String?,
        by principal: Principal
    ) async throws -> PrintedDocument {
        let judged = try await desk.judge(input, in: caseID, by: principal, version: nil)
        guard judged.act.sheet.papers.contains(kind) else {
            throw CaseFault.notFound("“\(judged.act.sheet.title)”不制作\(kind.title)")
        }
        let made = try judged.paper(kind, desk.coverage)
        // It shows personal data in clear; what opens a case shows only what was just typed.
        if caseID != nil { try await reader.log("\(kind.title)（预览）", judged.kept.dossier.file, principal) }
        do {
            return try await printer.print(try made.form.numbered(Self.number), mark: Self.mark)
        } catch let fault as PrintFault {
            throw CaseFault.busy("预览没有制成：\(fault.message)")
        }
    }
}
