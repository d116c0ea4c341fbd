import ArgumentParser

@main
struct Zhifa: AsyncParsableCommand {
    func run() async throws {}
}
