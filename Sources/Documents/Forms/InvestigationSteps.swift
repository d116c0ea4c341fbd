import LegalTime
import Procedure

/// 调查经过: what was done in a case before its report, as the case knows it.
enum InvestigationSteps {
    /// By day, and within a day as they were recorded.
    static func lines(_ scene: FormScene) -> [String] {
        let file = scene.file
        let steps =
            checks(scene) + filing(file) + interviews(scene) + scenes(scene) + evidence(file) + orders(file)
            + talks(file)
        return steps.sorted { ($0.on, $0.seq) < ($1.on, $1.seq) }.map { "\($0.on.chinese)，\($0.text)" }
    }

    private struct Step {
        let on: CivilDay
        let seq: Int
        let text: String
    }

    private static func checks(_ scene: FormScene) -> [Step] {
        scene.file.checks.map {
            Step(on: $0.on, seq: $0.seq, text: "\(names($0.officers, scene))立案前核查，结论：\($0.result.label)")
        }
    }

    private static func filing(_ file: Case) -> [Step] {
        guard case .approved(let day, let head) = file.filing else { return [] }
        let ended = file.approvals.compactMap { approval -> Int? in
            guard approval.matter == .filing, case .finished(let seq) = approval.state else { return nil }
            return seq
        }
        return [Step(on: day, seq: ended.last ?? 0, text: "经\(head.name)批准立案")]
    }

    private static func interviews(_ scene: FormScene) -> [Step] {
        scene.file.interviews.map {
            let what = "在\($0.place)询问\($0.respondent)，制作询问笔录\(aside($0.excluded))"
            return Step(on: day($0.startedAt), seq: $0.seq, text: names($0.officers, scene) + what)
        }
    }

    private static func scenes(_ scene: FormScene) -> [Step] {
        scene.file.scenes.map {
            let photos = $0.photos > 0 ? "，拍摄照片\($0.photos)张" : ""
            let what = "在\($0.place)制作\($0.kind.label)\(photos)\(aside($0.excluded))"
            return Step(on: day($0.startedAt), seq: $0.seq, text: names($0.officers, scene) + what)
        }
    }

    private static func evidence(_ file: Case) -> [Step] {
        file.evidence.map {
            Step(on: $0.takenOn, seq: $0.seq, text: "取得\($0.kind.label)“\($0.name)”\(aside($0.excluded))")
        }
    }

    private static func orders(_ file: Case) -> [Step] {
        file.tracks.flatMap { track in
            track.orders.flatMap { order in
                [Step(on: order.deliveredOn, seq: order.seq, text: "责令\(track.party.name)改正")]
                    + order.inspections.map {
                        Step(on: $0.on, seq: $0.seq, text: "复查\(track.party.name)的改正情况，结论：\($0.result.label)")
                    }
            }
        }
    }

    private static func talks(_ file: Case) -> [Step] {
        file.talks.map { Step(on: $0.on, seq: $0.seq, text: "约谈\(file.track($0.party)?.party.name ?? "当事人")") }
    }

    private static func aside(_ excluded: Int?) -> String { excluded == nil ? "" : "（已排除，不作为定案依据）" }

    private static func names(_ people: [String], _ scene: FormScene) -> String {
        people.map(scene.name).joined(separator: "、")
    }

    private static func day(_ instant: Instant) -> CivilDay { OrganZone.shanghai.day(of: instant) }
}
