/// A point in time, in milliseconds since 1970-01-01T00:00:00Z; storage and ledger keep it in UTC.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int

    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    /// `2026-11-21T02:15:00.123Z`, the one form that entries hold.
    package var utc: String {
        let (day, rest) = (milliseconds.flooredQuotient(by: 86_400_000), milliseconds %% 86_400_000)
        let seconds = rest / 1000
        let fraction = rest % 1000
        let padded = fraction < 10 ? "00\(fraction)" : fraction < 100 ? "0\(fraction)" : "\(fraction)"
        return "\(CivilDay(number: day).iso)T\(Self.clock(seconds)).\(padded)Z"
    }

    /// Parses `2026-11-21T02:15:00[.123]Z` or with an offset `+08:00`; anything else is `nil`.
    package init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let day = CivilDay(iso: String(text.prefix(10))),
            let ofDay = Self.secondsOfDay(bytes[11...])
        else { return nil }
        var index = 19
        var fraction = 0
        if bytes[index] == UInt8(ascii: ".") {
            index += 1
            var scale = 100
            let start = index
            while index < bytes.count, let digit = Self.digit(bytes[index]) {
                fraction += digit * scale
                scale /= 10
                index += 1
            }
            guard index > start, index - start <= 9 else { return nil }
        }
        guard let offset = Self.offset(bytes[index...]) else { return nil }
        milliseconds = (day.number * 86_400 + ofDay - offset) * 1000 + fraction
    }
}

/// The zone an organ lives in; China has one, without summer time.
package struct OrganZone: Hashable, Sendable {
    package let offsetSeconds: Int

    /// Asia/Shanghai, UTC+8.
    package static let shanghai = OrganZone(offsetSeconds: 8 * 3600)

    package func day(of instant: Instant) -> CivilDay {
        CivilDay(number: (instant.milliseconds + offsetSeconds * 1000).flooredQuotient(by: 86_400_000))
    }

    /// The instant at which a day begins in this zone.
    package func start(of day: CivilDay) -> Instant {
        Instant(milliseconds: (day.number * 86_400 - offsetSeconds) * 1000)
    }

    /// `14:05`
    package func clock(of instant: Instant) -> String {
        let seconds = (instant.milliseconds.flooredQuotient(by: 1000) + offsetSeconds) %% 86_400
        return "\(CivilDay.two(seconds / 3600)):\(CivilDay.two(seconds / 60 % 60))"
    }

    /// `2026-11-21T14:05`, the form of a browser's date-and-time control.
    package func local(_ instant: Instant) -> String { "\(day(of: instant).iso)T\(clock(of: instant))" }

    /// Reads the local form `2026-11-21T14:05[:30]` of this zone.
    package func instant(local text: String) -> Instant? {
        guard text.utf8.count == 16 || text.utf8.count == 19 else { return nil }
        let full = text.utf8.count == 16 ? text + ":00Z" : text + "Z"
        return Instant(rfc3339: full).map { $0.adding(seconds: -offsetSeconds) }
    }

    /// `今天 14:05`, `昨天 09:30`, `5月8日（周四） 09:30`, with the year when it is another one.
    package func spoken(_ instant: Instant, now: Instant) -> String {
        let (day, today) = (day(of: instant), day(of: now))
        let time = clock(of: instant)
        switch today.number - day.number {
        case 0: return "今天 \(time)"
        case 1: return "昨天 \(time)"
        default: return day.year == today.year ? "\(day.short) \(time)" : "\(day.chinese) \(time)"
        }
    }
}

extension Instant {
    static func clock(_ seconds: Int) -> String {
        "\(CivilDay.two(seconds / 3600)):\(CivilDay.two(seconds / 60 % 60)):\(CivilDay.two(seconds % 60))"
    }

    fileprivate static func digit(_ byte: UInt8) -> Int? {
        byte >= 48 && byte <= 57 ? Int(byte - 48) : nil
    }

    /// Two digits; the callers have seen to the length.
    fileprivate static func pair(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
        guard let ten = digit(bytes[index]), let one = digit(bytes[index + 1]) else { return nil }
        return ten * 10 + one
    }

    fileprivate static func secondsOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        guard let hour = pair(bytes, at: start), let minute = pair(bytes, at: start + 3),
            let second = pair(bytes, at: start + 6), hour < 24, minute < 60, second < 60,
            bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":")
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    fileprivate static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: "Z") { return bytes.count == 1 ? 0 : nil }
        guard bytes.count == 6, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
            let hour = pair(bytes, at: bytes.startIndex + 1), let minute = pair(bytes, at: bytes.startIndex + 4),
            bytes[bytes.startIndex + 3] == UInt8(ascii: ":"), hour < 15, minute < 60
        else { return nil }
        let seconds = hour * 3600 + minute * 60
        return first == UInt8(ascii: "+") ? seconds : -seconds
    }
}

extension Int {
    func flooredQuotient(by divisor: Int) -> Int { (self - (self %% divisor)) / divisor }
}
