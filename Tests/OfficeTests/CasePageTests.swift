import Ledger
import Platform
import Procedure
import Testing
import Web

@testable import Office

@Suite("Case page")
struct CasePageTests {
    private func page(_ sample: SampleCase, _ principal: Principal = SampleCase.handler) -> String {
        string { CasePage.write(.init(sample.view(for: principal), visit: SampleCase.visit(principal)), &$0) }
    }

    @Test("an investigated case shows where it stands, what happened, and what comes next")
    func investigated() throws {
        let sample = try SampleCase.investigated()
        expectGolden("case-investigated") { h in
            CasePage.write(.init(sample.view(), visit: SampleCase.visit()), &h)
        }
    }

    @Test("the approver reads who does what, and may decide only after notice and answer")
    func approver() throws {
        let sample = try SampleCase.investigated()
        expectGolden("case-approver") { h in
            CasePage.write(
                .init(sample.view(for: SampleCase.approver), visit: SampleCase.visit(SampleCase.approver)),
                &h
            )
        }
    }

    @Test("a document in the making has no link, a printed one has")
    func documents() throws {
        #expect(page(try SampleCase.decided(printed: false)).contains("制作中"))
        let printed = page(try SampleCase.decided(printed: true))
        #expect(printed.contains("<a href=\"/cases/0a1b2c/documents/d0c\">"))
        #expect(printed.contains("2 页 PDF"))
        #expect(printed.contains("<h1 class=\"page-title\">陈一擅自占用人行道设摊经营案</h1>"))
    }

    /// 法条：《行政处罚法》第五十条
    @Test("personal data is masked, and open only when asked for")
    func masking() throws {
        let sample = try SampleCase.investigated()
        let masked = page(sample)
        #expect(!masked.contains("11010519491231002X"))
        #expect(masked.contains("110105********002X"))
        #expect(masked.contains("将被记录"))
        let open = string {
            CasePage.write(.init(sample.view(masked: false), visit: SampleCase.visit(), unmasked: true), &$0)
        }
        #expect(open.contains("11010519491231002X"))
        #expect(open.contains("本次查阅已记录"))
    }

    @Test("a correction shows beside what it mends, in words")
    func corrections() throws {
        var sample = try SampleCase.investigated()
        try sample.perform(
            "rectify-fact",
            ["entry": 1, "field": "source", "value": "hotline", "reason": "误选。"]
        )
        let page = page(sample)
        #expect(page.contains("<del>日常巡查</del>"))
        #expect(page.contains("12345 热线（第 4 条更正）"))
        #expect(page.contains("第 1 条（登记案件，报请立案）"))
        #expect(!page.contains("hotline"))
    }

    @Test("conditions that a correction broke stand in red on top")
    func broken() throws {
        var sample = try SampleCase.investigated()
        try sample.perform("conclude-investigation", SampleCase.report)
        try sample.perform("give-prior-notice", SampleCase.notice)
        try sample.perform(
            "rectify-fact",
            ["entry": 5, "field": "deliveredOn", "value": "2026-05-14", "reason": "邮寄回执写明收到日。"],
            after: 7 * 86_400
        )
        #expect(!sample.dossier.file.broken.isEmpty)
        #expect(page(sample).contains("事实更正以后，下列办理的条件不再成立"))
    }
}
