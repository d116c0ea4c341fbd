"""A second engine for deadlines, written from the law's counting rules and not from the Swift code.

- The day of the event is not counted; hours run from the event's minute, through nights and holidays.
- Working days: neither weekends nor the days off that the State Council's notices name, but the weekend days on which
  people work in exchange. A year without a notice has its weekends and fixed holidays only: provisional.
- A period of months or years ends on the corresponding day, or on the month's last.
- Suspended days (first and last included) do not count; a month's end is pushed on by as many.
- An extension adds days to the raw end, suspended ones not counted.
- Only a party's end rolls, to the first working day. Backward rules count from the event to the past and never roll:
  with working days, so many full ones lie between the event and the day that is looked for.
"""

import bisect
import calendar as months
import csv
import datetime
from pathlib import Path

MINUTES = 24 * 60
FIRST_YEAR, LAST_YEAR = 1990, 2060


class Calendar:
    """Which days work, from the CSV tables; days are proleptic ordinals as `datetime` has them."""

    def __init__(self, folder: Path):
        self.years, self.named = set(), {}
        for path in sorted(folder.glob("*.csv")):
            with open(path, encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    self.years.add(int(row["year"]))
                    self.named[datetime.date.fromisoformat(row["date"]).toordinal()] = row["kind"] == "work"
        first = datetime.date(FIRST_YEAR, 1, 1).toordinal()
        last = datetime.date(LAST_YEAR, 12, 31).toordinal()
        #: Every working day, in order; a day is looked up by bisection.
        self.working = [day for day in range(first, last + 1) if self.works(day)]
        self.known = [year in self.years for year in range(LAST_YEAR + 1)]

    def works(self, ordinal: int) -> bool:
        if ordinal in self.named:
            return self.named[ordinal]
        day = datetime.date.fromordinal(ordinal)
        return day.weekday() < 5 and not (day.year not in self.years and is_fixed_holiday(day))

    def is_known(self, ordinal: int) -> bool:
        return self.known[datetime.date.fromordinal(ordinal).year]

    def is_working(self, ordinal: int) -> bool:
        place = bisect.bisect_left(self.working, ordinal)
        return self.working[place] == ordinal


def is_fixed_holiday(day: datetime.date) -> bool:
    """New Year, Labour Day and National Day, as the regulation in force that year fixes them (from 2008 on)."""
    labour = 2 if day.year >= 2025 else 1
    return (day.month, day.day) == (1, 1) or day.month == 5 and day.day <= labour or day.month == 10 and day.day <= 3


def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of days, both ends included, in order and apart."""
    result: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if result and first <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], last))
        else:
            result.append((first, last))
    return result


class Terms:
    """What a rule says: `unit` and `end` as `zhifa law rules --json` names them."""

    def __init__(self, amount: int, unit: str, end: str, backward: bool = False):
        self.amount, self.unit, self.end, self.backward = amount, unit, end, backward

    @property
    def of_hours(self) -> bool:
        return self.unit == "hours"


class Engine:
    def __init__(self, calendar: Calendar):
        self.calendar = calendar

    def answer(self, terms: Terms, start: str, suspend: list[str] = (), extend: int | None = None) -> dict:
        """`raw` and `due` as text, `provisional`."""
        spans = merged([self.span(text) for text in suspend])
        if terms.of_hours:
            return self.answer_hours(terms, start, spans, extend)
        day = datetime.date.fromisoformat(start[:10]).toordinal()
        raw, looked = self.raw(terms, day, spans)
        if extend is not None:
            raw = push_on(raw, raw + extend, spans)
        due = raw
        if terms.end == "rolled" and not terms.backward:
            due = self.calendar.working[bisect.bisect_left(self.calendar.working, raw)]
            looked = [*looked, raw, due]
        provisional = not all(map(self.calendar.is_known, looked))
        return {"raw": iso(raw), "due": iso(due), "provisional": provisional}

    @staticmethod
    def span(text: str) -> tuple[int, int]:
        first, last = text.split("..")
        return datetime.date.fromisoformat(first).toordinal(), datetime.date.fromisoformat(last).toordinal()

    def raw(self, terms: Terms, day: int, spans) -> tuple[int, list[int]]:
        """The end before it rolls, and the first and last day whose kind mattered."""
        if terms.unit == "workingDays":
            return self.working_days(terms, day, spans)
        if terms.unit == "calendarDays":
            end = day - terms.amount if terms.backward else day + terms.amount
        else:
            count = terms.amount * (12 if terms.unit == "years" else 1)
            end = corresponding(day, -count if terms.backward else count)
        return (pull_back(day, end, spans) if terms.backward else push_on(day, end, spans)), []

    def working_days(self, terms: Terms, day: int, spans) -> tuple[int, list[int]]:
        """One working day after the other; those that are suspended are passed over."""
        working = self.calendar.working
        if terms.backward:
            place, step, left = bisect.bisect_left(working, day) - 1, -1, terms.amount + 1
            edge = day - 1
        else:
            place, step, left = bisect.bisect_right(working, day), 1, terms.amount
            edge = day + 1
        while any(first <= edge <= last for first, last in spans):
            edge += step
        while True:
            found = working[place]
            if not any(first <= found <= last for first, last in spans):
                left -= 1
                if left == 0:
                    return found, [edge, found]
            place += step

    def answer_hours(self, terms: Terms, start: str, spans, extend: int | None) -> dict:
        day, minute = datetime.date.fromisoformat(start[:10]).toordinal(), int(start[11:13]) * 60 + int(start[14:16])
        at = day * MINUTES + minute
        length = terms.amount * 60
        # Suspended days as spans of minutes: what they share with the period is given back until nothing changes.
        cut = [(first * MINUTES, (last + 1) * MINUTES) for first, last in spans]
        end, shared = at - length if terms.backward else at + length, -1
        while True:
            low, high = min(at, end), max(at, end)
            now = sum(max(0, min(high, last) - max(low, first)) for first, last in cut)
            if now == shared:
                break
            shared = now
            end = at - length - shared if terms.backward else at + length + shared
        if extend is not None:
            last = end // MINUTES
            end += (push_on(last, last + extend, spans) - last) * MINUTES
        text = f"{iso(end // MINUTES)}T{end % MINUTES // 60:02}:{end % 60:02}"
        return {"raw": text, "due": text, "provisional": False}


def push_on(start: int, end: int, spans) -> int:
    """`end`, later by as many days as are suspended between `start` (not counted) and the end itself."""
    wanted, suspended = end, -1
    while True:
        now = sum(max(0, min(end, last) - max(start + 1, first) + 1) for first, last in spans)
        if now == suspended:
            return end
        suspended, end = now, wanted + now


def pull_back(start: int, end: int, spans) -> int:
    wanted, suspended = end, -1
    while True:
        now = sum(max(0, min(start - 1, last) - max(end, first) + 1) for first, last in spans)
        if now == suspended:
            return end
        suspended, end = now, wanted - now


def corresponding(day: int, count: int) -> int:
    date = datetime.date.fromordinal(day)
    year, month = divmod(date.year * 12 + date.month - 1 + count, 12)
    return datetime.date(year, month + 1, min(date.day, months.monthrange(year, month + 1)[1])).toordinal()


def iso(ordinal: int) -> str:
    return datetime.date.fromordinal(ordinal).isoformat()
