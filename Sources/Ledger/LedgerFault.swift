/// Something in a dossier, the log or a package that is not as it was recorded.
package struct LedgerFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where, such as “第3条” or `documents/….pdf`.
    package let place: String
    /// What is wrong there, in Chinese.
    package let problem: String

    package init(_ place: String, _ problem: String) {
        self.place = place
        self.problem = problem
    }

    /// Where and what, for people.
    package var message: String { "\(place)：\(problem)" }

    package var description: String { message }
}
