import Procedure
import Web

/// A stage as a badge shows it.
struct CaseStage: Sendable {
    let word: String
    let tone: Tone

    init(word: String, tone: Tone) {
        self.word = word
        self.tone = tone
    }

    init(_ stage: Stage) {
        self.init(word: stage.title, tone: stage.tone)
    }

    /// The stage as rows keep it.
    init(stored: String) {
        guard let stage = Stage(rawValue: stored) else {
            self.init(word: stored, tone: .neutral)
            return
        }
        self.init(stage)
    }
}
