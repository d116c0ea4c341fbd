import Foundation
import Law
import Ledger
import LegalTime
import Powers

@testable import Procedure

/// The people, items and rules of a demo district, as the platform would gather them for an act.
///
/// Cases that a lawyer reads and random sequences live in it; `Street` serves the tests of single acts.
struct ProofTown: Sendable {
    /// What else is known, chosen by its name in a case's 背景.
    enum Background: String, CaseIterable, Sendable {
        /// Filing, decision and closing go over the squad's leader; decisions of 3,000 yuan and more over the reviewer too.
        case roads = "审批路线"
        /// Notices go up before they are given.
        case noticeRoad = "告知先审批"
        /// The organ has every fine of 1,000 yuan and more reviewed before its notice.
        case earlyReview = "告知前法制审核"
        /// The organ has every case reviewed before its notice.
        case everyReview = "告知前一律法制审核"
        /// The heads deliberate together from 2,000 yuan for a person and 20,000 for an organisation.
        case discussion = "集体讨论标准"
        /// The same party was fined for the same act before.
        case fined = "同一行为已被罚款"
        /// The first officer was at another record at that time.
        case elsewhere = "执法人员同时在别处"
        /// The organ has set no rules and no figures of its own.
        case bare = "没有本机关规定"
        /// The organ's heads deliberate together before the time for the decision is extended; the check before filing
        /// takes ten days in the field of housing, and no more; review, recusal and closing have their days too.
        case ownFigures = "本机关另定期限"
        /// The organ gives out its special receipts in blocks.
        case receiptBlocks = "专用票据按号段领用"
    }

    let backgrounds: Set<Background>

    init(_ backgrounds: Set<Background> = []) {
        self.backgrounds = backgrounds
    }

    func facts(_ input: ActInput, _ file: Case, by person: Person, at now: Instant) -> Facts? {
        guard let sheet = Acts.named(input.act), let duty = person.duty(for: sheet, in: file) else { return nil }
        let named = Procedure.officers(named: input)
        return Facts(
            now: now,
            actor: Actor(id: person.id, name: person.name, duty: duty, unit: person.unit),
            hearing: HearingThreshold(rule: "本机关听证标准", individualFen: 500_000, organisationFen: 5_000_000),
            officers: Self.facts.filter { named.contains($0.key) },
            duties: person.duties,
            rules: rules,
            history: history(input, file),
            ages: file.ages(of: file.parties),
            presences: presences(input),
            numbers: numbers(input),
            receiptsInBlocks: backgrounds.contains(.receiptBlocks),
            items: items(input, file),
            seal: "云溪区综合行政执法局",
            policy: policy,
            calendar: Self.calendar
        )
    }

    private var policy: ClockPolicy {
        if backgrounds.contains(.bare) { return ClockPolicy(settings: []) }
        return backgrounds.contains(.ownFigures) ? Self.ownFigures : Street.policy
    }

    var rules: OrganRules {
        let days = RuleDays(from: CivilDay(iso: "2022-01-01") ?? CivilDay(number: 0))
        let title = "行政处罚审批办法"
        var rules = OrganRules.none
        if backgrounds.contains(.roads) {
            rules.roads += [
                RoadRule(matter: .filing, steps: [.leader], document: title, days: days),
                RoadRule(
                    matter: .decision,
                    fromFen: 300_000,
                    steps: [.leader, .reviewer],
                    document: title,
                    days: days
                ),
                RoadRule(matter: .decision, steps: [.leader], document: title, days: days),
                RoadRule(matter: .closing, steps: [.leader], document: title, days: days),
            ]
        }
        if backgrounds.contains(.noticeRoad) {
            rules.roads.append(RoadRule(matter: .notice, steps: [.leader], document: title, days: days))
        }
        if backgrounds.contains(.earlyReview) {
            rules.reviews.append(ReviewRule(before: .notice, fromFen: 100_000, document: "法制审核办法", days: days))
        }
        if backgrounds.contains(.everyReview) {
            rules.reviews.append(ReviewRule(before: .notice, document: "法制审核办法", days: days))
        }
        if backgrounds.contains(.discussion) {
            rules.discussions.append(
                DiscussionRule(individualFen: 200_000, organisationFen: 2_000_000, document: "集体讨论办法", days: days)
            )
        }
        return rules
    }
}

