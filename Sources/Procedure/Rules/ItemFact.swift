package import Powers

/// What the catalogue and the grants say of an item on the day of the act.
package struct ItemFact: Hashable, Sendable {
    package let code: String
    package let name: String
    /// 领域: `市容环卫`; rules of a department apply by it.
    package let field: String
    /// Version of the catalogue that said so.
    package let catalogue: Int
    /// Why the organ may not handle it; empty if it may.
    package let bars: [PowerBar]
    /// The edition itself, for fines and preconditions; `nil` when it is read back from an entry.
    package let item: CatalogueItem?

    package init(
        code: String,
        name: String,
        field: String,
        catalogue: Int,
        bars: [PowerBar] = [],
        item: CatalogueItem? = nil
    ) {
        self.code = code
        self.name = name
        self.field = field
        self.catalogue = catalogue
        self.bars = bars
        self.item = item
    }
}
