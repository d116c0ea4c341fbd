import LegalTime
import Procedure
import Storage

extension OrganisationWork {
    /// Ends a row and says its last day; `nil` = at once, with yesterday.
    @discardableResult
    func end<Row: DatedRow>(_ row: Row, on day: String?, named name: String) throws -> String {
        let span = row.head.span
        if let ended = span.endedOn { throw OrganisationDesk.wrong("on", "\(name)已经终止（最后一日 \(ended)），不需要再办") }
        let last = try lastDay(day)
        if let to = span.to, to <= last {
            throw OrganisationDesk.wrong("on", "\(name)原定到 \(to) 为止，终止日应早于该日；需要延长的请另行登记")
        }
        let eve = try OrganisationDesk.eve(of: span.from)
        // Before it began it is taken back whole.
        let ending = day == nil ? max(last, eve) : last
        if ending < eve { throw OrganisationDesk.wrong("on", "终止日不能早于起始日（\(span.from)）的前一日") }
        try DatedStore<Row>.end(id: row.head.id, on: ending, in: change, on: c)
        return ending
    }

    private func lastDay(_ day: String?) throws -> String {
        guard let day else { return today.adding(days: -1).iso }
        guard CivilDay(iso: day) != nil else { throw OrganisationDesk.wrong("on", "日期应写成 2026-05-20 这样") }
        return day
    }

    /// Ends with yesterday whatever a person holds, gave or was given.
    func endAll(of person: String) throws {
        let posts = roster.posts.filter { $0.person == person && runs($0.head) }
        try keepsAdministrator(without: Set(posts.map(\.head.id)), after: today.adding(days: -1).iso)
        for row in posts { try end(row, on: nil, named: "任职") }
        for row in roster.delegations
        where (row.fromPerson == person || row.toPerson == person) && runs(row.head) {
            try end(row, on: nil, named: "委托")
        }
        for row in roster.authorisations where row.person == person && runs(row.head) {
            try end(row, on: nil, named: "授权")
        }
    }

    /// Duties of posts that a person has today or will have.
    func running(of person: String) -> [Duty] {
        roster.posts.filter { $0.person == person && runs($0.head) }.compactMap { Duty(rawValue: $0.duty) }
    }

    /// Somebody has to be able to give posts tomorrow.
    func keepsAdministrator(without ended: Set<String>, after day: String) throws {
        let others = roster.posts.contains { post in
            post.duty == Duty.administrator.rawValue && !ended.contains(post.head.id)
                && roster.people[post.person]?.active == true && post.head.span.from <= max(day, today.iso)
                && post.head.span.last == nil
        }
        let losesOne = roster.posts.contains {
            ended.contains($0.head.id) && $0.duty == Duty.administrator.rawValue
        }
        if losesOne, !others { throw OrganisationDesk.wrong("on", "至少要有一名在职的系统管理员，请先任命另一名") }
    }

    /// Whether it holds today or later.
    private func runs(_ head: DatedHead) -> Bool {
        head.span.last.map { today.iso <= $0 && head.span.from <= $0 } ?? true
    }
}

extension OrganisationDesk {
    static func eve(of day: String) throws -> String {
        guard let day = CivilDay(iso: day) else { throw StorageError.damaged("日期无法读取：\(day)") }
        return day.adding(days: -1).iso
    }
}
