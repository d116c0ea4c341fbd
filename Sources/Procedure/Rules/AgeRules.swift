import Codes
import Law
package import LegalTime

/// 第三十条: nobody who is under fourteen is punished; whoever is under eighteen is punished more lightly.
enum AgeRules {
    /// For a party of the case, as old as the facts say.
    static func punishable(_ party: Int, reasons: String, _ facts: Facts) -> [Finding] {
        facts.ages[party].map { punishable(age: $0, reasons: reasons, instead: DecideExemption.sheet.id) } ?? []
    }

    /// - Parameter instead: the act that takes the penalty's place, where there is a case for it.
    static func punishable(age: Int, reasons: String?, instead: String? = nil) -> [Finding] {
        if age < 14 {
            return [
                .refusal(
                    .article(
                        PenaltyLaw.minors,
                        missing: "年满十四周岁的当事人（按公民身份号码为 \(age) 周岁）",
                        remedy: "不予行政处罚，责令监护人加以管教",
                        act: instead
                    )
                )
            ]
        }
        let says = ["从轻", "减轻"].contains { reasons?.contains($0) ?? false }
        guard age < 18, !says else { return [] }
        return [.field("reasons", "当事人 \(age) 周岁，应当从轻或者减轻行政处罚，请写明如何从轻、减轻（行政处罚法第三十条）")]
    }
}

extension Party {
    /// Full years (周岁) of a natural person on the day; `nil` where the identity number is closed or does not hold.
    package func age(on day: CivilDay) -> Int? {
        guard kind == .individual, let number = idNumber?.plain else { return nil }
        return (try? IdentityCard(number))?.age(on: day)
    }
}

extension Case {
    /// How old its natural persons were on the day of the breach, by number; `parties` are its own, opened.
    package func ages(of parties: [Party]) -> [Int: Int] {
        guard let happenedOn else { return [:] }
        return parties.enumerated().reduce(into: [:]) { ages, party in
            ages[party.offset + 1] = party.element.age(on: happenedOn)
        }
    }
}
