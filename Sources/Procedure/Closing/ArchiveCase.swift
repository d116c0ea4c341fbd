import Law
package import LegalTime

/// What is looked through before a dossier is archived (归档核对).
package enum ArchiveCheck: String, Labelled {
    case cover, catalogue, documents, receipts, pages, note

    package var label: String {
        switch self {
        case .cover: "卷宗封面"
        case .catalogue: "卷内文件目录"
        case .documents: "文书齐全，签章完整"
        case .receipts: "送达回证、缴款凭证在卷"
        case .pages: "页码连续"
        case .note: "卷内备考表"
        }
    }
}

/// 归档: one case, one volume, one number; nothing is changed in it afterwards (行政处罚法 article 47).
package struct ArchiveCase: Act {
    package var volume = ""
    package var pages = 1
    package var retention = Retention.tenYears
    package var schedule: String?
    package var archivedOn = CivilDay(number: 0)
    package var checked: [ArchiveCheck] = []

    package init() {}

    package static let sheet = Sheet<ArchiveCase>(
        id: "archive-case",
        title: "归档",
        done: "已归档",
        duties: [.archivist],
        fields: [
            Field("volume", "案卷号", \.volume, .text(max: 60), hint: "一案一卷一号", mendable: true),
            Field("pages", "页数", \.pages, .integer(1...100_000), mendable: true),
            Field("retention", "保管期限", \.retention, .choice, hint: "按本机关的文件材料归档范围和保管期限表").offering(.last),
            Field(optional: "schedule", "保管期限的依据", \.schedule, .text(max: 200), hint: "保管期限表的名称和条目").offering(.last),
            Field("archivedOn", "归档日期", \.archivedOn, .day, mendable: true).offering(.today),
            Field("checked", "已核对", \.checked, .list(of: .choice, min: 1, max: 6), hint: "逐项核对后全部勾选"),
        ],
        gates: [Gate { file, _ in bar(file) }],
        checks: [Check { act, file, facts, _ in complete(act, file, facts) }],
        forms: [.archiveSheets],
        clocks: [.endsDuties(as: "C29", on: { act, _, _ in act.archivedOn })],
        draft: { file, _ in
            var act = ArchiveCase()
            act.volume = file.number ?? file.simple?.number ?? ""
            act.checked = ArchiveCheck.allCases
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.archive = Archive(seq: head.seq, on: archivedOn, volume: volume, pages: pages, retention: retention)
    }
}

extension ArchiveCase {
    fileprivate static func bar(_ file: Case) -> Refusal? {
        if file.archive != nil {
            return .system("一案一卷，只归档一次", missing: "尚未归档的案卷", remedy: "已经归档，无需再办")
        }
        if file.isClosed { return nil }
        if file.filing.isRefused { return handOver(file) }
        return .system("先结案，后归档", missing: "批准结案，或者不予立案", remedy: "先报请结案", act: RequestClosing.sheet.id)
    }

    /// What was not filed because another organ is competent is kept open until that organ has it.
    private static func handOver(_ file: Case) -> Refusal? {
        let steps = [TransferCase.sheet.id, RecordAcceptance.sheet.id]
        guard let next = file.pendingInquiry.first(where: { steps.contains($0.act) }) else { return nil }
        return .system(
            "先移送，后归档",
            missing: "受移送机关的接收",
            remedy: "不属于本机关管辖而不予立案的，移送并由对方接收后归档",
            act: next.act
        )
    }

    fileprivate static func complete(_ act: ArchiveCase, _ file: Case, _ facts: Facts) -> [Finding] {
        var found = TimeRules.notFuture("archivedOn", act.archivedOn, facts)
        if let ended = file.endedOn, act.archivedOn < ended {
            found.append(.field("archivedOn", "不能早于结案或者不予立案之日（\(ended.iso)）"))
        }
        let missing = ArchiveCheck.allCases.filter { !act.checked.contains($0) }
        if !missing.isEmpty {
            found.append(.field("checked", "归档前应逐项核对，还缺：\(missing.map(\.label).joined(separator: "、"))"))
        } else if Set(act.checked).count != act.checked.count {
            found.append(.field("checked", "同一项只勾选一次"))
        }
        return found
    }
}

extension Case {
    /// The day on which it was closed, or was not filed.
    package var endedOn: CivilDay? {
        if case .refused(let day, _, _) = filing { return day }
        return closing?.closedOn
    }
}
