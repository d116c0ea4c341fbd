/// The tables' history, in order. Append only.
package enum Migrations {
    package static let all: [Migration] = [
        Migration(
            number: 1,
            name: "first-light",
            statements: FirstLight.ledger + FirstLight.cases + FirstLight.office
        ),
        Migration(number: 2, name: "law-in-time", statements: LawInTime.statements),
        Migration(
            number: 3,
            name: "whole-procedure",
            statements: PeopleInTime.statements + WholeProcedure.statements
        ),
        Migration(number: 4, name: "case-statistics", statements: CaseStatistics.statements),
        Migration(number: 5, name: "the-desk", statements: TheDesk.statements),
        Migration(number: 6, name: "case-list", statements: CaseList.statements),
        Migration(number: 7, name: "forms-at-hand", statements: FormsAtHand.statements),
    ]
}

/// The tables of the first release. Every key starts with the organ (机关), instants are milliseconds since 1970 UTC.
enum FirstLight {}
