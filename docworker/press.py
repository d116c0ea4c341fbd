"""Typst, warm: templates and fonts are read once, a document is its data alone."""

import datetime
import hashlib
import json
import re
from pathlib import Path

import typst

from glyphs import Glyphs, printable

STANDARD = "a-2a"
PAGES = re.compile(rb"^%PDF-[^<]{0,64}<</Type/Pages/Count (\d+)")
NO_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


class Fault(Exception):
    """Why something is not done; `kind` is glyph, template, input, sheet, word or internal."""

    def __init__(self, kind: str, message: str, characters: list[str] | None = None):
        super().__init__(message)
        self.kind, self.message, self.characters = kind, message, characters or []

    def details(self) -> dict:
        """What an answer says beside the message."""
        return {"characters": self.characters, "codePoints": [code_point(one) for one in self.characters]}


class Press:
    """Prints the documents of one folder of templates; each `NAME.typ` at its top is a template."""

    def __init__(self, templates: Path, fonts: Path, glyphs: Glyphs):
        self.fonts, self.glyphs = fonts, glyphs
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
        self.compiler = typst.Compiler(font_paths=found, ignore_system_fonts=True)
        sources = {
            path.relative_to(templates).as_posix(): path.read_bytes()
            for path in sorted(templates.rglob("*"))
            if path.suffix in (".typ", ".json")
        }
        self.templates = {name[:-4]: text for name, text in sources.items() if name.endswith(".typ") and "/" not in name}
        self.shared = {name: text for name, text in sources.items() if name[:-4] not in self.templates}
        self.marks = {name: self.mark(name) for name in self.templates}

    def mark(self, name: str) -> str:
        """`name@hash` over all that decides how the template looks: sources, fonts, Typst."""
        sums = self.fonts / "SHA256SUMS"
        parts = [typst.__version__.encode(), STANDARD.encode(), sums.read_bytes() if sums.exists() else b""]
        parts += [part for path in sorted(self.shared) for part in (path.encode(), self.shared[path])]
        digest = hashlib.sha256()
        for part in [*parts, self.templates[name]]:
            digest.update(len(part).to_bytes(8, "big") + part)
        return f"{name}@{digest.hexdigest()[:16]}"

    def warm(self) -> None:
        """Opens every font that a stack names, in both weights: later no file can be opened any more."""
        if "fonts.json" not in self.shared:
            raise SystemExit("模板目录缺少 fonts.json")
        stacks = json.loads(self.shared["fonts.json"])
        families = {entry["name"] if isinstance(entry, dict) else entry for stack in stacks.values() for entry in stack}
        lines = [f'#set text(font: "{name}", fallback: false)\n#text(weight: {weight})[永1]'
                 for name in sorted(families) for weight in (400, 700)]
        self.compile({"main.typ": ("#set document(date: none)\n" + "\n".join(lines)).encode()}, {}, [])

    def compile(self, files: dict[str, bytes], inputs: dict[str, str], standards: list[str]) -> bytes:
        return self.compiler.compile(
            input=files, format="pdf", pdf_standards=standards, sys_inputs=inputs, timestamp=0
        )

    def print(self, template: str, data: dict, date: str, mark: str = "") -> tuple[bytes, int]:
        """The PDF and how many pages it has; `mark` is written across each of them (预览)."""
        if template not in self.templates:
            raise Fault("input", f"没有名为 {template} 的文书模板")
        if not isinstance(data, dict):
            raise Fault("input", "文书内容应为 JSON 对象")
        if not isinstance(mark, str) or len(mark) > 8:
            raise Fault("input", "页面标记应为八字以内的文字")
        missing = self.glyphs.missing(data) or self.glyphs.missing({"mark": mark})
        if missing:
            raise glyph_fault(list(missing), next(iter(missing.values())))
        files = {
            **self.shared,
            "main.typ": self.templates[template],
            "data.json": json.dumps(data, ensure_ascii=False).encode(),
        }
        try:
            pdf = self.compile(files, {"date": checked_date(date), "mark": mark}, [STANDARD])
        except typst.TypstError as error:
            raise translated(error, files) from error
        return pdf, page_count(pdf)


def checked_date(date) -> str:
    try:
        return datetime.date.fromisoformat(date).isoformat()
    except (TypeError, ValueError) as error:
        raise Fault("input", "日期应为 2026-11-21 的形式") from error


def page_count(pdf: bytes) -> int:
    """Typst writes the page tree first; anything else is a Typst that we have not met."""
    found = PAGES.match(pdf)
    if not found:
        raise Fault("internal", "无法读出页数")
    return int(found[1])


def glyph_fault(characters: list[str], place: str) -> Fault:
    named = "、".join(shown(character) for character in characters[:20])
    where = f"，位置：{place}" if place else ""
    return Fault("glyph", f"没有字体能印出字符 {named}{where}", characters)


def shown(character: str) -> str:
    """The character and its code point; the latter alone for what is invisible or would turn the line around."""
    return f"“{character}”（{code_point(character)}）" if printable(ord(character)) else code_point(character)


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def translated(error: typst.TypstError, files: dict[str, bytes]) -> Fault:
    """A missing glyph names its characters; everything else is the template's fault."""
    found = NO_GLYPH.search(error.message)
    if not found:
        return Fault("template", error.message)
    text = ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
    return glyph_fault(list(dict.fromkeys(text)), "")
