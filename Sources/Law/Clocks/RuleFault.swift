/// Why there is no rule to go by.
package struct RuleFault: Error, Hashable, Sendable {
    /// Chinese, without a full stop.
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