extension ProofTown {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) -> [UInt8] {
        (try? Data(contentsOf: root.appending(path: path))).map { [UInt8]($0) } ?? []
    }

    /// The product's own list of items.
    static let catalogue = (try? CatalogueFile.parse(bytes("Catalogue/items/items.csv"))) ?? Catalogue(items: [])

    static let calendar = LegalCalendar(version: 4, tables: (2024...2026).compactMap(holidays))

    private static func holidays(_ year: Int) -> HolidayTable? {
        let tables = try? HolidayFile.parse(bytes("Catalogue/calendar/\(year).csv"), year: year)
        return tables?.first
    }

    private static let ownFigures: ClockPolicy = {
        let day = CivilDay(iso: "2022-01-01") ?? CivilDay(number: 0)
        let together = AllowedExtension(
            period: Period(60, .calendarDays),
            decidedBy: "行政机关负责人集体讨论",
            times: 1,
            citation: nil
        )
        let figures = [
            ("C06", nil, [together]), ("C05", Period(10, .calendarDays), []), ("C21", Period(10, .workingDays), []),
            ("C22", Period(3, .workingDays), []), ("C28", Period(15, .workingDays), []),
        ]
        return ClockPolicy(
            settings: figures.map { rule, period, extensions in
                .init(
                    rule: rule,
                    field: nil,
                    period: period,
                    extensions: extensions,
                    exclusions: [],
                    document: "案件办理期限规定",
                    from: day,
                    to: nil
                )
            }
        )
    }()

    /// An item that belongs to the police.
    private static let foreign = Street.items["GA001"]

    private func items(_ input: ActInput, _ file: Case) -> [String: ItemFact] {
        let named = Procedure.items(named: input)
        let codes = named.codes.union(file.violations.compactMap(\.item))
        guard !codes.isEmpty, let day = named.on ?? file.happenedOn else { return [:] }
        return codes.reduce(into: [:]) { found, code in
            if code == "GA001" { return found[code] = Self.foreign }
            guard let item = Self.catalogue.edition(of: code, on: day) else { return }
            found[code] = ItemFact(code: code, name: item.name, field: item.field, catalogue: 3, item: item)
        }
    }

    private func history(_ input: ActInput, _ file: Case) -> [HistoryFact] {
        guard backgrounds.contains(.fined) else { return [] }
        let named = Procedure.items(named: input)
        let day = named.on ?? file.happenedOn
        return [
            HistoryFact(
                party: 1,
                caseID: "case-0",
                number: "云综执罚决〔2026〕3号",
                items: named.codes.sorted() + file.violations.compactMap(\.item),
                happenedOn: day,
                place: input.fields["place"]?.stringValue ?? file.place,
                fineFen: 3000,
                isPunished: true,
                decidedOn: day?.adding(days: 10)
            )
        ]
    }

    private func presences(_ input: ActInput) -> [PresenceFact] {
        guard backgrounds.contains(.elsewhere), let from = Instant(rfc3339: "2026-03-03T01:00:00Z") else { return [] }
        return [
            PresenceFact(
                person: "wangmin",
                caseID: "case-9",
                seq: 3,
                place: "河西路 3 号",
                from: from,
                to: from.adding(seconds: 3600)
            )
        ]
    }

    /// Blocks of numbers of the spot decision and of receipts from 1 to 50; 7 is used, 8 spoiled, and so on.
    private func numbers(_ input: ActInput) -> [NumberClaim: HeldNumber] {
        Procedure.numbers(named: input).reduce(into: [:]) { found, claim in
            let printed = Serial.onTheSpot.value(of: claim.text, code: "云综执")?.value
            guard let value = printed ?? Int(claim.text.suffix(2)), (1...50).contains(value) else { return }
            let state: HeldNumber.State =
                switch value {
                case 7: .used(caseID: "case-7")
                case 8: .spoiled
                case 11: .returned
                case 12: .closed
                default: .unused
                }
            found[claim] = HeldNumber(
                claim: claim,
                series: "当罚决/2026",
                value: value,
                holder: [9: "liqiang", 10: "chenyu"][value] ?? "wangmin",
                state: state
            )
        }
    }
}
