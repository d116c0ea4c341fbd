"""The room Law as data: statutes, articles, clocks, figures, gaps; and the acts of Procedure."""

import datetime
import re
from dataclasses import dataclass, field

from .swift import ROOT, Arguments, arguments, calls, closing, files, items, number, place, string

UNITS = {"working": "working days", "workingBefore": "working days before", "days": "days", "months": "months",
         "years": "years", "hours": "hours"}


class Wrong(Exception):
    """The sources say something that this script can't read, or that contradicts itself."""


@dataclass
class Statute:
    name: str
    title: str
    short: str
    version: str
    since: str
    replaced: bool = False


@dataclass
class Article:
    owner: str
    name: str
    law: str
    place: str
    number: int
    paragraph: int
    item: int
    gist: str
    carried: list[str]
    #: No other constant names a place in the same article; none names the same place.
    alone: bool = True
    unshared: bool = True

    @property
    def printed(self) -> str:
        return f"《{self.law}》{self.place}"


@dataclass
class Clock:
    id: str
    variant: str
    name: str
    length: str
    sources: list[str]
    certainty: str
    days: str


@dataclass
class Act:
    id: str
    title: str
    duties: list[str]
    path: object
    clocks: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    system: list[str] = field(default_factory=list)


def day(text: str) -> str:
    found = re.search(r"\.on\((\d+), (\d+), (\d+)\)", text)
    return datetime.date(*map(int, found.groups())).isoformat() if found else ""


def statutes() -> dict[str, Statute]:
    """By the name of the constant; those without one by their title."""
    found, newest = {}, {}
    for path in files("Sources/Law/Statutes"):
        text = path.read_text()
        for call in re.finditer(r"(?:static let (\w+) = )?(?<![\w.])Statute\(", text):
            made = arguments(text[call.end() : closing(text, call.end() - 1)])
            if len(made.plain) < 2 or not made.plain[0].startswith('"'):
                continue
            title = string(made.plain[1])
            statute = Statute(
                call[1] or title, title, string(made.get("short")) or title, day(made.get("version")), day(made.get("from"))
            )
            if statute.title in newest:
                newest[statute.title].replaced = True
            newest[statute.title] = found[statute.name] = statute
    return found


def cited(text: str, known: dict[str, Statute]) -> str:
    """`Statutes.penalty.at(67, 3)` as it is printed."""
    found = re.fullmatch(r"Statutes\.(\w+)\.at\((.*)\)", text, re.S)
    if not found or found[1] not in known:
        raise Wrong(f"not a citation: {text}")
    statute, made = known[found[1]], arguments(found[2])
    numbers = [int(number) for number in made.plain]
    version = ""
    if statute.replaced:
        year, month, date = map(int, statute.version.split("-"))
        version = f"（{year}年{month}月{date}日版本）"
    return f"《{statute.short}》{version}" + place(*numbers, **({"item": int(made.get("item"))} if made.get("item") else {}))


def constants(kind: str) -> dict[str, str]:
    """`static let name = "…"` of an enum."""
    text = "".join(path.read_text() for path in files("Sources/Law/Clocks"))
    body = text[text.index(f"enum {kind} {{") :]
    body = body[: closing(body, body.index("{"))]
    return dict(re.findall(r'static let (\w+) =\s*"((?:[^"\\]|\\.)*)"', body))


def articles(known: dict[str, Statute]) -> list[Article]:
    found = []
    for path in [*files("Sources/Law/Articles"), *files("Sources/Powers/Laws")]:
        text = path.read_text()
        owner, law = "", "行政处罚法"
        pattern = (
            r"(?:package enum|extension) (?P<owner>\w+) \{|static let statute = Statutes\.(?P<statute>\w+)"
            r"|(?P<comments>(?:^    ///[^\n]*\n)+)    package static let (?P<name>\w+) = (?P<make>\w+)\("
        )
        for each in re.finditer(pattern, text, re.M):
            if each["owner"]:
                owner, law = each["owner"], "行政处罚法"
            elif each["statute"]:
                law = known[each["statute"]].short
            elif each["make"] != "Statute":
                made = arguments(text[each.end() : closing(text, each.end() - 1)])
                found.append(article(owner, each["name"], law, each["comments"], made))
    numbers, places = ([(each.law, each.number) for each in found], [each.printed for each in found])
    for each in found:
        each.alone = numbers.count((each.law, each.number)) == 1
        each.unshared = places.count(each.printed) == 1
    return found


@dataclass
class Bearing:
    """How one article of the law bears on this system."""

    article: int
    kind: str
    remark: str


def bearings() -> list[Bearing]:
    """The table of PenaltyLaw, which has each article of the law once and in order."""
    text = (ROOT / "Sources/Law/Articles/PenaltyLaw+Bearings.swift").read_text()
    rows = re.findall(r'^ {8}(\d+): \.(\w+)(?:\((?:later: )?("[^"\\]*")\))?,$', text, re.M)
    found = [Bearing(int(article), kind, string(remark)) for article, kind, remark in rows]
    if [each.article for each in found] != list(range(1, 87)):
        raise Wrong("PenaltyLaw.bearings: not each article from 1 to 86 once, in order")
    return found


