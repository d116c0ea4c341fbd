package import Law

/// A matter that a statute reserves to the head in person (法定由正职负责人决定): nobody does it by delegation or
/// authorisation.
package struct ReservedMatter: Sendable {
    package let act: String
    package let title: String
    package let basis: Basis

    package static let all: [ReservedMatter] = [
        ReservedMatter(act: "hand-over-crime", title: "移送涉嫌犯罪案件", basis: .article(HandOverRules.principalApproves))
    ]
}
