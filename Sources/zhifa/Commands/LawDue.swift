import ArgumentParser
import Foundation
import Ledger
import LegalTime

/// `zhifa law due`: when a clock ends, and why.
struct LawDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "推算期限的到期日，逐行说明理由",
        discussion: LawDueOptions.usage
    )

    /// Taken as they are, so that what is wrong with one of them is said in Chinese.
    @Argument(parsing: .captureForPassthrough, help: .hidden)
    var arguments: [String] = []

    func run() throws {
        let options: LawDueOptions
        do throws(DueFault) {
            options = try LawDueOptions(arguments)
        } catch {
            throw LawOutput.misuse(error)
        }
        if options.wantsHelp {
            print(LawDueOptions.usage)
            return
        }
        let reckoner = DueReckoner(calendar: try Self.calendar())
        if options.isBatch {
            var batch = LawDueBatch(reckoner: reckoner)
            try batch.run()
            if batch.faults > 0 { throw ExitCode(1) }
        } else {
            try answer(options, reckoner)
        }
    }

    private func answer(_ options: LawDueOptions, _ reckoner: DueReckoner) throws {
        do throws(DueFault) {
            let answer = try reckoner.answer(try options.request())
            print(options.wantsJSON ? answer.json.canonicalText : answer.text)
        } catch {
            throw LawOutput.misuse(error)
        }
    }

    /// The State Council's tables that come with the product.
    private static func calendar() throws -> LegalCalendar {
        let bytes = try CatalogueFiles.calendar(in: try Settings().home)
        return LegalCalendar(version: 1, tables: try HolidayFile.parse(bytes, year: nil))
    }
}
