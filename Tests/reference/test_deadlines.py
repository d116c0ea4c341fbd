"""The product's deadlines against a public calendar, a second engine and examples worked out by hand."""

import datetime
import json
import os
import random
import subprocess
from pathlib import Path

import chinese_calendar
import pytest

from deadlines import Calendar, Engine, Terms

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("ZHIFA_BINARY") or ROOT / ".build/debug/zhifa")
COUNT = 1_000_000 if os.environ.get("ZHIFA_LONG") else 20_000
BATCH = 50_000
SEED = 20261121


@pytest.fixture(scope="module")
def calendar():
    return Calendar(ROOT / "Catalogue/calendar")


@pytest.fixture(scope="module")
def rules():
    """Every edition of every rule that has a length."""
    listed = json.loads(law("rules", "--json"))
    return [rule for rule in listed if rule["amount"] is not None and rule["unit"] != "workingHours"]


def law(*arguments: str, given: str | None = None) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZHIFA_")}
    done = subprocess.run(
        [BINARY, "law", *arguments],
        input=given, env={**kept, "ZHIFA_HOME": str(ROOT)}, capture_output=True, text=True, timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def terms(rule: dict) -> Terms:
    return Terms(rule["amount"], rule["unit"], rule["end"], rule["backward"])


def test_every_day_agrees_with_a_public_calendar(calendar):
    day, wrong = datetime.date(2021, 1, 1), []
    while day.year < 2027:
        if chinese_calendar.is_workday(day) != calendar.works(day.toordinal()):
            wrong.append(day.isoformat())
        day += datetime.timedelta(days=1)
    assert not wrong


def test_years_before_agree_too(calendar):
    """2019 and 2020, each with a notice that changed the first."""
    day, wrong = datetime.date(2018, 12, 29), []
    while day.year < 2021:
        if chinese_calendar.is_workday(day) != calendar.works(day.toordinal()):
            wrong.append(day.isoformat())
        day += datetime.timedelta(days=1)
    assert not wrong


def requests(rules: list[dict], seed: int, count: int):
    """Random requests, each with the terms they should be answered by."""
    draw = random.Random(seed)
    start, end = datetime.date(2018, 6, 1), datetime.date(2028, 6, 1)
    while count:
        rule = draw.choice(rules)
        day = start + datetime.timedelta(days=draw.randrange((end - start).days))
        if not (rule["valid_from"] <= day.isoformat() <= (rule["valid_to"] or "9999-12-31")):
            continue
        wanted = {"rule": rule["id"], "from": day.isoformat()}
        if rule["variant"]:
            wanted["variant"] = rule["variant"]
        if rule["fields"]:
            wanted["field"] = draw.choice(rule["fields"])
        if rule["unit"] == "hours" or draw.random() < 0.05:
            wanted["from"] += f"T{draw.randrange(24):02}:{draw.randrange(60):02}"
        if draw.random() < 0.5:
            wanted["suspend"] = [span(draw, day, rule["backward"]) for _ in range(draw.randrange(1, 4))]
        if not rule["backward"] and draw.random() < 0.3:
            wanted["extend"] = draw.randrange(1, 91)
        count -= 1
        yield wanted, rule


def span(draw: random.Random, day: datetime.date, backward: bool) -> str:
    first = day + datetime.timedelta(days=draw.randrange(-40, 5) if backward else draw.randrange(-10, 120))
    last = first + datetime.timedelta(days=draw.choice([0, 1, draw.randrange(40)]))
    return f"{first}..{last}"


def test_random_clocks_agree_with_a_second_engine(calendar, rules):
    engine, wrong, provisional, seen = Engine(calendar), [], 0, set()
    for batch in range(0, COUNT, BATCH):
        asked = list(requests(rules, SEED + batch, min(BATCH, COUNT - batch)))
        lines = law("due", "--batch", given="".join(json.dumps(wanted) + "\n" for wanted, _ in asked)).splitlines()
        assert len(lines) == len(asked)
        for (wanted, rule), line in zip(asked, lines):
            answer = json.loads(line)
            expected = engine.answer(terms(rule), wanted["from"], wanted.get("suspend", ()), wanted.get("extend"))
            found = {name: answer.get(name) for name in expected}
            provisional += expected["provisional"]
            seen.add((rule["id"], rule["variant"]))
            if found != expected or answer.get("rule") != wanted["rule"]:
                wrong.append((wanted, expected, answer))
    assert not wrong, f"{len(wrong)} of {COUNT}, the first: {wrong[0]}"
    assert COUNT // 100 < provisional < COUNT // 2
    assert seen == {(rule["id"], rule["variant"]) for rule in rules}


#: rule, from, days of extension, raw, due
EXAMPLES = [
    ("C18", "2021-09-28", None, "2021-10-11", "2021-10-11"),
    ("P01", "2022-01-17", None, "2022-02-01", "2022-02-07"),
    ("C06", "2023-07-10", None, "2023-10-08", "2023-10-08"),
    ("C24", "2024-09-12", None, "2024-09-24", "2024-09-24"),
    ("R01", "2025-11-03", None, "2026-01-02", "2026-01-04"),
    ("R11", "2025-08-31", None, "2026-02-28", "2026-02-28"),
    ("R11", "2025-07-01", None, "2026-01-01", "2026-01-04"),
    ("P09", "2026-01-04", None, "2026-04-04", "2026-04-07"),
    ("C25", "2025-04-01", None, "2025-05-01", "2025-05-06"),
    ("D05", "2025-01-24", None, "2025-02-05", "2025-02-05"),
    ("H01", "2024-02-07", None, "2024-02-10", "2024-02-10"),
    ("P01", "2026-05-06", None, "2026-05-21", "2026-05-21"),
    ("C18", "2026-09-30", None, "2026-10-13", "2026-10-13"),
    ("P01", "2022-09-19", None, "2022-10-04", "2022-10-08"),
    ("C06", "2026-07-06", 30, "2026-11-03", "2026-11-03"),
    ("C19", "2026-02-26", None, "2026-02-09", "2026-02-09"),
    ("C14", "2025-10-01T10:30", None, "2025-10-02T10:30", "2025-10-02T10:30"),
    ("C18", "2026-06-17", None, "2026-06-25", "2026-06-25"),
    ("R01", "2026-03-05", None, "2026-05-04", "2026-05-06"),
]


@pytest.mark.parametrize("rule, start, extend, raw, due", EXAMPLES)
def test_examples_come_out_to_the_day(rule, start, extend, raw, due):
    more = [] if extend is None else ["--extend", str(extend)]
    answer = json.loads(law("due", "--rule", rule, "--from", start, *more, "--json"))
    assert (answer["rule"], answer["raw"], answer["due"]) == (rule, raw, due)
    assert answer["provisional"] is False
    assert answer["certainty"] and answer["citation"]
    assert len(answer["explanation"]) >= 3


@pytest.mark.parametrize("rule, start, extend, raw, due", EXAMPLES)
def test_the_second_engine_knows_the_examples_too(rule, start, extend, raw, due, calendar, rules):
    edition = next(
        each for each in rules
        if each["id"] == rule and not each["variant"]
        and each["valid_from"] <= start[:10] <= (each["valid_to"] or "9999-12-31")
    )
    answer = Engine(calendar).answer(terms(edition), start, (), extend)
    assert (answer["raw"], answer["due"]) == (raw, due)
