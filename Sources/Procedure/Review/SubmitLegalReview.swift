import Law
import LegalTime

/// 送法制审核: lays the report and the notices before the reviewer, as they stand now.
package struct SubmitLegalReview: Act {
    var opinion = ""

    package init() {}

    package static let sheet = Sheet<SubmitLegalReview>(
        id: "submit-legal-review",
        title: "送法制审核",
        done: "送法制审核",
        duties: [.handler],
        fields: [
            Field("opinion", "送审意见", \.opinion, .multiline(max: 3000), hint: "写明拟作的处理、送审的理由；重新送审的，写明如何补充")
        ],
        gates: [
            Gates.filed(.system("先立案，后送审")),
            Gate { file, _ in concluded(file) },
            Gates.unsettled,
            Gate { file, _ in waiting(file) },
            Gate { file, _ in supplemented(file) },
        ],
        clocks: [.starts("C21") { _, _, head in .day(OrganZone.shanghai.day(of: head.occurredAt)) }],
        draft: { file, _ in
            var act = SubmitLegalReview()
            let triggers = file.report?.triggers.map(\.label) ?? []
            act.opinion = triggers.isEmpty ? "案件已调查终结，送请法制审核。" : "本案\(triggers.joined(separator: "；"))，送请法制审核。"
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        for index in file.reviews.indices where file.reviews[index].isOpen { file.reviews[index].isSuperseded = true }
        file.reviews.append(
            LegalReview(
                seq: head.seq,
                on: OrganZone.shanghai.day(of: head.occurredAt),
                report: file.report?.seq ?? 0,
                notices: file.tracks.compactMap { $0.notice?.seq }
            )
        )
    }

    private static func concluded(_ file: Case) -> Refusal? {
        file.report == nil
            ? .system(
                "先调查终结，后送审",
                missing: "调查终结报告",
                remedy: "先制作调查终结报告",
                act: ConcludeInvestigation.sheet.id
            ) : nil
    }

    /// One that waits is not sent in twice, unless there is a newer report or notice than it has.
    private static func waiting(_ file: Case) -> Refusal? {
        guard let last = file.currentReview, last.isOpen, last.report == file.report?.seq,
            last.notices == file.tracks.compactMap({ $0.notice?.seq })
        else { return nil }
        return .system("送审的材料审核完毕后才再次送审", missing: "审核意见", remedy: "已送审，等候审核意见", act: GiveLegalOpinion.sheet.id)
    }

    private static func supplemented(_ file: Case) -> Refusal? {
        guard let last = file.currentReview, !last.isOpen, last.opinion != .agreed, !file.hasMoreSinceReview else {
            return nil
        }
        return .system(
            "退回补充或者不同意的，补充后再送审",
            missing: "审核意见以后补充的证据、报告或者告知",
            remedy: "按审核意见补充证据，或者重新制作调查终结报告",
            act: ConcludeInvestigation.sheet.id
        )
    }
}
