import LegalTime
import Testing
import Web

@testable import Office
@testable import Platform
@testable import Procedure

/// What a case page says of talks, letters, decisions on the spot, closing, archive and overruns.
@Suite("Course of a case")
struct CaseCourseTests {
    private let now = OrganZone.shanghai.instant(local: "2026-05-20T09:00") ?? Instant(milliseconds: 0)

    private func day(_ iso: String) -> CivilDay { CivilDay(iso: iso) ?? CivilDay(number: 0) }

    private func course(_ file: Case) -> CaseCourse { CaseCourse(file: file, now: now, name: { "[\($0)]" }) }

    private func spot(_ collection: SpotCollection?) -> OnTheSpot {
        OnTheSpot(
            seq: 1,
            decidedOn: day("2026-05-18"),
            number: "云综执当罚决〔2026〕3号",
            collection: collection,
            servedOn: day("2026-05-18"),
            officers: ["li", "zhao"],
            from: now,
            to: now
        )
    }

    @Test("a decision on the spot says who decided, what was collected, and what is still owed after it")
    func onTheSpot() {
        var file = Case(organ: "yunxi", id: "c")
        file.kind = .simple
        file.simple = spot(
            SpotCollection(
                fen: 5_000,
                ground: .small,
                receipt: "33012026 0000020651",
                on: day("2026-05-18"),
                countsFrom: day("2026-05-18")
            )
        )
        #expect(
            course(file).spot.map(\.text) == [
                "5月18日（周一），云综执当罚决〔2026〕3号，[li]、[zhao]", "5月18日（周一）", "还没有向所属行政机关备案",
                "5月18日（周一）收缴 ¥50.00，票据 33012026 0000020651\n一百元以下罚款", "还没有交", "还没有缴付",
            ]
        )
        file.simple?.filed = SpotStep(on: day("2026-05-19"), seq: 2)
        file.simple?.handedIn = SpotStep(on: day("2026-05-19"), seq: 3)
        file.simple?.banked = SpotStep(on: day("2026-05-20"), seq: 4)
        let after = course(file).spot
        #expect(after[2].text == "5月19日（周二）已备案（第 2 条）")
        #expect(after.suffix(2).map(\.text) == ["5月19日（周二）已交（第 3 条）", "5月20日（周三）已缴付（第 4 条）"])
        file.simple = spot(nil)
        #expect(course(file).spot.count == 3)
        #expect(course(Case(organ: "yunxi", id: "c")).spot.isEmpty)
    }

    @Test("the simple procedure has steps of its own, and they only go on")
    func steps() {
        var file = Case(organ: "yunxi", id: "c")
        (file.kind, file.filing) = (.simple, .notNeeded)
        file.simple = spot(nil)
        #expect(CaseSteps.names(of: file) == ["当场决定", "送达", "备案", "履行", "结案", "归档"])
        var steps = [CaseSteps.current(of: file)]
        file.simple?.filed = SpotStep(on: day("2026-05-19"), seq: 2)
        steps.append(CaseSteps.current(of: file))
        file.closing = Closing(seq: 5, situation: .performed, closedOn: day("2026-05-20"))
        steps.append(CaseSteps.current(of: file))
        file.archive = Archive(seq: 6, on: day("2026-05-20"), volume: "1", pages: 3, retention: .tenYears)
        steps.append(CaseSteps.current(of: file))
        #expect(steps == [2, 3, 5, 6])
    }

    @Test("talks and letters are told with what was answered")
    func guidance() throws {
        var file = try SampleCase.investigated().dossier.file
        #expect(course(file).guidance.isEmpty)
        file.talks = [Talk(seq: 4, party: 1, on: day("2026-05-11"))]
        file.letters = [
            SuggestionLetter(seq: 5, to: "城北街道", on: day("2026-05-12"), replyBy: day("2026-06-12")),
            SuggestionLetter(
                seq: 6,
                to: "市场监管局",
                on: day("2026-05-12"),
                replyBy: day("2026-06-12"),
                repliedOn: day("2026-05-19"),
                response: .partly
            ),
        ]
        #expect(
            course(file).guidance.map { "\($0.term)：\($0.text)" } == [
                "约谈：5月11日（周一）约谈陈一（第 4 条）", "执法建议书：5月12日（周二）发城北街道（第 5 条）\n请于 6月12日（周五）前回复，还没有收到",
                "执法建议书：5月12日（周二）发市场监管局（第 6 条）\n5月19日（周二）回复：部分采纳",
            ]
        )
    }

    @Test("closing is asked for, returned or approved, and then archived")
    func closing() {
        var file = Case(organ: "yunxi", id: "c")
        #expect(course(file).closing.isEmpty)
        file.closing = Closing(seq: 9, situation: .performed, summary: "罚款已缴清")
        #expect(course(file).closing.map(\.text) == ["处罚决定执行完毕", "罚款已缴清", "已报请结案（第 9 条），等待批准"])
        file.closing?.returned = "缺缴款票据"
        #expect(course(file).closing.last?.text == "已退回：缺缴款票据")
        file.closing?.closedOn = day("2026-05-19")
        file.archive = Archive(seq: 11, on: day("2026-05-20"), volume: "2026-3", pages: 48, retention: .permanent)
        #expect(
            course(file).closing.suffix(2).map(\.text) == [
                "5月19日（周二）批准结案", "5月20日（周三）归档（第 11 条）\n案卷号 2026-3，48 页，保管期限永久",
            ]
        )
    }

    @Test("why a time was overrun stands at that clock alone")
    func overruns() throws {
        let sample = try SampleCase.investigated()
        var file = sample.dossier.file
        let clock = try #require(file.clocks.first)
        file.overruns = [
            Overrun(seq: 7, rule: clock.terms.rule, party: clock.party, reason: "等待鉴定意见", on: day("2026-05-19")),
            Overrun(seq: 8, rule: "C99", party: clock.party, reason: "别的期限", on: day("2026-05-19")),
            Overrun(seq: 9, rule: clock.terms.rule, party: clock.party + 1, reason: "别的当事人", on: day("2026-05-19")),
        ]
        #expect(
            CaseCourse.overruns(of: clock, in: file, now: now) == ["超期说明（5月19日（周二），第 7 条）：等待鉴定意见"]
        )
    }

    @Test("the page has a card for each part that there is")
    func page() throws {
        let sample = try SampleCase.investigated()
        var model = CasePage.Model(sample.view(), visit: SampleCase.visit())
        let before = string { CasePage.write(model, &$0) }
        for id in ["spot", "guidance", "closing"] { #expect(!before.contains("id=\"\(id)\"")) }
        model.spot = [.init(term: "当场决定", text: "<一>")]
        model.guidance = [.init(term: "约谈", text: "二")]
        model.closing = [.init(term: "归档", text: "三")]
        let page = string { CasePage.write(model, &$0) }
        let order = ["parties", "spot", "guidance", "closing", "dossier"].map {
            page.ranges(of: "id=\"\($0)\"").first?.lowerBound
        }
        #expect(!order.contains(nil) && order.compactMap(\.self) == order.compactMap(\.self).sorted())
        #expect(page.contains("&lt;一&gt;"))
    }
}
