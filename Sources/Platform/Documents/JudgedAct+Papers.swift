import Documents
import Procedure

extension JudgedAct {
    /// A paper that the act makes, filled in and fit to be printed; its number is not taken yet.
    ///
    /// - Throws: `CaseFault.invalid` by the name of each field that would stand empty, and of each character that no font
    ///   has: refused before anything is frozen.
    func paper(_ kind: DocumentKind, _ coverage: GlyphCoverage) throws -> DocumentMaker.Made {
        let made: DocumentMaker.Made
        do {
            made = try DocumentMaker.make(kind, FormScene(self))
        } catch let fault as DecisionFault {
            throw CaseFault.invalid([FieldError("", fault.message)])
        }
        let missing = coverage.missing(in: made.form.texts)
        guard missing.isEmpty else {
            let named = missing.map(\.named).joined(separator: "、")
            throw CaseFault.invalid([FieldError("", "文书无法制作：字库中没有 \(named)，请改用字库中的字，或联系管理员补充字体")])
        }
        return made
    }
}
