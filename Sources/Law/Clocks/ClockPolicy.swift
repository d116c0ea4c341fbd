package import LegalTime

/// An organ's own figures for rules that are local or not verified, each with the document that sets it (本机关期限设置).
package struct ClockPolicy: Hashable, Sendable {
    package struct Setting: Hashable, Sendable {
        package let rule: String
        /// `nil` = every field.
        package let field: String?
        /// `nil` leaves the length as the rule has it.
        package let period: Period?
        package let extensions: [AllowedExtension]
        package let exclusions: [String]
        package let document: String
        package let from: CivilDay
        package let to: CivilDay?

        package init(
            rule: String,
            field: String?,
            period: Period?,
            extensions: [AllowedExtension],
            exclusions: [String],
            document: String,
            from: CivilDay,
            to: CivilDay?
        ) {
            self.rule = rule
            self.field = field
            self.period = period
            self.extensions = extensions
            self.exclusions = exclusions
            self.document = document
            self.from = from
            self.to = to
        }
    }

    package let settings: [Setting]

    package init(settings: [Setting]) {
        self.settings = settings
    }
}
