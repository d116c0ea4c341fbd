import Platform
import Storage
import Web

/// What a list would change, before it is taken.
enum ListPreviewPage {
    struct Model: Sendable {
        let token: String
        let list: ReferenceStream
        let base: Int
        let rows: Int
        let file: CarriedFile
        let sections: [Section]
        var notice: Notice?
    }

    /// All that is new, all that is gone, or all that is different: the first, and how many there are.
    struct Section: Sendable {
        let title: String
        let total: Int
        let changes: [ListChange]
    }

    static func write(_ model: Model, _ h: inout HTML) {
        let against = model.base == 0 ? "这是第一版" : "与第 \(model.base) 版比较"
        h.pageHeader("预览：\(model.list.title)", subtitle: "文件“\(model.file.name)”，共 \(model.rows) 行，\(against)；现在还没有导入")
        if let notice = model.notice { h.notice(notice) }
        h.card("变动", id: "changes") { h in
            h.definitions(model.sections.map { ($0.title, $0.total == 0 ? "没有" : "\($0.total) 项") })
            if model.sections.allSatisfy({ $0.total == 0 }) {
                h.tag("p", .class("z-basis"), text: "与现行清单相同，不需要导入。")
            } else {
                h.tag("p", .class("z-basis"), text: "确认以后成为新的版本，立即用于查询和办案；旧版本留存备查。")
            }
            confirm(model, &h)
        }
        for section in model.sections where !section.changes.isEmpty { self.section(section, &h) }
    }

    private static func confirm(_ model: Model, _ h: inout HTML) {
        h.form(to: .itemConfirm, token: model.token, id: "confirm", files: true) { h in
            h.hidden("list", model.list.rawValue)
            h.hidden("base", String(model.base))
            model.file.write(&h)
            h.actions { h in
                h.button("确认导入，成为第 \(model.base + 1) 版")
                h.linkButton("不导入，返回", to: .itemImport)
            }
        }
    }

    private static func section(_ section: Section, _ h: inout HTML) {
        h.tag("section", .class("card"), .aria("label", section.title)) { h in
            h.tag("div", .class("card-header")) { h in
                h.tag("h2", .class("card-title"), text: "\(section.title) \(section.total)")
            }
            h.table(section.title, ["编码", "名称", "变动"].map { Column($0) }) { h in
                for change in section.changes { h.row { row(change, &$0) } }
            }
            if section.changes.count < section.total {
                h.tag("p", .class("z-table-note"), text: "先列出 \(section.changes.count) 项，共 \(section.total) 项。")
            }
        }
    }

    private static func row(_ change: ListChange, _ h: inout HTML) {
        h.tag("th", .scope("row"), text: change.code)
        h.cell(change.name, label: "名称")
        h.cell(label: "变动") { h in
            guard !change.fields.isEmpty else { return h.text(change.kind.word) }
            h.tag("ul", .class("z-changes")) { h in
                for field in change.fields { h.tag("li") { self.field(field, &$0) } }
            }
        }
    }

    private static func field(_ field: ListChange.Field, _ h: inout HTML) {
        h.text("\(field.column)：")
        h.tag("del", text: field.before.isEmpty ? "（空）" : field.before)
        h.text(" → ")
        h.tag("ins", text: field.after.isEmpty ? "（空）" : field.after)
    }
}

extension ListChange.Kind {
    var word: String {
        switch self {
        case .added: "新增"
        case .removed: "删去"
        case .changed: "改动"
        }
    }
}

extension ListPreviewPage.Model {
    /// So many of each kind are listed.
    private static let shown = 200

    init(_ preview: ListPreview, _ list: ReferenceStream, file: CarriedFile, token: String) {
        let sections = [ListChange.Kind.changed, .added, .removed].map { kind in
            let changes = preview.changes.filter { $0.kind == kind }
            return ListPreviewPage.Section(
                title: kind.word,
                total: changes.count,
                changes: Array(changes.prefix(Self.shown))
            )
        }
        self.init(
            token: token,
            list: list,
            base: preview.base,
            rows: preview.rows,
            file: file,
            sections: sections
        )
    }
}
