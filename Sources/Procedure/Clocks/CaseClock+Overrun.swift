package import LegalTime

extension CaseClock {
    /// By how many days its time was over when it was extended or met, or is on `day` (超期); 0 while it never was.
    ///
    /// An extension that comes late moves the end, and yet the time was over: that stays to be seen. Derived like the
    /// due day, so that a new calendar or a corrected trigger changes both.
    package func overrun(
        _ calendar: LegalCalendar,
        on day: CivilDay,
        zone: OrganZone = .shanghai
    ) -> Int {
        let late = extensions.indices.compactMap { index -> Int? in
            extensions[index].on.flatMap { self.days(past: index, $0, calendar, zone) }
        }
        let last = days(past: extensions.count, met?.on ?? day, calendar, zone)
        return max(0, (late + [last].compactMap { $0 }).max() ?? 0)
    }

    /// Days from the end that it had with the first `count` extensions to that day; `nil` while it had none.
    private func days(past count: Int, _ day: CivilDay, _ calendar: LegalCalendar, _ zone: OrganZone) -> Int? {
        var before = self
        before.extensions = Array(extensions.prefix(count))
        // A clock that was counted at its start can be counted again.
        guard let due = (try? before.reckon(calendar, zone: zone))?.due else { return nil }
        return day.number - due.day(in: zone).number
    }
}
