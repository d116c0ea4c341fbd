import Law
import LegalTime

/// Bars that the acts after a decision on the spot share.
enum SpotRules {
    static var onTheSpot: Gate {
        Gate { file, _ in
            file.simple == nil
                ? .system("只有当场处罚的案件才办理这一项", missing: "当场处罚决定", remedy: "普通程序的案件不办理这一项") : nil
        }
    }

    static var collected: Gate {
        Gate { file, _ in
            file.simple != nil && file.simple?.collection == nil
                ? .system("只有当场收缴的罚款才交款和缴付", missing: "当场收缴的罚款", remedy: "由当事人到银行缴纳，缴纳后登记") : nil
        }
    }

    /// 第五十二条第三款 and 第七十一条: what the organ still owes itself before the case can be closed.
    static var finished: Gate {
        Gate { file, _ in
            guard let simple = file.simple else { return nil }
            if simple.filed == nil {
                return .article(
                    PenaltyLaw.onTheSpotReported,
                    missing: "当场处罚决定的备案",
                    remedy: "先报所属行政机关备案",
                    act: FileForRecord.sheet.id
                )
            }
            guard simple.owesBank else { return nil }
            return simple.handedIn == nil
                ? .article(
                    PenaltyLaw.collectionHandedIn,
                    missing: "当场收缴的罚款的交款",
                    remedy: "先交至本机关",
                    act: HandInFine.sheet.id
                )
                : .article(
                    PenaltyLaw.collectionBanked,
                    missing: "当场收缴的罚款的缴付",
                    remedy: "先缴付指定的银行",
                    act: BankFine.sheet.id
                )
        }
    }

    /// How long before a decision its officers are surely at its place, in seconds.
    static let presence = 60

    /// Not before what it follows, and not in the future.
    static func day(_ field: String, _ day: CivilDay, since: CivilDay?, _ facts: Facts) -> [Finding] {
        let future = TimeRules.notFuture(field, day, facts)
        guard let since, day < since else { return future }
        return future + [.field(field, "不能早于 \(since.iso)")]
    }
}
