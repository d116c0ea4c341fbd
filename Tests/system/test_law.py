"""`zhifa law`: the law asked without a case, by one question and by lines of them."""

import json
import os
import re
import subprocess

import pytest

from .server import BINARY, ROOT

KEYS = {"rule", "due", "raw", "provisional", "certainty", "citation", "explanation"}
CITATION = re.compile(r"《[^《》]+》(（\d+年\d+月\d+日版本）)?第[一二三四五六七八九十百千零]+条(第[一二三四五六七八九十]+款)?(第（[一二三四五六七八九十]+）项)?")


def law(*arguments: str, given: str | None = None, home: str = str(ROOT)) -> subprocess.CompletedProcess:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZHIFA_")}
    return subprocess.run(
        [BINARY, "law", *arguments], input=given, env={**kept, "ZHIFA_HOME": home}, capture_output=True, text=True,
        timeout=60,
    )


def due(*arguments: str) -> dict:
    done = law("due", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def batch(*requests: object) -> tuple[list[dict], int]:
    lines = "".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in requests)
    done = law("due", "--batch", given=lines)
    assert not done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


def listed(what: str) -> list[dict]:
    done = law(what, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_answer_has_its_reasons():
    answer = due("--rule", "C18", "--from", "2026-09-30")
    assert set(answer) == KEYS
    assert (answer["rule"], answer["due"], answer["raw"]) == ("C18", "2026-10-13", "2026-10-13")
    assert answer["certainty"] == "V" and answer["provisional"] is False
    assert answer["citation"] == "《行政处罚法》第六十四条第（一）项、《行政处罚法》第八十五条"
    assert any("国庆节调休上班" in line for line in answer["explanation"])


def test_people_read_it_as_text():
    done = law("due", "--rule", "P01", "--from", "2022-01-17")
    assert done.returncode == 0
    assert "到期：2022-02-07" in done.stdout and "顺延前：2022-02-01" in done.stdout
    assert "《行政处罚法》第六十七条第三款" in done.stdout and "1. " in done.stdout


@pytest.mark.parametrize(
    "arguments, raw, end",
    [
        (["--rule", "C06", "--from", "2026-07-06", "--extend", "30"], "2026-11-03", "2026-11-03"),
        (["--rule", "C06", "--from", "2026-07-06", "--extend", "0"], "2026-10-04", "2026-10-04"),
        (["--rule", "C06", "--from", "2026-01-05", "--suspend", "2026-02-01..2026-02-10"], "2026-04-15", "2026-04-15"),
        (
            ["--rule=C06", "--from=2026-01-05", "--suspend=2026-02-01..2026-02-10", "--suspend", "2026-02-05..2026-02-12"],
            "2026-04-17", "2026-04-17",
        ),
        (["--rule", "C14", "--from", "2025-10-01T10:30"], "2025-10-02T10:30", "2025-10-02T10:30"),
        (["--rule", "C18", "--from", "2026-09-30T23:59"], "2026-10-13", "2026-10-13"),
        (["--rule", "P02", "--from", "2022-02-07"], "2022-02-08", "2022-02-08"),
        (["--rule", "P03", "--from", "2026-05-22"], "2026-06-24", "2026-06-24"),
        (["--rule", "P07", "--from", "2026-05-22"], "2026-06-21", "2026-06-21"),
        (["--rule", "R10", "--from", "2026-03-02"], "2026-05-01", "2026-05-01"),
        (["--rule", "R10", "--variant", "simple", "--from", "2026-03-02"], "2026-04-01", "2026-04-01"),
        (["--rule", "R16", "--variant", "ruling", "--from", "2026-04-24"], "2026-05-04", "2026-05-06"),
        (["--rule", "R03", "--variant", "immovable", "--from", "2024-02-29"], "2044-02-29", "2044-02-29"),
        (["--rule", "C25", "--from", "2021-12-31"], "2022-03-01", "2022-03-01"),
        (["--rule", "C25", "--from", "2022-01-01"], "2022-01-31", "2022-02-07"),
        (["--rule", "C25", "--from", "2021-12-31", "--edition", "2022-01-01"], "2022-01-30", "2022-01-30"),
        (["--rule", "D10", "--from", "2025-06-30"], "2026-01-31", "2026-01-31"),
        (["--rule", "D11", "--from", "2025-01-01"], "2026-01-31", "2026-01-31"),
        (["--rule", "L03", "--from", "2026-08-15"], "2031-08-15", "2031-08-15"),
    ],
)
def test_days(arguments, raw, end):
    answer = due(*arguments)
    assert (answer["raw"], answer["due"]) == (raw, end)


def test_the_department_s_rule_goes_before_the_general_one():
    market = due("--rule", "C06", "--from", "2026-01-05", "--field", "市场监管")
    assert market["variant"] == "SAMR" and market["certainty"] == "S"
    assert "《市场监督管理行政处罚程序规定》第六十四条" in market["citation"]
    gas = due("--rule", "C06", "--from", "2026-01-05", "--field", "燃气")
    assert "variant" not in gas and any("没有专门规定" in line for line in gas["explanation"])


def test_what_the_organ_has_to_set_is_said():
    answer = due("--rule", "C17", "--from", "2026-03-02")
    assert answer["certainty"] == "L" and answer["due"] == "2026-03-09"
    assert any("不能自动起算" in line for line in answer["explanation"])


def test_a_year_without_a_table_is_provisional():
    assert due("--rule", "C18", "--from", "2026-12-29")["provisional"] is True
    assert due("--rule", "C18", "--from", "2026-12-22")["provisional"] is False
    assert due("--rule", "L01", "--from", "2026-12-29")["provisional"] is False


def test_a_clock_that_stands_still_has_no_day():
    answer = due("--rule", "C06", "--from", "2026-02-03", "--suspend", "2026-02-10..")
    assert answer["due"] is None and answer["raw"] is None and answer["remaining"] == 84


@pytest.mark.parametrize(
    "arguments, said",
    [
        ([], ["--rule", "C18"]),
        (["--rule", "C18"], ["--from", "2026-02-10"]),
        (["--rule", "X1", "--from", "2026-01-01"], ["--rule", "没有编号为“X1”的期限"]),
        (["--rule", "C18", "--from", "2026-02-30"], ["--from", "2026-02-30", "2026-02-10T10:30"]),
        (["--rule", "C18", "--from", "20260210"], ["--from", "20260210"]),
        (["--rule", "C14", "--from", "2026-02-10"], ["--from", "时刻"]),
        (["--rule", "C18", "--from", "2021-07-14"], ["--rule", "2017年修正的《行政处罚法》"]),
        (["--rule", "L03", "--from", "2026-08-14"], ["--rule", "2026年8月15日施行"]),
        (["--rule", "C20", "--from", "2026-01-01"], ["--rule", "没有法定的长度", "多少日内举行听证"]),
        (["--rule", "C22", "--from", "2026-01-01"], ["--rule", "没有法定的长度"]),
        (["--rule", "S01", "--from", "2026-03-01"], ["--rule", "文书载明的期限"]),
        (["--rule", "P18", "--from", "2026-03-01"], ["--rule", "R01", "R11"]),
        (["--rule", "C18", "--variant", "simple", "--from", "2026-03-01"], ["--rule", "simple"]),
        (["--rule", "C02", "--field", "燃气", "--from", "2026-03-01"], ["--rule", "只适用于生态环境"]),
        (["--rule", "C06", "--from", "2026-03-01", "--suspend", "2026-03-05"], ["--suspend", "2026-03-01..2026-03-10"]),
        (["--rule", "C06", "--from", "2026-03-01", "--suspend", "2026-03-05..x"], ["--suspend", "“x”"]),
        (["--rule", "C06", "--from", "2026-03-01", "--suspend", "y..2026-03-05"], ["--suspend", "“y”"]),
        (["--rule", "C06", "--from", "2026-03-01", "--suspend", "2026-03-05..2026-03-04"], ["--suspend", "早于"]),
        (["--rule", "C06", "--from", "2026-03-01", "--extend", "-1"], ["--extend", "0 至 36600"]),
        (["--rule", "C06", "--from", "2026-03-01", "--extend", "36601"], ["--extend", "0 至 36600"]),
        (["--rule", "C06", "--from", "2026-03-01", "--extend", "1.5"], ["--extend", "1.5"]),
        (["--rule", "C06", "--from", "2026-03-01", "--edition", "heute"], ["--edition", "heute"]),
        (["--rule", "C19", "--from", "2026-03-01", "--extend", "1"], ["--extend", "倒算"]),
        (["--rule", "D10", "--from", "2026-03-01", "--extend", "1"], ["--extend", "固定的日子"]),
        (["--rule", "D10", "--from", "2026-03-01", "--suspend", "2026-03-01..2026-03-02"], ["--suspend", "固定的日子"]),
        (["--rule", "R03", "--from", "9998-03-01"], ["--from", "9999"]),
        (["--rule", "D10", "--from", "9999-03-01"], ["--from", "9999"]),
        (["--rule"], ["--rule", "--rule C18"]),
        (["--rule", "C18", "--from", "--json"], ["--from"]),
        (["--frm", "2026-01-01"], ["--frm", "不认识"]),
        (["C18"], ["C18", "不认识"]),
        (["--batch", "--rule", "C18"], ["--batch"]),
    ],
)
def test_what_is_wrong_is_said(arguments, said):
    done = law("due", *arguments)
    assert done.returncode == 64
    assert not done.stdout
    assert all(each in done.stderr for each in said), done.stderr
    assert re.search("[\u4e00-\u9fff]", done.stderr)


def test_help_is_given():
    done = law("due", "--help")
    assert done.returncode == 0 and "--suspend" in done.stdout and "用法" in done.stdout


def test_lines_are_answered_in_order():
    answers, code = batch(
        {"rule": "C18", "from": "2026-09-30"},
        {"rule": "C06", "from": "2026-01-05", "suspend": ["2026-02-01..2026-02-10"], "extend": 30},
        {"rule": "C06", "from": "2026-01-05", "suspend": "2026-02-01..2026-02-10"},
        {"rule": "C06", "from": "2026-01-05", "suspend": [{"from": "2026-02-01", "to": "2026-02-10"}], "extend": None},
        {"rule": "C06", "from": "2026-01-05", "suspend": {"from": "2026-02-01", "to": "2026-02-10"}, "field": "市场监管"},
        {"rule": "R10", "from": "2026-03-02", "variant": "simple", "id": 7},
        {"rule": "C14", "from": "2026-03-02T08:00:30"},
    )
    assert code == 0
    assert [each["due"] for each in answers] == [
        "2026-10-13", "2026-05-15", "2026-04-15", "2026-04-15", "2026-04-15", "2026-04-01", "2026-03-03T08:00:30",
    ]
    assert all(KEYS <= set(each) for each in answers)
    assert answers[0] == due("--rule", "C18", "--from", "2026-09-30")


def test_a_bad_line_is_named_and_the_others_are_answered():
    good = {"rule": "C18", "from": "2026-09-30"}
    answers, code = batch(
        good, "", "nonsense", "[]", {"from": "2026-09-30"}, {"rule": "C18"}, {**good, "form": "x"}, {**good, "from": 1},
        {**good, "extend": "3"}, {**good, "suspend": 5}, {**good, "suspend": [{"to": "2026-10-01"}]},
        {**good, "suspend": ["2026-10-01"]}, {"rule": "C20", "from": "2026-09-30"}, {**good, "rule": "C99"}, good,
    )
    assert code == 1
    assert "due" in answers[0] and "due" in answers[-1]
    wrong = [(each["field"], each["line"]) for each in answers[1:-1]]
    assert wrong == [
        ("", 3), ("", 4), ("rule", 5), ("from", 6), ("form", 7), ("from", 8), ("extend", 9), ("suspend", 10),
        ("suspend", 11), ("suspend", 12), ("rule", 13), ("rule", 14),
    ]
    assert all(each["error"] for each in answers[1:-1])


def test_the_last_line_needs_no_end_and_a_line_has_a_limit():
    done = law("due", "--batch", given='{"rule":"C18","from":"2026-09-30"}')
    assert json.loads(done.stdout)["due"] == "2026-10-13" and done.returncode == 0
    done = law("due", "--batch", given="x" * 3_000_000 + '\n{"rule":"C18","from":"2026-09-30"}\n')
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[0]["line"] == 1 and "字节" in lines[0]["error"] and lines[1]["due"] == "2026-10-13"
    assert done.returncode == 1
    assert law("due", "--batch", given="").stdout == ""


def test_every_rule_is_listed_with_its_source():
    rules = listed("rules")
    ids = [f"{letter}{number:02}" for letter, last in dict(C=29, P=18, L=4, H=8, R=17, D=15, S=1).items()
           for number in range(1, last + 1)]
    assert {rule["id"] for rule in rules} == set(ids)
    for rule in rules:
        assert rule["name"] and rule["trigger"] and rule["citations"] and rule["certainty"] in "VSML"
        assert (rule["amount"] is None) == (rule["unit"] is None) == (rule["end"] is None)
        assert rule["amount"] or rule["missing"] or rule["annual"]
        assert rule["end"] in ("rolled", "hard", "fixed", None)
        assert rule["needs_policy"] == (rule["certainty"] in "ML")
        if rule["unit"] == "hours":
            assert rule["end"] == "fixed"
    hearing = next(rule for rule in rules if rule["id"] == "C19")
    assert hearing["backward"] is True and hearing["amount"] == 7 and hearing["unit"] == "workingDays"
    assert hearing["valid_from"] == "2021-07-15" and hearing["valid_to"] is None
    assert hearing["gaps"][0]["through"] == "2021-07-14"
    market = next(rule for rule in rules if rule["variant"] == "SAMR" and rule["id"] == "C06")
    assert [(step["by"], step["amount"]) for step in market["extensions"]] == [
        ("行政机关负责人", 30), ("行政机关负责人集体讨论", None),
    ]
    assert "听证" in [each["ground"] for each in market["exclusions"]]
    plain = law("rules")
    assert plain.returncode == 0 and len(plain.stdout.splitlines()) == len(rules)


def test_every_act_is_listed_with_what_it_declares():
    acts = {act["id"]: act for act in listed("acts")}
    decide = acts["decide-penalty"]
    assert decide["duties"] == ["行政机关负责人"]
    assert {"《行政处罚法》第四十条", "《行政处罚法》第六十二条"} <= set(decide["citations"])
    assert {"rule": "C06", "effect": "meets"} in decide["clocks"]
    for act in acts.values():
        assert act["title"] and act["duties"]
        assert all(field["name"] and field["label"] for field in act["fields"])
        assert all(CITATION.fullmatch(each) or each.startswith("《") or "号" in each or "年" in each for each in act["citations"])
    assert len(law("acts").stdout.splitlines()) == len(acts)


def test_every_item_is_listed_with_its_articles():
    items = listed("items")
    assert len(items) >= 129
    for item in items:
        assert item["name"] and item["field"] and item["law"]["title"]
        for part in ("violated", "penalty"):
            assert item[part]["citations"], item["id"]
            assert all(CITATION.fullmatch(each) for each in item[part]["citations"]), item[part]
    trees = next(item for item in items if item["violated"]["text"] == "17(5)-(7)")
    assert trees["violated"]["citations"] == [f"《古树名木保护条例》第十七条第（{each}）项" for each in "五六七"]
    assert len(law("items").stdout.splitlines()) == len(items)


@pytest.mark.parametrize("what", ["rules", "acts", "items"])
def test_lists_take_nothing_else(what):
    done = law(what, "--verbose")
    assert done.returncode == 64 and "--verbose" in done.stderr and "--json" in done.stderr


def test_without_tables_nothing_is_reckoned(tmp_path):
    done = law("due", "--rule", "C18", "--from", "2026-09-30", home=str(tmp_path))
    assert done.returncode != 0 and "ZHIFA_HOME" in done.stderr
    done = law("items", home=str(tmp_path))
    assert done.returncode != 0 and "ZHIFA_HOME" in done.stderr
