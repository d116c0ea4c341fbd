/// How document workers (文书打印进程) are started and bounded.
package struct DocumentWorkerOptions: Sendable {
    /// Absolute paths of the interpreter, the worker's program, the fonts' folder and the templates' folder.
    package var python: String
    package var program: String
    package var fonts: String
    package var templates: String
    /// coverage.json; the worker looks beside the fonts' folder when there is none here.
    package var coverage: String?
    package var workers = 1
    /// Seconds that a worker may take to open its fonts and shut its cage.
    package var startSeconds = 60
    /// Seconds for one document, after which the worker is killed.
    package var documentSeconds = 20
    /// A worker is replaced after so many documents.
    package var recycleAfter = 500
    /// Documents that may wait; more are refused, so that a stuck printer does not fill the memory.
    package var mostWaiting = 256

    package init(python: String, program: String, fonts: String, templates: String, coverage: String? = nil) {
        self.python = python
        self.program = program
        self.fonts = fonts
        self.templates = templates
        self.coverage = coverage
    }

    /// Where `script/bootstrap` puts everything, under the project's root.
    package init(root: String) {
        self.init(
            python: "\(root)/.local/venv/bin/python",
            program: "\(root)/docworker/worker.py",
            fonts: "\(root)/.local/fonts",
            templates: "\(root)/Catalogue/documents",
            coverage: "\(root)/.local/coverage.json"
        )
    }

    /// The worker's command line. Nothing of the environment steers the interpreter, and it writes no byte code.
    var arguments: [String] {
        [python, "-B", "-E", "-s", program, "--fonts", fonts, "--templates", templates]
            + (coverage.map { ["--coverage", $0] } ?? [])
    }
}
