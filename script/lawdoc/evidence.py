"""Where code carries an article, and where tests hold it to it."""

import re
from pathlib import Path

from .sources import Act, Article, Clock
from .swift import ROOT, files, number

DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|private|fileprivate|public|internal|static|final|mutating)\s+)*"
    r"(?:func|let|var|case)\s+(\w+)|^\s*(?:(?:package|private|fileprivate|final)\s+)*(?:enum|struct|class|extension)\s+(\w+)",
    re.M,
)


def member(text: str, place: int, path: Path) -> str:
    """`DecidePenalty.noticed`: the member of a type in which `place` stands, or which it is a comment on."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    lines = [text[start:end], *text[end + 1 :].splitlines()] if text[start:end].lstrip().startswith("//") else []
    lines = [line for line in lines if not line.lstrip().startswith("//")][:1] or reversed(text[:place].splitlines())
    name = ""
    for line in lines:
        found = DECLARATION.match(line)
        if found and len(line) - len(line.lstrip()) <= 4:
            name = found[1] or ""
            break
    return path.stem.split("+")[0] + (f".{name}" if name and name != "sheet" else "")


#: Where words in a comment or message stand for a rule; elsewhere they are examples.
RULE_ROOMS = ("Codes", "Documents", "Powers", "Procedure")


def named(article: Article) -> str:
    """The article in words, `行政处罚法 article 9 paragraph 1` or `《行政处罚法》第九条第一款`.

    The article without its paragraph is enough where no other constant names a place in it.
    """
    head, paragraph, item = re.fullmatch(r"(第[^条]+条)(第[^款]+款)?(第（.+）项)?", article.place).groups()
    english = rf"articles? (?:\d+ and )?{article.number}"
    chinese, open_english, open_chinese = head, r"(?! ?(?:\d|paragraph|item))", r"(?![第之])"
    words = [english + open_english, chinese + open_chinese] if article.alone or not (paragraph or item) else []
    if paragraph:
        english, chinese = rf"{english} paragraph {article.paragraph}\b", chinese + paragraph
        if not item:
            words += [english + r"(?! ?item)", chinese + "(?!第)"]
    if item:
        words += [rf"{english} item {article.item}\b", chinese + re.escape(item)]
    return rf"(?<![`如])(?<![`如]《)《?{article.law}》?(?: (?:{words_of(words, 'a')})|(?:{words_of(words, '第')}))"


def words_of(words: list[str], start: str) -> str:
    return "|".join(each for each in words if each.startswith(start))


class Code:
    def __init__(self):
        self.texts = {path: path.read_text() for path in files("Sources")
                      if not path.is_relative_to(ROOT / "Sources/Law") and path.parent.name != "Laws"}
        self.declared, self.carried = set(), {}
        for path, text in {**self.texts, **{path: path.read_text() for path in files("Sources/Law")}}.items():
            self.declared.add(path.stem.split("+")[0])
            for found in DECLARATION.finditer(text):
                self.declared.add(found[1] or found[2])

    def carrying(self, article: Article) -> list[str]:
        """Where the constant is used, where code names the article, where its comment says it is carried."""
        key = (article.owner, article.name)
        if key not in self.carried:
            self.carried[key] = self.looked_up(article)
        return self.carried[key]

    def looked_up(self, article: Article) -> list[str]:
        constant = f"{article.owner}.{article.name}"
        used, words = re.compile(rf"\b{constant}\b"), re.compile(named(article))
        found = [member(text, each.start(), path) for path, text in self.texts.items() if constant in text
                 for each in used.finditer(text)]
        found += [member(text, each.start(), path) for path, text in self.texts.items() if article.law in text
                  and article.unshared and path.relative_to(ROOT).parts[1] in RULE_ROOMS
                  for each in words.finditer(text)]
        return unique(found + article.carried)

    def unknown(self, article: Article) -> list[str]:
        """Names in the article's comment that no code declares."""
        return [name for name in article.carried if not all(part in self.declared for part in name.split("."))]

    def complete(self, act: Act, articles: list[Article]) -> None:
        """The act's articles, clocks and rules of the system, in its own file and in the rules that it calls."""
        text = self.texts[act.path]
        helpers = {path: other for path, other in self.texts.items()
                   if path != act.path and path.parent.name in ("Rules", "Clocks")
                   and re.search(rf"\b{path.stem}\.\w", text) and f"enum {path.stem}" in other}
        stems = {act.path.stem, *(path.stem for path in helpers)}
        act.articles = [each.printed for each in articles
                        if stems & {name.split(".")[0] for name in self.carrying(each)}]
        constants = {path.stem: found[1] for path, other in self.texts.items()
                     if (found := re.search(r'static let rule = "([A-Z]\d\d)"', other))}
        for _, rule in re.findall(r'\.(starts|meets|changes)\(\s*("[A-Z]\d\d"|\w+\.rule)', text):
            act.clocks.append(rule.strip('"') if rule[0] == '"' else constants[rule.split(".")[0]])
        for other in helpers.values():
            if listed := re.search(r'static let rules = \[([^\]]+)\]', other):
                act.clocks += re.findall(r'"([A-Z]\d\d)"', listed[1])
        act.clocks = unique(act.clocks)
        act.system = unique(re.findall(r'\.system\(\s*"([^"\\]+)"', text))


