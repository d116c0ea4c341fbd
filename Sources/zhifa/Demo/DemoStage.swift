import Documents
import Ledger
import LegalTime
import Platform
import Procedure

/// Lives the demo's past through: every act goes the way of a real one, at its instant, by its person.
struct DemoStage {
    let desk: CaseDesk
    let reader: CaseReader
    let runner: JobRunner
    let numbers: DemoNumbers
    let time: DemoClock
    /// Who the person with this login is, on the present demo day.
    let person: (String) async throws -> Principal

    /// Plays all steps of all stories in the order of time, so that numbers rise with the days.
    ///
    /// - Returns: the case of each story.
    func play(_ stories: [DemoStory], progress: (Int, Int) -> Void) async throws -> [String] {
        var cases = Array(repeating: "", count: stories.count)
        let order = stories.indices.flatMap { story in stories[story].steps.indices.map { (story, $0) } }
            .sorted { first, second in
                let (one, other) = (stories[first.0].steps[first.1].at, stories[second.0].steps[second.1].at)
                return one == other ? first < second : one < other
            }
        for (count, (story, index)) in order.enumerated() {
            let step = stories[story].steps[index]
            do {
                cases[story] = try await perform(step, in: cases[story])
            } catch let fault as CaseFault {
                throw DemoFault("\(stories[story].name) 第 \(index + 1) 步 \(step.act)：\(fault)")
            }
            progress(count + 1, order.count)
        }
        return cases
    }

    private func perform(_ step: DemoStep, in caseID: String) async throws -> String {
        time.set(step.at)
        let principal = try await person(step.person)
        if try await numbers.perform(step, by: principal) { return caseID }
        var fields = try await numbers.filled(step)
        if !caseID.isEmpty, let act = Acts.named(step.act) {
            // What the form holds already is sent as it stands, as by somebody who presses it through.
            let file = try await reader.view(caseID, for: principal).file
            fields = act.completed(fields, in: file)
        }
        let receipt = try await desk.perform(
            ActInput(act: step.act, fields: fields.filter { $0.value != .null }),
            in: caseID.isEmpty ? nil : caseID,
            by: principal
        )
        if receipt.hasPapers {
            while await runner.turn() {}
        }
        return receipt.caseID
    }
}