def article(owner: str, name: str, law: str, comments: str, made: Arguments) -> Article:
    lines = [line.strip().removeprefix("///").strip() for line in comments.strip().splitlines()]
    head = re.fullmatch(r"(\w*?)(第.*)", lines[0])
    if not head:
        raise Wrong(f"{owner}.{name}: the first line of the comment should be the article")
    law, where = head[1] or law, head[2]
    if made.plain[0].isdigit():
        numbers = [int(number) if number != "nil" else None for number in made.plain[:-1]]
        item = int(made.get("item")) if made.get("item") else None
        if place(*numbers, item=item) != where:
            raise Wrong(f"{owner}.{name}: the comment says {where}, the code {place(*numbers, item=item)}")
    carried = [each for line in lines[1:] if line.startswith("Carried by") for each in re.findall(r"`([^`]+)`", line)]
    return Article(owner, name, law, where, *numbers_of(where), string(made.plain[-1]), carried)


def numbers_of(where: str) -> tuple[int, int, int]:
    """Article, paragraph and item of a printed place; 0 where none is named."""
    found = re.match(r"第(\w+?)条(?:第(\w+?)款)?(?:第（(\w+?)）项)?", where)
    article, paragraph, item = (number(each) if each else 0 for each in found.groups())
    return article, paragraph, item


def length(made: Arguments) -> str:
    terms = made.get("terms")
    found = re.fullmatch(r"\.(\w+)\((\d+)(?:, \.(\w+))?\)", terms)
    if found:
        end = f", {found[3]}" if found[3] else ""
        return f"{found[2]} {UNITS[found[1]]}{end}"
    annual = re.search(r"month: (\d+), day: (\d+)", made.get("annual"))
    return f"{annual[1]}-{annual[2]} of the next year" if annual else "none in law"


def clocks(known: dict[str, Statute]) -> list[Clock]:
    documents = constants("SourceDocument")
    found = []
    for path in files("Sources/Law/Clocks/Data"):
        for made in calls(path.read_text(), "ClockRule"):
            since = made.get("since")
            start = day(since) or known[since.split(".")[1]].since
            found.append(
                Clock(
                    string(made.plain[0]), string(made.get("variant")), string(made.plain[1]), length(made),
                    [cited(each, known) for each in items(made.get("cite"))]
                    + [documents[each.split(".")[1]] for each in items(made.get("documents"))],
                    made.plain[2].removeprefix("."), f"{start} … {day(made.get('until'))}".strip(),
                )
            )
    return found


def gaps() -> list[tuple[str, list[str]]]:
    text = (ROOT / "Sources/Law/Clocks/Data/ClockRules+Gaps.swift").read_text()
    found = []
    for made in calls(text, "gap"):
        if made.plain and made.plain[0].startswith('"'):
            found.append((string(made.plain[0]), [string(each) for each in items(made.plain[1])]))
    return found


def figures(known: dict[str, Statute]) -> list[tuple[str, str, str, str]]:
    """Kind, amount, scope, source; amounts as the code has them."""
    documents, fields = constants("SourceDocument"), constants("LawField")

    def scope(made: Arguments) -> str:
        parts = [made.get("for").removeprefix(".")]
        if "law" in made.labelled:
            parts.append(known[made.get("law").split(".")[1]].short)
        if "field" in made.labelled:
            parts.append(fields[made.get("field").split(".")[1]])
        parts.append(string(made.get("region")) and "region " + string(made.get("region")))
        return ", ".join(part for part in parts if part)

    def sources(made: Arguments) -> str:
        named = [documents[each.split(".")[1]] if each.startswith("Source") else string(each)
                 for each in items(made.get("documents"))]
        return "、".join([cited(each, known) for each in items(made.get("cite"))] + named)

    found = []
    for path in files("Sources/Law/Figures"):
        text = path.read_text()
        for made in calls(text, "Figure"):
            if made.plain and made.plain[0].startswith(".") and len(made.plain) > 2:
                unit = "‰" if ".perMille" in made.plain else " fen"
                found.append((made.plain[0][1:], f"{made.plain[1][1:]} {made.plain[2]}{unit}", scope(made), sources(made)))
        for made in calls(text, "threshold"):
            if made.plain and made.plain[0].startswith("[."):
                amount = f"{made.plain[1][1:]} {made.get('individual')} / {made.get('organisation')} fen"
                kinds = ", ".join(each[1:] for each in items(made.plain[0]))
                found.append((kinds, amount, scope(made), sources(made)))
    return found


def acts() -> list[Act]:
    found = []
    for path in files("Sources/Procedure"):
        sheet = re.search(r'id: "([a-z-]+)",\s*(?:version: \d+,\s*)?title: "([^"]+)"', path.read_text())
        duties = re.search(r"duties: \[([^\]]*)\]", path.read_text())
        if sheet and duties:
            found.append(Act(sheet[1], sheet[2], re.findall(r"\.(\w+)", duties[1]), path))
    order = re.findall(r"AnyAct\((\w+)\.self\)", (ROOT / "Sources/Procedure/Dossier/Acts.swift").read_text())
    return sorted(found, key=lambda act: order.index(act.path.stem) if act.path.stem in order else len(order))
