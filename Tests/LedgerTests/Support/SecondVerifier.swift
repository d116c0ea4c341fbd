import Foundation

/// Runs the verifier in Tests/verifier with the Python of ZHIFA_PYTHON, of .local/venv, or of the path.
struct SecondVerifier {
    let key: String
    let folder: URL

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let script = root.appending(path: "Tests/verifier/verify_dossier.py").path

    private static var python: [String] {
        let local = root.appending(path: ".local/venv/bin/python").path
        if let named = ProcessInfo.processInfo.environment["ZHIFA_PYTHON"] { return [named] }
        return FileManager.default.isExecutableFile(atPath: local) ? [local] : ["/usr/bin/env", "python3"]
    }

    /// The exit status of the program as people call it.
    func verdict(on package: [UInt8], checkpoint: String?) throws -> Int32 {
        var arguments = [Self.script, try write(package, as: "package.tar"), "--key", key]
        if let checkpoint { arguments += ["--checkpoint", try write(Array(checkpoint.utf8), as: "held.txt")] }
        return try run(arguments).status
    }

    /// Whether a fault was found in each package; one process for all, for starting Python is slow.
    func found(in packages: [[UInt8]], checkpoint: String) throws -> [Bool] {
        let driver = """
            import sys; sys.path.insert(0, sys.argv[1])
            from verify_dossier import verify
            note = open(sys.argv[3], "rb").read().decode()
            for path in sys.argv[4:]:
                try: verify(open(path, "rb").read(), sys.argv[2], note); print("sound")
                except Exception: print("fault")
            """
        let scripts = URL(filePath: Self.script).deletingLastPathComponent().path
        let files = try packages.enumerated().map { try write($1, as: "\($0).tar") }
        let held = try write(Array(checkpoint.utf8), as: "held.txt")
        let output = try run(["-B", "-c", driver, scripts, key, held] + files).output
        return output.split(separator: "\n").map { $0 == "fault" }
    }

    private func write(_ bytes: [UInt8], as name: String) throws -> String {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: Self.python[0])
        process.arguments = Self.python.dropFirst() + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
}
