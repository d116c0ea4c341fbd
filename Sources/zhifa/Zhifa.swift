import ArgumentParser

@main
struct Zhifa: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zhifa",
        abstract: "综合行政执法平台",
        subcommands: [
            Serve.self, Demo.self, CaseCommand.self, Verify.self, Check.self, Rebuild.self, Token.self, Key.self,
            LawCommand.self, CodesCommand.self,
            Bench.self,
        ]
    )
}
