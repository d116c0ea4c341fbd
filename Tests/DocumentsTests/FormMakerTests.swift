import LegalTime
import Testing

@testable import Documents
@testable import Procedure

/// What records and letters take from the act and from the case around it.
@Suite struct FormMakerTests {
    private static func scene(_ signing: SceneSigning, _ day: CivilDay = FormScenes.day) -> RecordScene {
        var act = RecordScene()
        (act.startedAt, act.endedAt) = (FormScenes.at(day), FormScenes.at(day).adding(seconds: 600))
        (act.firstOfficer, act.secondOfficer) = ("wang", "li")
        (act.place, act.content, act.photos) = ("文三路", "占用 6 平方米", 6)
        (act.signing, act.signer, act.note) = (signing, "李堃", signing == .signed ? nil : "离开现场")
        return act
    }

    private static func form<Form: PaperForm>(_ made: DocumentMaker.Made?) throws -> Form {
        try #require(made?.form as? Form)
    }

    @Test("a record of a place says who was there, and why nobody signed")
    func scenes() throws {
        var scenes = FormScenes()
        let signed: SiteRecord = try Self.form(scenes.make(.sceneRecord, of: Self.scene(.signed)))
        #expect(signed.present == "李堃" && signed.refusal == nil && signed.title == "现场检查笔录")
        #expect(signed.officers.map(\.certificate) == ["33010021001", "33010021002"])
        let refused: SiteRecord = try Self.form(scenes.make(.sceneRecord, of: Self.scene(.refused)))
        #expect(refused.present == "李堃" && refused.refusal == "当事人拒绝签名：离开现场")
        let absent: SiteRecord = try Self.form(scenes.make(.sceneRecord, of: Self.scene(.absent)))
        #expect(absent.present == nil && absent.refusal == "当事人不在场：离开现场")
    }

