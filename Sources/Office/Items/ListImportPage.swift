import Storage
import Web

/// 导入清单: which list, which file; nothing is taken before it was looked at.
enum ListImportPage {
    struct Model: Sendable {
        let token: String
        /// As it was chosen.
        var list: String
        var errors: [FieldProblem] = []
        var rejected: RejectedTable?
        var notice: Notice?
        var standing: [Standing] = []
    }

    /// A list as it stands.
    struct Standing: Sendable {
        let title: String
        let version: Int
        /// 今天 14:05 · 陈洁 · 3041 行
        let taken: String
        let table: Link?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("导入事项目录和权力清单", subtitle: "整份导入：先预览变动，确认以后成为新的版本；有一处错误就全部不导入") { h in
            h.linkButton("返回事项", to: .items)
        }
        h.tag("div", .class("z-narrow")) { h in
            if let notice = model.notice { h.notice(notice) }
            h.errorSummary(model.errors)
            if let rejected = model.rejected { h.rejected(rejected) }
            h.card("选择文件") { form(model, &$0) }
            h.card("现行清单", id: "lists") { lists(model.standing, &$0) }
        }
    }

    private static func form(_ model: Model, _ h: inout HTML) {
        let state = FormState(values: ["list": model.list], errors: model.errors)
        let options = PowerList.all.map { Field.Option($0.rawValue, $0.title) }
        h.form(to: .itemImport, token: model.token, files: true) { h in
            h.field(.init("list", "清单", required: true, .radios(options)), in: state)
            h.field(
                .init(
                    "table",
                    "文件",
                    hint: "CSV（UTF-8）或者 XLSX（取第一张工作表），不超过 16 MB；可以先下载现行清单，在它上面改",
                    required: true,
                    .file(".csv,.xlsx,text/csv")
                ),
                in: state
            )
            h.actions { h in
                h.button("预览变动")
                h.linkButton("取消", to: .items)
            }
        }
    }

    private static func lists(_ lists: [Standing], _ h: inout HTML) {
        h.tag("ul", .class("z-list"), .aria("label", "现行清单")) { h in
            for list in lists {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("strong", text: list.version == 0 ? list.title : "\(list.title)第 \(list.version) 版")
                        h.tag("p", .class("z-list-more"), text: list.taken)
                    }
                    if let table = list.table {
                        h.tag("a", .class("btn"), .href(table), .aria("label", "下载\(list.title)"), text: "下载")
                    }
                }
            }
        }
    }
}

/// The lists that are imported here, by the name in the form.
enum PowerList {
    static let all: [ReferenceStream] = [.catalogue, .subjects, .squads, .grants]

    static func named(_ name: String?) -> ReferenceStream? {
        name.flatMap(ReferenceStream.init(rawValue:)).flatMap { all.contains($0) ? $0 : nil }
    }
}
