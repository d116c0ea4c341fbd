import LegalTime
import Procedure
import Storage

/// What somebody asks for when numbers are given out in a block.
package struct NumberOrder: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// 当场处罚决定书: of this year; from December on also of the next.
        case onTheSpot(year: Int?)
        /// 罚没票据: the first number of the book, as it is printed.
        case receipts(first: String)
    }

    package let kind: Kind
    /// Person id of the officer who gets them.
    package let person: String
    package let count: Int

    package init(_ kind: Kind, person: String, count: Int) {
        self.kind = kind
        self.person = person
        self.count = count
    }

    /// The series, and where the block must begin if it is on paper already.
    func place(today: CivilDay) throws(CaseFault) -> (series: NumberSeries, first: Int?) {
        guard (1...NumberBlocks.largest).contains(count) else {
            throw .invalid([FieldError("count", "一个号段应有 1 至 \(NumberBlocks.largest) 个号码")])
        }
        switch kind {
        case .onTheSpot(let year):
            let year = year ?? today.year
            guard year == today.year || (year == today.year + 1 && today.month == 12) else {
                throw .invalid([FieldError("year", "只能领用 \(today.year) 年的号段；下一年的自 12 月起领用")])
            }
            return (.onTheSpot(year: year), nil)
        case .receipts(let text):
            guard let (series, value) = NumberSeries.receipt(text) else {
                throw .invalid([FieldError("first", "应为票据上印的号码，末尾是数字，如 33012026 0000020651")])
            }
            return (series, value)
        }
    }
}

/// Who may get numbers: an officer in service whose certificate holds today.
enum NumberHolder {
    static func check(_ person: String, _ roster: RosterDay, for principal: Principal) throws {
        guard let member = roster.roster.people[person], member.active, let fact = roster.officer(person) else {
            throw CaseFault.invalid([FieldError("person", "本机关没有编号为“\(person)”的在职人员")])
        }
        guard fact.certificate(on: roster.day)?.isValid(on: roster.day) == true else {
            throw CaseFault.invalid([FieldError("person", "\(member.name)没有当日有效的行政执法证，不能领用号段")])
        }
        guard reaches(roster.units[member.unit]?.name ?? "", principal) else {
            throw CaseFault.forbidden("\(member.name)不属于您负责的机构，请由其机构负责人或者系统管理员发放")
        }
    }

    /// A unit's leader serves the unit's people, an administrator everybody.
    private static func reaches(_ unit: String, _ principal: Principal) -> Bool {
        principal.held.contains {
            $0.duty == .administrator || ($0.duty == .leader && $0.covers.contains(unit))
        }
    }
}

extension CaseFault {
    /// Why numbers stay as they are, in words that say what to do.
    init(_ fault: NumberFault) {
        switch fault {
        case .unknown: self = .notFound("没有这个号段，或者没有号段含有这个号码")
        case .heldBy: self = .forbidden("这个号段由他人领用，只由领用人处理")
        case .closed:
            self = .refused([
                .system("核销后的号段不再变动", missing: "未核销的号段", remedy: "核对号码；确有差错的，由管理员查明后另行说明")
            ])
        case .settled(let number):
            self = .refused([
                .system(
                    "一个号码只有一个去向",
                    missing: "未使用的号码（\(number.value) 号\(number.state.said)）",
                    remedy: "核对纸面号码，改填另一个未使用的号码"
                )
            ])
        case .next(let value):
            self = .invalid([FieldError("first", "这种票据应从 \(value) 号起领用，不得跳号、重号")])
        case .unused(let count):
            self = .refused([
                .system("未用号码全部缴回后才能核销", missing: "\(count) 个未用号码的缴回", remedy: "先缴回未用号码，再核销号段")
            ])
        }
    }
}

extension BlockNumberState {
    /// As a sentence says it.
    package var said: String {
        switch self {
        case .used: "已使用"
        case .spoiled: "已作废"
        case .returned: "已缴回"
        }
    }
}
