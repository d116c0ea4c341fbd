/// The measures of one line of the statistics, and the indicators that they make.
package struct Figures: Sendable, Hashable {
    package let sums: [Measure: Int]

    package init(_ sums: [Measure: Int] = [:]) {
        self.sums = sums
    }

    /// As the kept sums name them.
    init(stored: [String: Int]) {
        self.init(
            Dictionary(uniqueKeysWithValues: stored.compactMap { key, n in Measure(rawValue: key).map { ($0, n) } })
        )
    }

    package subscript(_ measure: Measure) -> Int { sums[measure] ?? 0 }

    package subscript(_ indicator: Indicator) -> Figure {
        switch indicator.making {
        case .count(let measure): .count(self[measure])
        case .money(let measure): .money(fen: self[measure])
        case .share(let part, let whole): .share(total(part), of: total(whole))
        case .mean(let sum, let count): .mean(self[sum], per: self[count])
        }
    }

    package static func + (left: Figures, right: Figures) -> Figures {
        Figures(left.sums.merging(right.sums, uniquingKeysWith: +))
    }

    private func total(_ measures: [Measure]) -> Int { measures.reduce(0) { $0 + self[$1] } }
}

/// One value of the statistics. A share of nothing and a mean of nothing are no value.
package enum Figure: Sendable, Hashable {
    case count(Int)
    case money(fen: Int)
    case share(Int, of: Int)
    case mean(Int, per: Int)

    package var isNothing: Bool {
        switch self {
        case .count, .money: false
        case .share(_, let whole): whole == 0
        case .mean(_, let count): count == 0
        }
    }

    /// How it stands to an earlier value: by how much, and by which part of it; `nil` where one of the two is no value.
    package func change(since earlier: Figure) -> Change? {
        guard !isNothing, !earlier.isNothing else { return nil }
        switch (self, earlier) {
        case (.count(let now), .count(let then)): return Change(.count(now - then), part: (now - then, then))
        case (.money(let now), .money(let then)): return Change(.money(fen: now - then), part: (now - then, then))
        case (.share, .share): return Change(.points(thousandths - earlier.thousandths))
        case (.mean, .mean): return Change(.days(tenths - earlier.tenths))
        default: return nil
        }
    }

    /// A share in tenths of a percent, rounded.
    package var thousandths: Int {
        guard case .share(let part, let whole) = self, whole > 0 else { return 0 }
        return (part * 2_000 + whole) / (whole * 2)
    }

    /// A mean in tenths, rounded.
    package var tenths: Int {
        guard case .mean(let sum, let count) = self, count > 0 else { return 0 }
        return (sum * 20 + count) / (count * 2)
    }
}

/// The difference of two values (增减).
package struct Change: Sendable, Hashable {
    package enum Amount: Sendable, Hashable {
        case count(Int)
        case money(fen: Int)
        /// 百分点, in tenths.
        case points(Int)
        /// In tenths of a day.
        case days(Int)
    }

    package let amount: Amount
    /// By which part of the earlier value it grew, in tenths of a percent; `nil` where that was nothing.
    package let thousandths: Int?

    init(_ amount: Amount, part: (difference: Int, earlier: Int)? = nil) {
        self.amount = amount
        thousandths = part.flatMap { part in
            guard part.earlier > 0 else { return nil }
            let rounded = (abs(part.difference) * 2_000 + part.earlier) / (part.earlier * 2)
            return part.difference < 0 ? -rounded : rounded
        }
    }
}