#: Tests that list articles or show how they are written; they hold no rule.
NO_EVIDENCE = ("StatuteTests.swift", "CitationTests.swift", "CitationListTests.swift", "ArticleTable.swift",
               "ArticleTests.swift")


class Tests:
    def __init__(self):
        paths = [path for path in sorted((ROOT / "Tests").rglob("*")) if path.suffix in (".swift", ".py")]
        self.texts = {path: path.read_text() for path in paths
                      if path.name not in NO_EVIDENCE and not path.name.startswith("ClockTable+")}

    def holding(self, article: Article) -> list[str]:
        """Tests that name the constant or print the article, also in a `法条：` comment above them."""
        printed = rf"|《?{article.law}》?{re.escape(article.place)}(?![第之])" if article.unshared else ""
        name = re.compile(rf"\b{article.owner}\.{article.name}\b{printed}")
        return unique([test(text, each.start(), path) for path, text in self.texts.items()
                       if article.place in text or article.name in text for each in name.finditer(text)])

    def of_clock(self, clock: Clock) -> list[str]:
        return unique([path.stem for path, text in self.texts.items() if f'"{clock.id}"' in text])


class Cases:
    """The files of `Tests/law-cases` that cite an article of 行政处罚法, in 法条 or as what a refusal rests on."""

    def __init__(self):
        self.cited: dict[int, list[str]] = {}
        for path in sorted((ROOT / "Tests/law-cases").glob("*/*.txt")):
            for line in re.findall(r"^(?:法条|依据)：(.*)$", path.read_text(), re.M):
                for article in re.findall(r"《行政处罚法》第(\w+?)条(?!之)", line):
                    files = self.cited.setdefault(number(article), [])
                    if (name := f"{path.parent.name}/{path.stem}") not in files:
                        files.append(name)

    def of(self, article: int) -> list[str]:
        """Good ones first."""
        return sorted(self.cited.get(article, []), key=lambda name: (name.startswith("bad/"), name))


def test(text: str, place: int, path: Path) -> str:
    """`BarTests.service`; a marker above a test belongs to the test below it."""
    line = text[text.rfind("\n", 0, place) + 1 : text.find("\n", place)]
    pattern = r"^\s*(?:def (test_\w+)|func (\w+)\()"
    after = re.search(pattern, text[place:], re.M) if "法条" in line else None
    before = None if after else ([*re.finditer(pattern, text[:place], re.M)] or [None])[-1]
    found = after or before
    return path.stem + (f".{found[1] or found[2]}" if found else "")


def unique(names: list[str]) -> list[str]:
    return list(dict.fromkeys(names))
