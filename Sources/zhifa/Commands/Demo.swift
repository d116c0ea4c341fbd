import ArgumentParser
import Foundation
import Ledger
import LegalTime
import Platform
import Procedure
import Storage

/// `zhifa demo`: fills an empty installation with the fictional district and a year of its cases.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "装入演示区和它一年来的案件",
        discussion: "每个案件都由真实的办案行为在当时的时间办成；同一种子和截止日得到同样的案件。"
    )

    @Option(help: "随机种子")
    var seed: UInt64 = 1

    @Option(help: "案件总数，包括有名的故事")
    var cases = 300

    @Option(help: "截止时间，如 2026-11-20T18:00；默认为现在")
    var until: String?

    func run() async throws {
        let settings = try Settings()
        let end = try self.end()
        // The district is a year and a half old when it starts to work.
        let time = DemoClock(end.adding(seconds: -550 * 86_400))
        let installation = try await Installation.open(settings, demo: true, clock: time.clock)
        let isEmpty = try await installation.database.read { c in
            try Organs.list(on: c).allSatisfy { try CaseRows.list(CaseQuery(organ: $0.id, limit: 1), on: c).isEmpty }
        }
        guard isEmpty else {
            throw ValidationError("这里已经有案件，演示案件只装入空的安装")
        }
        let stories = try DemoLibrary(settings.home).stories(cases: cases, seed: seed, until: end)
        try await Self.play(stories, in: installation, time)
        await installation.database.close()
    }

    private func end() throws -> Instant {
        guard let until else { return Clock.system.now() }
        guard let end = OrganZone.shanghai.instant(local: until), end <= Clock.system.now() else {
            throw ValidationError("--until 应为不晚于现在的时间，如 2026-11-20T18:00")
        }
        return end
    }

    private static func play(_ stories: [DemoStory], in installation: Installation, _ time: DemoClock) async throws {
        let desk = try await installation.desk(wakes: [])
        let reader = try await installation.reader()
        let started = Clock.system.now()
        let cases = try await installation.printing(desk) { runner in
            let stage = DemoStage(
                desk: desk,
                reader: reader,
                runner: runner,
                numbers: DemoNumbers(desk: installation.numberDesk, person: installation.person),
                time: time,
                person: installation.person
            )
            return try await stage.play(stories) { done, all in
                if done.isMultiple(of: 250) || done == all {
                    FileHandle.standardError.write(Data("演示案件：\(done)/\(all) 步\n".utf8))
                }
            }
        }
        let seconds = (Clock.system.now().milliseconds - started.milliseconds) / 1000
        try await summary(stories, cases, in: installation, seconds: seconds)
    }

    private static func summary(
        _ stories: [DemoStory],
        _ cases: [String],
        in installation: Installation,
        seconds: Int
    ) async throws {
        let counts = try await installation.database.read { c in
            try Organs.list(on: c).map { try CaseRows.counts(organ: $0.id, on: c) }
        }
        // A story may have begun with something else than a case, such as numbers given out.
        print("已装入 \(cases.count { !$0.isEmpty }) 个案件（用时 \(seconds) 秒）：")
        for stage in Stage.allCases {
            let count = counts.reduce(0) { $0 + ($1[stage.rawValue] ?? 0) }
            if count > 0 { print("  \(stage.title) \(count)") }
        }
        print("其中：")
        for (story, id) in zip(stories, cases) where story.isNamed && !id.isEmpty {
            print("  \(story.name)  /cases/\(id)")
        }
    }
}