    @Test("the report tells what was done by day, what was set aside, and how each party corrected")
    func report() throws {
        var scenes = FormScenes()
        let later = FormScenes.day.adding(days: 4)
        try scenes.make(of: Self.scene(.signed, later))
        try scenes.make(of: Self.scene(.signed))
        var order = OrderCorrection()
        (order.deliveredOn, order.correctBy) = (FormScenes.day, later.adding(days: -1))
        try scenes.make(of: order)
        var visit = Reinspect()
        (visit.inspectedOn, visit.result) = (later, .notCorrected)
        try scenes.make(of: visit, on: later)
        var exclusion = ExcludeEvidence()
        exclusion.entry = 1
        try scenes.make(of: exclusion, on: later)
        var act = ConcludeInvestigation()
        (act.facts, act.analysis) = ("占用人行道", "证据相互印证")
        act.proposals = [ProposalInput(party: 1, outcome: .penalty), ProposalInput(party: 2, outcome: .exemption)]
        let report: ConclusionReport = try Self.form(scenes.make(.investigationReport, of: act, on: later))
        #expect(
            report.process == [
                "2026年5月20日，王敏、李强在文三路制作现场检查笔录，拍摄照片6张", "2026年5月20日，责令李堃改正",
                "2026年5月21日，经周正批准立案", "2026年5月24日，王敏、李强在文三路制作现场检查笔录，拍摄照片6张（已排除，不作为定案依据）",
                "2026年5月24日，复查李堃的改正情况，结论：逾期未改正",
            ]
        )
        #expect(report.evidence == ["现场检查笔录（照片 6 张）"])
        #expect(
            report.corrections == [
                "李堃：责令改正通知书，2026年5月20日收到，改正期限至2026年5月23日；2026年5月24日复查，逾期未改正", "陈桦：没有责令改正",
            ]
        )
        #expect(report.proposals.map(\.outcome) == ["给予行政处罚", "不予行政处罚"])
    }

    @Test("a re-inspection names the order by its number")
    func reinspection() throws {
        var scenes = FormScenes()
        scenes.issue(.correctionOrder, "云综执责改〔2026〕7号", with: 1)
        var order = OrderCorrection()
        (order.deliveredOn, order.correctBy) = (FormScenes.day, FormScenes.day)
        try scenes.make(of: order)
        var visit = Reinspect()
        (visit.inspectedOn, visit.place, visit.content, visit.result) = (FormScenes.day, "文三路", "已收摊", .corrected)
        (visit.firstOfficer, visit.secondOfficer) = ("wang", "li")
        let record: ReinspectionRecord = try Self.form(scenes.make(.reinspectionRecord, of: visit))
        #expect(record.order == "责令改正通知书云综执责改〔2026〕7号，2026年5月20日收到，责令立即改正")
    }

    @Test("a recusal is decided on what was asked: by a party, or by the officer itself")
    func recusal() throws {
        var scenes = FormScenes()
        var asking = ApplyRecusal()
        (asking.party, asking.person, asking.receivedOn, asking.reasons) = (2, "li", FormScenes.day, "是邻居")
        try scenes.make(of: asking)
        var act = DecideRecusal()
        (act.person, act.reasons) = ("li", "属实")
        let granted = try scenes.make(.recusalDecision, of: act)
        let letter: RecusalDecisionNotice = try Self.form(granted)
        #expect(granted?.party == 2)
        #expect(letter.applicant == "陈桦" && letter.person == "李强" && letter.application == "是邻居")
        #expect(letter.isGranted && letter.basis == ["《行政处罚法》第四十三条第一款", "《行政处罚法》第四十三条第三款"])
        // The form proposes the first party even where the officer asks for itself.
        (asking.applicant, asking.party, asking.person) = (.officer, 1, "wang")
        try scenes.make(of: asking)
        (act.person, act.result) = ("wang", .rejected)
        let rejected = try scenes.make(.recusalDecision, of: act)
        let other: RecusalDecisionNotice = try Self.form(rejected)
        #expect(rejected?.party == 0 && other.applicant == "王敏")
        #expect(!other.isGranted && other.basis == ["《行政处罚法》第四十三条第三款"])
    }

    @Test("a discussion counts its votes and says whether they carry")
    func discussion() throws {
        var act = DiscussCollectively()
        (act.heldOn, act.host, act.opinions, act.conclusion) = (FormScenes.day, "zhou", "同意", "同意")
        act.kinds = [.warning]
        act.votes = ["zhou", "fang", "wang"].map { person in
            var vote = Vote()
            (vote.person, vote.post) = (person, person == "zhou" ? "副局长" : nil)
            vote.choice = person == "zhou" ? .agree : .abstain
            return vote
        }
        var scenes = FormScenes()
        let lost: DiscussionRecord = try Self.form(scenes.make(.discussionRecord, of: act))
        #expect(lost.count == "同意1票，不同意0票，弃权2票，没有过半数同意")
        #expect(lost.votes.map(\.post) == ["副局长", nil, nil] && lost.host == "周正")
        act.votes[1].choice = .agree
        let carried: DiscussionRecord = try Self.form(scenes.make(.discussionRecord, of: act))
        #expect(carried.count == "同意2票，不同意0票，弃权1票，过半数同意")
    }

    @Test("a legal opinion lists all nine points, said or not, and how the reviewer qualifies")
    func opinion() throws {
        var scenes = FormScenes()
        var report = ConcludeInvestigation()
        report.proposals = [ProposalInput(party: 1, outcome: .penalty)]
        try scenes.make(of: report)
        try scenes.make(of: SubmitLegalReview())
        var act = GiveLegalOpinion()
        act.reviewer = "fang"
        act.points = ReviewPoints()
        act.points?.law = "准确"
        let paper: LegalOpinion = try Self.form(scenes.make(.legalOpinion, of: act, on: FormScenes.day.adding(days: 1)))
        #expect(paper.points.count == 9 && paper.points.compactMap(\.finding) == ["准确"])
        #expect(paper.qualification == "法律职业资格证书 A2018" && paper.proposals == ["李堃：给予行政处罚"])
        #expect(paper.submittedOn == FormScenes.day && paper.madeOn == FormScenes.day.adding(days: 1))
    }

    @Test("a form is made of its own act only", arguments: DocumentKind.allCases)
    func otherAct(_ kind: DocumentKind) throws {
        var scenes = FormScenes()
        #expect(throws: DecisionFault.self) { try scenes.make(kind, of: ExcludeEvidence()) }
    }
}
