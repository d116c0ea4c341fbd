package import Law

/// What stands against a proposed fine (拟处罚款), or what must be there with it.
package struct FineObjection: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Below the minimum: only with a legal ground to go below (减轻).
        case belowMinimum
        /// Above the maximum: never.
        case aboveMaximum
        /// What the article asks for before a fine has not come to pass.
        case preconditionMissing
        /// The amount is no amount of money that can be fined.
        case notAnAmount
    }

    package let kind: Kind
    /// Chinese, what is wrong.
    package let reason: String
    /// Chinese, what mends it.
    package let remedy: String
    package let basis: Basis

    package init(kind: Kind, reason: String, remedy: String, basis: Basis) {
        self.kind = kind
        self.reason = reason
        self.remedy = remedy
        self.basis = basis
    }
}

extension FineRange {
    /// What bars a fine of so much; empty when it may be imposed.
    ///
    /// - Parameter mitigation: the article on which the penalty goes below the minimum (减轻处罚的依据), if any.
    package func objections(to fen: Int, mitigation: Article? = nil) -> [FineObjection] {
        var list: [FineObjection] = []
        if fen <= 0 {
            list.append(
                FineObjection(
                    kind: .notAnAmount,
                    reason: "拟处罚款应当大于零",
                    remedy: "不罚款的，改为不予罚款的决定",
                    basis: .system("罚款数额")
                )
            )
        }
        if fen > maxFen { list.append(above(fen)) }
        if fen > 0, fen < minFen, mitigation == nil { list.append(below(fen)) }
        if !missing.isEmpty { list.append(premature) }
        return list
    }

    private func above(_ fen: Int) -> FineObjection {
        FineObjection(
            kind: .aboveMaximum,
            reason: "拟处罚款 \(Self.yuan(fen)) 元高于上限 \(Self.yuan(maxFen)) 元",
            remedy: "改为 \(Self.yuan(maxFen)) 元以下：任何情节都不能高于法定上限",
            basis: basis("罚款的上限")
        )
    }

    private func below(_ fen: Int) -> FineObjection {
        FineObjection(
            kind: .belowMinimum,
            reason: "拟处罚款 \(Self.yuan(fen)) 元低于下限 \(Self.yuan(minFen)) 元，属于减轻处罚，没有写明依据",
            remedy: "写明减轻处罚所依据的条文，或者改为 \(Self.yuan(minFen)) 元以上",
            basis: .article(PowerLaw.mitigation)
        )
    }

    private var premature: FineObjection {
        FineObjection(
            kind: .preconditionMissing,
            reason: "罚款以\(missing.chinese)为前提，案卷里没有",
            remedy: "先责令改正并复查；有\(missing.chinese)的事实后再处罚款",
            basis: basis("罚款的前提")
        )
    }

    /// The penalty article itself; where a formula stands alone, our own rule.
    private func basis(_ gist: String) -> Basis {
        citations.first.map { .article(Article($0, gist)) } ?? .system(gist)
    }

    private static func yuan(_ fen: Int) -> String { FormulaText.decimal(fen, unit: 100) }
}
