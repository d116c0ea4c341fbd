"""A street stall from registration to service: what is sent for each act."""

import itertools
import random
import time

FIRST, SECOND, HEAD, ADMIN = "wangmin", "liqiang", "zhouzheng", "chenjie"
LEADER, REVIEWER, SEALER, ARCHIVIST, INTAKE = "linyuan", "fangyi", "tangxin", "caowei", "luoting"
PEOPLE = [FIRST, SECOND, HEAD, ADMIN, LEADER, REVIEWER, SEALER, ARCHIVIST, INTAKE]
RARE = "昇喆堃赟"
#: Nobody is met twice in a run: who was fined once for a conduct is not fined again (article 29).
PASSERS = itertools.count(random.randrange(20_000))


def day(days: int = 0) -> str:
    """Today, or so many days later, where the organ is."""
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600 + days * 86_400))


def moment(seconds: float = 0) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))


def identity(number: int = 1, born: int | None = None) -> str:
    """A 公民身份号码 that holds (GB 11643)."""
    body = f"330102{born or 19_600_101 + number // 1000 % 20 * 10_000}{number % 1000:03d}"
    weights = [2 ** (17 - place) % 11 for place in range(17)]
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def uscc(number: int = 1, kind: str = "92") -> str:
    """A 统一社会信用代码 that holds (GB 32100 and GB 11714)."""
    organisation = f"{10_000_000 + number:08d}"
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(organisation, [3, 7, 9, 10, 5, 8, 4, 2])) % 11
    body = kind + "330102" + organisation + ("X" if rest == 10 else str(rest % 11))
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return body + alphabet[-total % 31]


def wrong(code: str) -> str:
    """The same with another check digit."""
    return code[:-1] + ("1" if code[-1] != "1" else "2")


def person(name: str = "李堃", number: int = 1, **more) -> dict:
    return {"kind": "individual", "name": name, "idNumber": identity(number), "address": "云溪区横林路 1 号", **more}


def trader(name: str = "云溪区昇赟水果店", number: int = 1, **more) -> dict:
    return {
        "kind": "soleTrader",
        "name": name,
        "uscc": uscc(number),
        "representative": "李堃",
        "address": "云溪区横林路 1 号",
        **more,
    }


def company(name: str = "云溪区昇赟果品有限公司", number: int = 1, **more) -> dict:
    return {**trader(name, number), "kind": "legalPerson", "uscc": uscc(number, "91"), **more}


def registration(**more) -> dict:
    return {
        "source": "patrol",
        "happenedOn": day(-1),
        "place": "横林路 12 号门前",
        "summary": "占用人行道设摊经营水果",
        "parties": [person(number=next(PASSERS) % 20_000)],
        "violations": [
            {
                "conduct": "擅自占用人行道设摊经营",
                "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
                "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款",
            }
        ],
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
        **more,
    }


def interview(**more) -> dict:
    return {
        "respondent": "李堃",
        "role": "party",
        "startedAt": moment(-3000),
        "endedAt": moment(-1000),
        "place": "横林中队",
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
        "certificatesShown": True,
        "rightsTold": True,
        "content": "问：是否在此设摊？\n答：是。",
        "signing": "signed",
        **more,
    }


def penalty(**more) -> dict:
    return {
        "party": 1,
        "kinds": ["fine"],
        "fineFen": 5000,
        "facts": "占用人行道约 6 平方米",
        "evidence": ["询问笔录"],
        "reasons": "初次违法，及时改正",
        **more,
    }


def notice(**more) -> dict:
    return {**penalty(), "delivery": "inPerson", "deliveredOn": day(), "answerBy": day(20), **more}


def waiver(**more) -> dict:
    return {"party": 1, "form": "written", "words": "我放弃陈述申辩", "declaredOn": day(), **more}


def service(**more) -> dict:
    return {
        "party": 1,
        "method": "inPerson",
        "recipient": "李堃",
        "servedOn": day(),
        "place": "摊位",
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
        **more,
    }


def report(**more) -> dict:
    return {
        "facts": "占用人行道约 6 平方米",
        "analysis": "询问笔录证明占道经营的事实",
        "proposals": [{"party": 1, "outcome": "penalty"}],
        "triggers": [],
        "isMajor": False,
        **more,
    }


def sign(matter: str, party: int = 0) -> dict:
    return {"matter": matter, "party": party, "opinion": "同意"}


def submission(**more) -> dict:
    return {"matter": "decision", "party": 1, "opinion": "拟罚款五十元，报请审批", **more}


def seal(**more) -> dict:
    return {
        "party": 1,
        "seal": "云溪区综合行政执法局",
        "form": "electronic",
        "copies": 2,
        "sealedOn": day(),
        **more,
    }


#: Who does what after the registration, in order; sealing waits for the printed document, and service for the seal.
STEPS = [
    (LEADER, "sign-approval", lambda: sign("filing")),
    (HEAD, "approve-filing", lambda: {"opinion": "同意立案"}),
    (FIRST, "record-interview", interview),
    (FIRST, "conclude-investigation", report),
    (FIRST, "give-prior-notice", notice),
    (FIRST, "record-waiver", waiver),
    (FIRST, "submit-approval", submission),
    (LEADER, "sign-approval", lambda: sign("decision", 1)),
    (HEAD, "decide-penalty", penalty),
]
FILED = 2
INTERVIEWED = 3
NOTICED = 5
ANSWERED = 6
DECIDED = len(STEPS)


def walk(people: dict, steps: int = len(STEPS), body: dict | None = None) -> str:
    """A case that so many steps were taken in; its id."""
    answer = people[FIRST].register(body or registration())
    assert answer.status == 201, answer.body
    case = answer.json["case"]
    asked = (body or registration())["parties"][0]
    for who, act, fields in STEPS[:steps]:
        sent = fields()
        if act == "record-interview":
            # Whoever is asked as the party bears the party's own name.
            own = asked["kind"] == "individual"
            sent |= {"respondent": asked["name"] if own else asked["representative"]}
            sent |= {"role": "party" if own else "representative"}
        answer = people[who].act(case, act, sent)
        assert answer.status == 201, (act, answer.body)
    return case
