"""The demo district's year of cases: the same seed lives through the same again, by real acts."""

import json
import re

import pytest

from .engines import Postgres, SQLite
from .server import zhifa

#: Nobody's chance: what the entries say of themselves, and names that are drawn anew each time.
OWN = re.compile(r"[0-9a-f]{32,64}")


#: Every stage (办案阶段) has its case, on whatever day the demo ends.
STAGES = {
    "registered", "returned", "notFiled", "investigating", "noticed", "answered", "decided", "served", "performed",
    "closing", "closed", "archived",
}


def lived(engine, seed: int) -> list:
    """What each case came to, with its acts and their fields, in the order of the cases' first entries."""
    filled = zhifa(engine, "demo", "--seed", str(seed), "--cases", "30", "--until", "2026-11-20T18:00", timeout=150)
    assert filled.returncode == 0, filled.stderr
    cases = {}
    for dossier, content in engine.rows(
        f"SELECT dossier, {engine.hex('bytes')} FROM entries ORDER BY recorded_at, dossier, seq"
    ):
        entry = json.loads(bytes.fromhex(content))
        act = [entry[name] for name in ("act", "occurredAt", "actor")]
        cases.setdefault(dossier, []).append((*act, OWN.sub("", json.dumps(entry["fields"], ensure_ascii=False))))
    rows = engine.rows("SELECT id, title, stage, number, decision_number FROM cases")
    return sorted((*row[1:], json.dumps(cases[row[0]], ensure_ascii=False)) for row in rows)


@pytest.mark.limit(400)
def test_the_same_seed_gives_the_same_cases_on_both_engines(tmp_path, postgres):
    for name in ("first", "second", "other"):
        (tmp_path / name).mkdir()
    first, other = SQLite(tmp_path / "first"), SQLite(tmp_path / "other")
    second = Postgres(tmp_path / "second", postgres())
    try:
        once, again = lived(first, 7), lived(second, 7)
        assert len(once) == 30
        assert once == again
        assert lived(other, 8) != once
        assert {stage for _, stage, *_ in once} == STAGES
        kept = dict(first.rows("SELECT state, count(*) FROM block_numbers GROUP BY state"))
        assert kept["spoiled"] == "1" and int(kept["used"]) > 0
        for engine in (first, second, other):
            checked = zhifa(engine, "check")
            assert checked.returncode == 0 and "问题 0 个" in checked.stdout, checked.stdout
        refused = zhifa(first, "demo")
        assert refused.returncode != 0 and "已经有案件" in refused.stderr
    finally:
        second.drop()
