import Law
import LegalTime

/// Rules on numbers that officers hold in blocks (领用号段).
enum NumberRules {
    /// 第五十二条第一款: a decision that was handed over on another day bore its number then.
    static func document(_ act: PunishOnTheSpot, _ facts: Facts) -> [Finding] {
        guard let text = act.blockNumber else {
            guard act.day < facts.today else { return [] }
            return [
                .refusal(
                    .article(
                        PenaltyLaw.onTheSpotForm,
                        missing: "\(act.day.chinese)当场交付的决定书上的编号",
                        remedy: "事后补录的，照决定书填写领用的编号；当场没有编号的决定书不能补录"
                    )
                )
            ]
        }
        if let year = year(of: text), year != act.day.year {
            return [.field("blockNumber", "编号是 \(year) 年的，与决定之日（\(act.day.iso)）不在同一年")]
        }
        return held(NumberClaim(text, .document), act, facts, field: "blockNumber")
    }

    /// Of receipts that the organ gives out in blocks; others are the finance department's to count.
    static func receipt(_ act: PunishOnTheSpot, _ facts: Facts) -> [Finding] {
        guard facts.receiptsInBlocks, let text = act.receipt else { return [] }
        return held(NumberClaim(text, .receipt), act, facts, field: "receipt")
    }

    /// One of the two officers has it, and it is unused.
    private static func held(
        _ claim: NumberClaim,
        _ act: PunishOnTheSpot,
        _ facts: Facts,
        field: String
    ) -> [Finding] {
        guard let numbers = facts.numbers else { return [] }
        guard let number = numbers[claim] else {
            return [.field(field, "本机关没有发放过含“\(claim.text)”的号段，请照原件核对")]
        }
        guard act.officers.contains(number.holder) else {
            return [
                .refusal(
                    .system(
                        "号段内的号码只由领用人使用",
                        missing: "两名执法人员之一领用的号码（“\(claim.text)”由他人领用）",
                        remedy: "照原件核对号码；确由他人领用的，由领用人和号段管理员查明"
                    )
                )
            ]
        }
        return spent(number).map { [.refusal(.system("一个号码只用一次", missing: $0, remedy: "照原件核对号码，换用未使用的号码"))] } ?? []
    }

    private static func spent(_ number: HeldNumber) -> String? {
        let text = number.claim.text
        return switch number.state {
        case .unused: nil
        case .used: "未使用的号码（“\(text)”已用在另一份文书上）"
        case .spoiled: "未作废的号码（“\(text)”已登记作废）"
        case .returned: "未缴回的号码（“\(text)”已缴回）"
        case .closed: "未核销的号段（“\(text)”所在号段已核销）"
        }
    }

    /// The year between the brackets: `…〔2026〕12号`.
    private static func year(of text: String) -> Int? {
        guard let open = text.firstIndex(of: "〔"), let close = text.firstIndex(of: "〕"), open < close else {
            return nil
        }
        return Int(text[text.index(after: open)..<close])
    }
}
