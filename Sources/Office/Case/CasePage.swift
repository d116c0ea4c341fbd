import Web

/// 案件: where it stands, what happened, what comes next.
enum CasePage {
    struct Model: Sendable {
        let id: String
        let title: String
        /// 案号; `nil` before filing.
        let number: String?
        let stage: CaseStage
        /// The steps of its procedure, and at which it stands.
        let steps: [String]
        let step: Int
        /// What no longer holds after a correction.
        var broken: [String] = []
        var facts: [Term] = []
        var parties: [Party] = []
        var unmasking = Unmasking.none
        var timeline: CaseHappenings?
        /// Older entries are shown, not the newest.
        var isOlder = false
        var next = Next()
        var clocks: [Clock] = []
        var approvals: [Approval] = []
        var opinions: [Opinion] = []
        /// 当场处罚
        var spot: [Term] = []
        var evidence: [CaseEvidence] = []
        /// 通知和协助
        var notices: [Term] = []
        /// 约谈和执法建议
        var guidance: [Term] = []
        /// 结案和归档
        var closing: [Term] = []
        var documents: [Document] = []
        var mayExport = false
        let token: String
    }

    struct Term: Sendable, Hashable {
        let term: String
        let text: String
    }

    struct Party: Sendable {
        let name: String
        let data: [Term]
        /// Notice, answer, decision, service.
        let progress: [Term]
    }

    /// Whether personal data may be opened here.
    enum Unmasking: Sendable {
        case none, offered, shown
    }

    struct Document: Sendable, Hashable {
        let title: String
        /// Number and party, as far as it has them.
        let words: String
        /// `nil` while it is being printed.
        let link: Link?
        let pages: Int?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.tag("div", .class("z-page-header")) { h in
            h.tag("div") { h in
                h.tag("h1", .class("page-title"), text: model.title)
                h.tag("p", .class("z-subtitle")) { h in
                    h.text(model.number ?? "尚未立案，没有案号")
                    h.text(" ")
                    h.badge(model.stage.tone, model.stage.word)
                }
            }
        }
        h.steps("办案进度", model.steps, current: model.step)
        broken(model.broken, &h)
        // What comes next is read first, on the phone too; on the desk it stands at the right.
        h.tag("div", .class("z-columns z-side-first")) { h in
            h.tag("div", .class("z-column")) { h in
                h.card("下一步", id: "next") { CaseNext.write(model.next, &$0) }
                h.card("期限", id: "clocks") { CaseClocks.write(model.clocks, &$0) }
                if !model.approvals.isEmpty || !model.opinions.isEmpty {
                    h.card("审核和审批", id: "approvals") {
                        CaseApprovals.write(model.approvals, model.opinions, &$0)
                    }
                }
                h.card("文书", id: "documents") { documents(model, &$0) }
            }
            h.tag("div", .class("z-column")) { h in
                h.card("案情", id: "facts") { terms(model.facts, &$0) }
                h.card("当事人", id: "parties") { CaseParties.write(model, &$0) }
                course("当场处罚", "spot", model.spot, &h)
                if !model.evidence.isEmpty {
                    h.card("证据 \(model.evidence.count)", id: "evidence") { CaseEvidence.write(model.evidence, &$0) }
                }
                course("通知和协助", "notices", model.notices, &h)
                course("约谈和执法建议", "guidance", model.guidance, &h)
                course("结案和归档", "closing", model.closing, &h)
                h.card("案卷", id: "dossier") { CaseTimeline.write(model, &$0) }
            }
        }
    }

    private static func course(_ title: String, _ id: String, _ terms: [Term], _ h: inout HTML) {
        guard !terms.isEmpty else { return }
        h.card(title, id: id) { self.terms(terms, &$0) }
    }

    static func terms(_ terms: [Term], _ h: inout HTML) {
        h.definitions(terms.map { ($0.term, $0.text) })
    }

    private static func broken(_ broken: [String], _ h: inout HTML) {
        guard !broken.isEmpty else { return }
        h.tag("div", .class("z-notice z-refused"), .role("alert")) { h in
            h.icon(.refused)
            h.tag("div") { h in
                h.tag("p") { $0.tag("strong", text: "事实更正以后，下列办理的条件不再成立，请依法纠正：") }
                h.tag("ul") { h in
                    for line in broken { h.tag("li", text: line) }
                }
            }
        }
    }

    private static func documents(_ model: Model, _ h: inout HTML) {
        if model.documents.isEmpty {
            h.tag("p", .class("z-remedy"), text: "还没有制作文书；作出处罚决定后，决定书出现在这里。")
        } else {
            h.tag("ul", .class("z-list"), .aria("label", "文书")) { h in
                for document in model.documents { self.document(document, &h) }
            }
        }
        guard model.mayExport else { return }
        h.details("导出案卷包") { h in
            h.tag("p", text: "案卷包含全部条目、文书、证明和当事人个人信息原文，可用 zhifa verify 核验。导出将记入查阅记录。")
            h.actions { $0.linkButton("导出案卷包", to: .export(model.id)) }
        }
    }

    private static func document(_ document: Document, _ h: inout HTML) {
        h.tag("li", .class("z-list-item")) { h in
            h.tag("div", .class("z-list-main")) { h in
                if let link = document.link {
                    h.tag("a", .href(link)) { h in
                        h.icon(.document)
                        h.text(document.title)
                    }
                } else {
                    h.tag("span", text: document.title)
                }
                let pages = document.pages.map { " · \($0) 页 PDF" } ?? ""
                h.tag("p", .class("z-list-more"), text: "\(document.words)\(pages)")
            }
            if document.link == nil {
                h.badge(.current, "制作中", title: "一般几秒钟，刷新本页可见")
            } else {
                h.badge(.done, "已制成")
            }
        }
    }
}
