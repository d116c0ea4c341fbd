import LegalTime

/// The arguments of `zhifa law due`.
struct LawDueOptions {
    static let usage = """
        用法：zhifa law due --rule C18 --from 2026-02-10 [选项]

          --rule C18                 期限的编号；全部编号见 zhifa law rules
          --from 2026-02-10          起算的日子或者时刻（2026-02-10T10:30）；倒算的期限，为事件发生之日
          --suspend 日..日           不计入期限的日子，首尾都不计入；可以写多次；尚未结束的，不写后一个日子
          --extend 30                延长的日数（自然日），自原期限届满之日接着算
          --variant simple           另一种情形，如简易程序；有哪些见 zhifa law rules
          --field 市场监管           领域；部门规章另有规定的，按部门规章
          --edition 2026-02-10       按哪一天的规定；不写的，按起算之日的规定
          --json                     输出 JSON
          --batch                    从标准输入逐行读 JSON 请求，逐行输出 JSON
        """

    var raw = RawDueRequest()
    var wantsJSON = false
    var isBatch = false
    var wantsHelp = false

    init(_ arguments: [String]) throws(DueFault) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
            switch parts[0] {
            case "--json": wantsJSON = true
            case "--batch": isBatch = true
            case "--help", "-h": wantsHelp = true
            case "--rule", "--from", "--suspend", "--extend", "--variant", "--field", "--edition":
                guard let value = parts.count > 1 ? parts[1] : rest.popFirst(), !value.hasPrefix("--") else {
                    throw DueFault(parts[0], "后面要写值，例如 \(Self.example(parts[0]))")
                }
                try set(parts[0], value)
            default:
                throw DueFault(name, "不认识这个参数；可以用的见 zhifa law due --help")
            }
        }
        if isBatch, !raw.isEmpty { throw DueFault("--batch", "请求从标准输入读，不能同时写 --rule、--from 等") }
    }

    func request() throws(DueFault) -> DueRequest { try DueRequest(raw) }

    private mutating func set(_ name: String, _ value: String) throws(DueFault) {
        switch name {
        case "--rule": raw.rule = value
        case "--from": raw.from = value
        case "--suspend": raw.suspensions.append(try RawSuspension(span: value))
        case "--variant": raw.variant = value
        case "--field": raw.field = value
        case "--edition": raw.edition = value
        default:
            guard let days = Int(value) else { throw DueFault("--extend", "“\(value)”不是日数，应当是 0 至 36600 的整数") }
            raw.extend = days
        }
    }

    private static func example(_ name: String) -> String {
        switch name {
        case "--rule": "--rule C18"
        case "--suspend": "--suspend 2026-03-01..2026-03-10"
        case "--extend": "--extend 30"
        case "--variant": "--variant simple"
        case "--field": "--field 市场监管"
        default: "\(name) 2026-02-10"
        }
    }
}
