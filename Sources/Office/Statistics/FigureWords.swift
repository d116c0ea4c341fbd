import Platform
import Web

/// How pages say the values of the statistics.
enum FigureWords {
    /// What is no value: a share of nothing.
    static let nothing = "—"

    /// `1,204`, `¥1,200.00`, `99.1%`, `12.3 天`
    static func text(_ figure: Figure) -> String {
        guard !figure.isNothing else { return nothing }
        return switch figure {
        case .count(let n): grouped(n)
        case .money(let fen): money(fen)
        case .share: "\(tenths(figure.thousandths))%"
        case .mean: "\(tenths(figure.tenths)) 天"
        }
    }

    /// A plain number for the script that draws.
    static func plain(_ figure: Figure) -> String {
        guard !figure.isNothing else { return "" }
        return switch figure {
        case .count(let n): "\(n)"
        case .money(let fen): "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
        case .share: tenths(figure.thousandths)
        case .mean: tenths(figure.tenths)
        }
    }

    /// In what the script draws it.
    static func drawn(_ indicator: Indicator) -> String {
        switch indicator.making {
        case .count, .mean: indicator.unit
        case .money: "元"
        case .share: "%"
        }
    }

    /// `↑ 12（8.3%）`, `↓ 1.2 个百分点`, `持平`
    static func text(_ change: Change?) -> String {
        guard let change else { return nothing }
        let (n, words) =
            switch change.amount {
            case .count(let n): (n, grouped(abs(n)))
            case .money(let fen): (fen, money(abs(fen)))
            case .points(let n): (n, "\(tenths(abs(n))) 个百分点")
            case .days(let n): (n, "\(tenths(abs(n))) 天")
            }
        guard n != 0 else { return "持平" }
        let part = change.thousandths.map { "（\(tenths(abs($0)))%）" } ?? ""
        return "\(n > 0 ? "↑" : "↓") \(words)\(part)"
    }

    private static func money(_ fen: Int) -> String { Money.text(fen: fen) }

    private static func tenths(_ n: Int) -> String { "\(grouped(n / 10)).\(n % 10)" }

    private static func grouped(_ n: Int) -> String {
        let digits = Array(String(n))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "," }
            text.append(digit.element)
        }
    }
}

extension Indicator {
    /// `立案（件）`
    var heading: String { unit.isEmpty || making.isMean ? title : "\(title)（\(unit)）" }

    /// What a table of groups shows at once; the others stand one press away.
    static let chief: [Indicator] = [
        .registered, .filed, .spot, .closed, .closingRate, .decided, .exempted, .decisionDays, .due, .paid, .returnRate,
    ]
    static let further = allCases.filter { !chief.contains($0) }
    /// The few that are shown large.
    static let large: [Indicator] = [.filed, .spot, .closed, .closingRate, .decisionDays, .due, .paid, .returnRate]
}

extension Indicator.Making {
    fileprivate var isMean: Bool { if case .mean = self { true } else { false } }
}
