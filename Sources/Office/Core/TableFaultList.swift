import Tables
import Web

/// A file that was not taken, and why.
struct RejectedTable: Sendable {
    let file: String
    let faults: TableFaults
}

extension HTML {
    /// Faults of a table by row, column and reason; the first thing that has the focus.
    mutating func rejected(_ table: RejectedTable) {
        let faults = table.faults
        tag("div", .class("z-notice z-refused"), .role("alert"), .tabIndex(-1), .id("errors")) { h in
            h.icon(.refused)
            h.tag("div") { h in
                h.tag("p") { $0.tag("strong", text: "“\(table.file)”有 \(faults.total) 处需要更正，没有导入任何内容。") }
                h.tag("p", text: "请在表格中改好，再选一次文件。行号与表格软件显示的一致，表头是第 1 行。")
            }
        }
        tag("section", .class("card"), .id("faults"), .aria("label", "需要更正的地方")) { h in
            h.table("需要更正的地方", [Column("行"), Column("列"), Column("原因")]) { h in
                for fault in faults.list { h.row { $0.fault(fault) } }
            }
            let more = faults.total - faults.list.count
            if more > 0 { h.tag("p", .class("z-table-note"), text: "另有 \(more) 处没有列出，改好上面这些以后再看。") }
        }
    }

    private mutating func fault(_ fault: TableFault) {
        cell(fault.row > 0 ? "第 \(fault.row) 行" : "整个文件", label: "行")
        cell(fault.column.isEmpty ? "—" : fault.column, label: "列")
        cell(fault.reason, label: "原因")
    }
}
