"""`zhifa codes` against python-stdnum, which was written by others: 10,000 numbers, good and bad.

Where the two are meant to differ, the difference is computed here and not waved through:

- stdnum looks only at the outer check of a credit code; we also look at the organisation code inside (GB 11714).
- stdnum knows no registering department with a letter (A, N, Y of the amended standard) and refuses the first eight
  characters unless they are digits.
- stdnum asks a list of counties whether an identity number's region existed in the year of birth; we don't, since the
  list is not complete. It takes years before 1900 and days to come; we don't.
"""

import datetime
import json
import os
import random
import subprocess
from importlib import resources

import pytest
from stdnum.cn import ric, uscc
from stdnum.exceptions import InvalidComponent

from .server import BINARY, ROOT

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
DIGITS = "0123456789"


def judge(lines: list[tuple[str, ...]]) -> list[dict]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ZHIFA_")}
    done = subprocess.run(
        [BINARY, "codes", "--batch"], input="".join("\t".join(line) + "\n" for line in lines), text=True,
        env={**environment, "ZHIFA_HOME": str(ROOT)}, capture_output=True, timeout=60, check=True,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(a["kind"], a["value"]) for a in answers] == [line[:2] for line in lines]
    assert all(a["valid"] or a["message"] for a in answers)
    return answers


def organisation_check(body: str) -> str:
    """GB 11714, written for this test."""
    total = sum(int(letter, 36) * weight for letter, weight in zip(body, (3, 7, 9, 10, 5, 8, 4, 2), strict=True))
    return "0123456789X0"[11 - total % 11]


def credit_code(dice: random.Random) -> str:
    body = "".join(dice.choices(LETTERS, k=8))
    front = dice.choice(["91", "92", "93", "11", "12", "51", "52", "A1", "N2", "Y1"])
    code = front + "".join(dice.choices(DIGITS, k=6)) + body + organisation_check(body)
    return code + uscc.calc_check_digit(code)


def identity(dice: random.Random, counties: list[str]) -> str:
    day = datetime.date(1900, 1, 1) + datetime.timedelta(days=dice.randrange(46_000))
    number = dice.choice(counties) + day.strftime("%Y%m%d") + "".join(dice.choices(DIGITS, k=3))
    return number + ric.calc_check_digit(number + "0")


def changed(number: str, letters: str, dice: random.Random) -> str:
    place = dice.randrange(len(number))
    return number[:place] + dice.choice(letters.replace(number[place], "")) + number[place + 1:]


def spoilt(number: str, letters: str, dice: random.Random) -> str:
    match dice.randrange(6):
        case 0 | 1:
            return changed(number, letters, dice)
        case 2:
            return changed(changed(number, letters, dice), letters, dice)
        case 3:
            place = dice.randrange(len(number) - 1)
            return number[:place] + number[place + 1] + number[place] + number[place + 2:]
        case 4:
            return number[: dice.randrange(1, len(number))]
        case _:
            return changed(number, "IOSVZ*汉", dice)


def credit_code_is_right(code: str) -> bool:
    """stdnum's answer, with the differences that the module's text names."""
    outer = uscc.is_valid(code)
    if not code[:2].isdigit() and len(code) == 18 and all(letter in LETTERS for letter in code):
        outer = code[2:8].isdigit() and uscc.calc_check_digit(code) == code[-1]
    return outer and organisation_check(code[8:16]) == code[16]


def identity_is_right(number: str) -> bool:
    """stdnum's answer, with the differences that the module's text names."""
    try:
        born = ric.get_birth_date(number) if taken_whole(number) or number[-1:] == check_of(number) else None
    except InvalidComponent:
        return False
    return born is not None and "1900" <= number[6:10] and born <= datetime.date.today()


def check_of(number: str) -> str | None:
    """stdnum's check character, if the number has the form of one."""
    return ric.calc_check_digit(number) if len(number) == 18 and number[:17].isdecimal() and number.isascii() else None


def taken_whole(number: str) -> bool:
    """Whether stdnum takes the number with its county. (Of a county it doesn't know it raises a KeyError.)"""
    try:
        return ric.is_valid(number)
    except KeyError:
        return False


@pytest.fixture(scope="module")
def counties() -> list[str]:
    """Every county that stdnum's list names, of any year."""
    found, province = [], ""
    for line in (resources.files("stdnum.cn") / "loc.dat").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code = line.split()[0]
            province = province if line.startswith(" ") else code
            found += [province + code] if line.startswith(" ") and not code.endswith("00") else []
    assert len(found) > 3_000
    return found


