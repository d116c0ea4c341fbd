import Web

extension HTML {
    /// Where the script says that the to-dos on this page have changed (live.js).
    mutating func renewal() {
        tag("div", .class("z-renewal"), .data("todos", "")) { _ in }
    }
}
