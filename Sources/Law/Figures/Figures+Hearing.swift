import LegalTime

/// From what amount on a hearing may be asked for (听证标准): set by departments and provinces, two numbers for each kind
/// of person. Where none is entered, the organ has to set its own.
extension Figures {
    static let hearing: [Figure] = [
        threshold(
            [.hearingFine],
            .atLeast,
            individual: 500_000,
            organisation: 5_000_000,
            field: LawField.environment,
            documents: [SourceDocument.environment],
            .secondary,
            since: Statutes.environmentProcedure.inForceFrom
        ),
        threshold(
            [.hearingFine, .hearingConfiscation],
            .atLeast,
            individual: 1_000_000,
            organisation: 10_000_000,
            field: LawField.market,
            cite: [Statutes.marketHearing2018.at(5)],
            .verified,
            since: Statutes.marketHearing2018.inForceFrom,
            until: Statutes.marketHearing2018.inForceTo,
            note: "省级人大常委会或者人民政府另有规定的，可以从其规定"
        ),
        threshold(
            [.hearingFine, .hearingConfiscation],
            .atLeast,
            individual: 1_000_000,
            organisation: 10_000_000,
            field: LawField.market,
            cite: [Statutes.marketHearing.at(5)],
            .memory,
            since: Statutes.marketHearing.inForceFrom,
            note: "2018年文本已核对，2021年修改后的文本未核对；省级人大常委会或者人民政府另有规定的，可以从其规定"
        ),
        threshold(
            [.hearingFine],
            .atLeast,
            individual: 400_000,
            organisation: 400_000,
            field: LawField.publicSecurity,
            cite: [Statutes.publicSecurity.at(117)],
            .verified,
            since: Statutes.publicSecurity.inForceFrom
        ),
        threshold(
            [.hearingFine, .hearingConfiscation],
            .moreThan,
            individual: 300_000,
            organisation: 5_000_000,
            field: LawField.housing,
            region: "11",
            documents: ["《北京市住房和城乡建设委员会关于调整行政处罚听证标准的通知》（京建法〔2023〕2号）"],
            .verified,
            since: .on(2023, 5, 4)
        ),
        threshold(
            [.hearingFine],
            .atLeast,
            individual: 1_000_000,
            organisation: 10_000_000,
            field: LawField.housing,
            region: "35",
            documents: ["福建省住房和城乡建设系统听证标准（2021年11月16日）"],
            .verified,
            since: .on(2021, 11, 16)
        ),
        threshold(
            [.hearingFine],
            .atLeast,
            individual: 500_000,
            organisation: 10_000_000,
            region: "44",
            documents: ["广东省听证标准（转引自部门网页）"],
            .secondary,
            since: Statutes.penalty.inForceFrom,
            note: "起施日未核对"
        ),
        threshold(
            [.hearingFine],
            .atLeast,
            individual: 500_000,
            organisation: 10_000_000,
            field: LawField.market,
            region: "4419",
            documents: ["东莞市市场监督管理听证标准（2020年7月30日）第五条"],
            .verified,
            since: .on(2020, 7, 30)
        ),
        threshold(
            [.hearingConfiscation],
            .atLeast,
            individual: 1_000_000,
            organisation: 10_000_000,
            field: LawField.market,
            region: "4419",
            documents: ["东莞市市场监督管理听证标准（2020年7月30日）第五条"],
            .verified,
            since: .on(2020, 7, 30)
        ),
        threshold(
            [.hearingFine, .hearingConfiscation],
            .atLeast,
            individual: 300_000,
            organisation: 2_000_000,
            region: "36",
            documents: ["江西省人民政府令第82号（2021年6月9日修订）第二条"],
            .verified,
            since: .on(2021, 6, 9)
        ),
    ].flatMap { $0 }

    private static func threshold(
        _ kinds: [FigureKind],
        _ comparison: FigureOperator,
        individual: Int,
        organisation: Int,
        field: String? = nil,
        region: String? = nil,
        cite citations: [Citation] = [],
        documents: [String] = [],
        _ certainty: Certainty,
        since: CivilDay,
        until: CivilDay? = nil,
        note: String = ""
    ) -> [Figure] {
        kinds.flatMap { kind in
            [(FigurePerson.individual, individual), (.organisation, organisation)].map { person, amount in
                Figure(
                    kind,
                    comparison,
                    amount,
                    for: person,
                    field: field,
                    region: region,
                    cite: citations,
                    documents: documents,
                    certainty,
                    since: since,
                    until: until,
                    note: note
                )
            }
        }
    }
}