def test_credit_codes_agree_with_stdnum():
    dice = random.Random(32_100)
    good = [credit_code(dice) for _ in range(2_500)]
    codes = good + [spoilt(code, LETTERS, dice) for code in good]
    answers = judge([("uscc", code) for code in codes])
    wrong = [a for a in answers if a["valid"] != credit_code_is_right(a["value"])]
    assert not wrong, wrong[:5]
    assert all(a["valid"] for a in answers[:2_500])
    # Exchanging two neighbours that are the same spoils nothing, and two changes may make another good one.
    assert sum(a["valid"] for a in answers[2_500:]) < 100


def test_an_inner_check_that_is_wrong_is_found_where_stdnum_finds_none():
    dice = random.Random(11_714)
    codes = []
    for _ in range(200):
        body = credit_code(dice)[:16]
        front = "91" + body[2:] + dice.choice(DIGITS.replace(organisation_check(body[8:]), ""))
        codes.append(front + uscc.calc_check_digit(front))
    assert all(uscc.is_valid(code) for code in codes)
    for answer in judge([("uscc", code) for code in codes]):
        assert not answer["valid"] and "组织机构代码" in answer["message"], answer


def test_identity_numbers_agree_with_stdnum(counties):
    dice = random.Random(11_643)
    good = [identity(dice, counties) for _ in range(2_500)]
    numbers = good + [spoilt(number, DIGITS, dice) for number in good]
    answers = judge([("identity", number) for number in numbers])
    wrong = [a for a in answers if a["valid"] != identity_is_right(a["value"])]
    assert not wrong, wrong[:5]
    # Both a good part that stdnum takes whole, and one whose county is of another time.
    agreed = [a for a in answers if a["valid"] and taken_whole(a["value"])]
    assert len(agreed) > 500 and len(agreed) < sum(a["valid"] for a in answers)
    for answer in agreed:
        assert answer["birthday"] == ric.get_birth_date(answer["value"]).isoformat()
    # No message completes a number for who has only a part of it.
    for answer in answers:
        if answer["message"]:
            assert "应为“" not in answer["message"]
            assert len(answer["value"]) < 6 or answer["value"] not in answer["message"]


def test_the_other_kinds_say_what_they_hold():
    plate, mobile, phone, organisation, before, after, unknown, person = judge([
        ("plate", "浙a·12345"), ("mobile", "+86 138 0000 1234"), ("phone", "010-88888888"),
        ("organisation", "D2143569-X"), ("division", "330104", "2021-04-08"), ("division", "330104", "2021-04-09"),
        ("division", "440305"), ("identity", "330102199001011234", "2008-01-01"),
    ])
    assert (plate["normalised"], plate["printed"], plate["province"]) == ("浙A12345", "浙A·12345", "浙江")
    assert (mobile["normalised"], phone["normalised"]) == ("13800001234", "010-88888888")
    assert organisation["printed"] == "D2143569-X"
    assert before["valid"] and before["name"] == "浙江省杭州市江干区"
    assert not after["valid"] and "钱塘区（330114）" in after["message"]
    assert unknown["valid"] and unknown["message"].startswith("区划未登记")
    assert person["valid"] and (person["age"], person["sex"]) == (17, "男")


@pytest.mark.parametrize(
    "line", [("passport", "E12345678"), ("uscc", ""), ("", ""), ("identity", "330102199001011234", "yesterday")]
)
def test_a_line_that_is_none_is_answered_too(line):
    answer, next_ = judge([line, ("mobile", "13800001234")])
    assert not answer["valid"] and next_["valid"]


def test_one_code_is_judged_from_the_command_line():
    def one(*arguments):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("ZHIFA_")}
        return subprocess.run(
            [BINARY, "codes", *arguments], env={**environment, "ZHIFA_HOME": str(ROOT)}, capture_output=True,
            text=True, timeout=30, check=False,
        )

    good = one("uscc", "91350100M000100Y43")
    assert good.returncode == 0 and json.loads(good.stdout)["category"] == "企业"
    bad = one("uscc", "91350100M000100Y44")
    assert bad.returncode == 1 and json.loads(bad.stdout)["reason"] == "check"
    for arguments in ((), ("uscc",), ("--batch", "uscc", "1")):
        assert one(*arguments).returncode == 64
