import Law
import Ledger
import LegalTime
import Powers
import Procedure
import Testing

@testable import Documents

/// What acts say, as their documents print it.
@Suite struct DecisionMakerTests {
    private static let head = ActHead(
        seq: 9,
        occurredAt: Instant(milliseconds: 1_779_200_000_000),
        recordedAt: Instant(milliseconds: 1_779_200_000_000),
        actor: Actor(id: "zhouzheng", name: "周正", duty: .approver)
    )
    private static let day = OrganZone.shanghai.day(of: head.occurredAt)
    private static let subject = LegalSubject(
        id: "yunxi",
        name: "云溪区综合行政执法局",
        code: "云综执",
        establishedBy: "公告",
        establishedOn: day,
        reconsiderationBody: "云溪区人民政府",
        court: "云溪区人民法院",
        account: FineAccount(bank: "演示银行", payee: "财政局", number: "33"),
        hearing: HearingThreshold(rule: "听证标准", individualFen: 500_000, organisationFen: 5_000_000)
    )

    private static var parties: [Party] {
        var party = Party()
        party.name = "李堃"
        party.idNumber = PersonalText("330102199001011234")
        party.address = PersonalText("云溪区横林路 1 号")
        return [party]
    }

    /// A case with one noticed party; the notice rests on a ground of mitigation.
    private static func noticed() -> Case {
        var file = Case(organ: "yunxi", id: "case-1")
        file.tracks = parties.map { PartyTrack(party: $0) }
        var violation = Violation()
        violation.conduct = "擅自占用人行道设摊经营"
        violation.breaks = Citation("浙江省城市市容和环境卫生管理条例", 16, paragraph: 1)
        violation.punishedBy = Citation("浙江省城市市容和环境卫生管理条例", 16, paragraph: 3)
        file.violations = [violation]
        var notice = GivePriorNotice()
        notice.deliveredOn = day
        notice.answerBy = day.adding(days: 7)
        notice.grounds.mitigation = .reducedHarm
        notice.apply(to: &file, at: head)
        return file
    }

    private static func scene(_ act: any Act) -> FormScene {
        let file = noticed()
        return FormScene(
            act: act,
            head: head,
            before: file,
            file: file,
            parties: parties,
            subject: subject,
            people: [:]
        )
    }

    @Test("each kind of penalty is printed with all that it consists of")
    func penalties() throws {
        var act = DecidePenalty()
        act.kinds = [.warning, .fine, .confiscateGains, .confiscateGoods, .suspendLicence]
        act.fineFen = 5000
        act.terms.gainsFen = 30_000
        act.terms.goodsFen = 1000
        act.terms.goods = ["折叠桌 1 张", "遮阳伞 1 把"]
        act.terms.terms = "三个月"
        act.facts = "占用人行道约 6 平方米"
        act.evidence = ["询问笔录"]
        act.reasons = "初次违法"
        let made = try DocumentMaker.make(act, Self.scene(act)).form.json
        let lines = made["penalties"]?.arrayValue?.compactMap(\.stringValue)
        #expect(
            lines == [
                "警告", "罚款人民币50.00元（大写：伍拾元整）", "没收违法所得人民币300.00元（大写：叁佰元整）",
                "没收非法财物：折叠桌 1 张、遮阳伞 1 把（价值人民币10.00元（大写：壹拾元整））", "暂扣许可证件（三个月）",
            ]
        )
        let basis = made["basis"]?.arrayValue?.compactMap(\.stringValue)
        #expect(basis == ["《浙江省城市市容和环境卫生管理条例》第十六条第三款", "《行政处罚法》第二十八条第二款", "《行政处罚法》第三十二条"])
    }

    @Test("an exemption cites its ground, and says what stays to be done")
    func exemption() throws {
        var act = DecideExemption()
        act.ground = .minorCorrected
        act.facts = "占用人行道约 1 平方米"
        act.evidence = ["询问笔录"]
        act.reasons = "轻微并及时改正"
        act.education = "已当面教育"
        act.correction = "不再占道经营"
        let made = try DocumentMaker.make(act, Self.scene(act)).form.json
        let basis = made["basis"]?.arrayValue?.compactMap(\.stringValue)
        #expect(basis == ["《行政处罚法》第三十三条第一款", "《行政处罚法》第五十七条第一款第（二）项"])
        #expect(made["orders"]?.arrayValue?.first?.stringValue == "责令改正：不再占道经营。")
        #expect(made["violated"]?.arrayValue?.count == 1)
        act.ground = .notEstablished
        let none = try DocumentMaker.make(act, Self.scene(act)).form.json
        #expect(none["violated"]?.arrayValue?.isEmpty == true)
    }
}
