/// What is wrong with a text that should cite the law (法条引用有误).
package struct CitationFault: Error, Hashable, Sendable {
    /// Chinese, without a full stop.
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
