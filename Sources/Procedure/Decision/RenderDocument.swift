/// 文书制成: a job of the system appends hash and template version of a printed document.
package struct RenderDocument: Act {
    package var document = ""
    package var sha256 = ""
    package var template = ""
    package var pages = 1
    package var size = 0

    package init() {}

    package init(document: String, print: Print) {
        self.document = document
        sha256 = print.sha256
        template = print.template
        pages = print.pages
        size = print.size
    }

    package static let sheet = Sheet<RenderDocument>(
        id: "render-document",
        title: "文书制成",
        done: "文书已制成",
        duties: [.system],
        fields: [
            Field("document", "文书", \.document, .text(max: 64)),
            Field("sha256", "哈希", \.sha256, .text(max: 64)),
            Field("template", "模板", \.template, .text(max: 100)),
            Field("pages", "页数", \.pages, .integer(1...10_000)),
            Field("size", "字节数", \.size, .integer(1...1_000_000_000)),
        ],
        checks: [
            Check { act, file, _, _ in
                guard let document = file.documents.first(where: { $0.id == act.document }) else {
                    return [.field("document", "本案没有这份文书")]
                }
                return document.print == nil ? [] : [.field("document", "这份文书已经制成")]
            }
        ]
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let index = file.documents.firstIndex(where: { $0.id == document }) else { return }
        file.documents[index].print = Print(sha256: sha256, template: template, pages: pages, size: size)
    }
}
