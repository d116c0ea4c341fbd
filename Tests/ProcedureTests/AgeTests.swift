import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 行政处罚法 article 30 in the ordinary procedure: by the age that the platform reckons from the closed number.
@Suite struct AgeTests {
    private static let acts = ["give-prior-notice", "decide-penalty"]

    private static func judged(_ act: String, age: Int?, reasons: String) throws -> Outcome {
        var walk = act == "give-prior-notice" ? try Walk.concluded() : try Walk.submitted()
        walk.vary = { facts in facts.ages = age.map { [1: $0] } ?? [:] }
        let (fields, actor) =
            act == "give-prior-notice" ? (Street.notice, Street.wang) : (Street.decision, Street.zhou)
        return walk.judge(act, fields.with("reasons", .string(reasons)), by: actor)
    }

    @Test("nobody under fourteen is told of a penalty or punished", arguments: acts, [0, 13])
    func children(act: String, age: Int) throws {
        let outcome = try Self.judged(act, age: age, reasons: "从轻处罚")
        guard case .refused(let refusals) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(refusals.map(\.basis.printed) == ["《行政处罚法》第三十条"])
        #expect(refusals.first?.missing.contains("\(age) 周岁") == true)
        #expect(refusals.first?.act == "decide-exemption")
    }

    @Test("whoever is under eighteen is punished more lightly, and the reasons say so", arguments: acts, [14, 17])
    func youths(act: String, age: Int) throws {
        guard case .invalid(let errors) = try Self.judged(act, age: age, reasons: "占道面积较小") else {
            Issue.record("通过了")
            return
        }
        #expect(errors.map(\.field) == ["reasons"])
        for reasons in ["不满十八周岁，从轻处罚", "不满十八周岁，减轻处罚"] {
            guard case .accepted = try Self.judged(act, age: age, reasons: reasons) else {
                Issue.record("\(try Self.judged(act, age: age, reasons: reasons))")
                return
            }
        }
    }

    @Test("age asks nothing of the grown, nor where no number is known", arguments: acts, [nil, 18, 60])
    func grown(act: String, age: Int?) throws {
        guard case .accepted = try Self.judged(act, age: age, reasons: "占道面积较小") else {
            Issue.record("\(try Self.judged(act, age: age, reasons: "占道面积较小"))")
            return
        }
    }
}
