"""Which code points each font stack (字体栈) of the documents can print.

Stacks are data (Catalogue/documents/fonts.json), read by the templates, by the worker and by the server, so that a
character that cannot be printed is named before an act is accepted and not when its document is due.
"""

import argparse
import bisect
import json
import os
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.ttCollection import TTCollection

# Typst's own set for `covers: "latin-in-cjk"`: punctuation that Chinese text takes from the Chinese font.
NOT_LATIN_IN_CJK = (
    {0x00B7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D} | set(range(0x2025, 0x2028)) | {0x2E3A}
)
# Line breaks and tabs are layout; the templates turn them into paragraphs and spaces.
LAYOUT = {0x09, 0x0A}
# Control, format, private use, surrogate, line and paragraph separator: invisible, or different on every machine.
UNPRINTABLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def family_maps(fonts: Path) -> dict[str, set[int]]:
    """Code points by family name, over all faces of the family in the folder."""
    families: dict[str, set[int]] = {}
    for path in sorted(fonts.iterdir()):
        for face in faces(path):
            families.setdefault(face["name"].getBestFamilyName(), set()).update(face.getBestCmap())
            families.setdefault(face["name"].getDebugName(1), set()).update(face.getBestCmap())
    return families


def faces(path: Path) -> list[TTFont]:
    """The faces in one font file; other files have none."""
    if path.suffix.lower() in (".otf", ".ttf"):
        return [TTFont(path, lazy=True)]
    return list(TTCollection(path, lazy=True).fonts) if path.suffix.lower() == ".ttc" else []


def printable(code: int) -> bool:
    """Whether a reader would see the same thing on every machine."""
    return unicodedata.category(chr(code)) not in UNPRINTABLE and code & 0xFFFE != 0xFFFE


def stack_coverage(stack: list, families: dict[str, set[int]]) -> set[int]:
    """Code points that at least one font of the stack prints."""
    covered = set(LAYOUT)
    for entry in stack:
        name, limited = (entry["name"], True) if isinstance(entry, dict) else (entry, False)
        if name not in families:
            raise SystemExit(f"字体缺失：{name}")
        covered |= families[name] - NOT_LATIN_IN_CJK if limited else families[name]
    return {code for code in covered if code in LAYOUT or printable(code)}


def ranges(codes: set[int]) -> list[int]:
    """First and last code point of each range, flat: [9, 10, 32, 126, …]."""
    flat: list[int] = []
    for code in sorted(codes):
        if flat and flat[-1] == code - 1:
            flat[-1] = code
        else:
            flat += [code, code]
    return flat


def coverage(fonts: Path, stacks: dict) -> dict:
    """The contents of coverage.json."""
    families = family_maps(fonts)
    return {"format": 1, "stacks": {name: ranges(stack_coverage(stack, families)) for name, stack in stacks.items()}}


class Glyphs:
    """The characters that every stack prints, out of coverage.json."""

    def __init__(self, stacks: dict[str, list[int]]):
        self.stacks = list(stacks.values())

    @classmethod
    def read(cls, path: Path) -> "Glyphs":
        return cls(json.loads(path.read_text(encoding="utf-8"))["stacks"])

    def prints(self, character: str) -> bool:
        return all(within(flat, ord(character)) for flat in self.stacks)

    def any_prints(self, character: str) -> bool:
        """Whether some stack has it, and so some font: Word forms fall back from font to font."""
        return any(within(flat, ord(character)) for flat in self.stacks)

    def missing(self, value, place: str = "") -> dict[str, str]:
        """Characters that some stack lacks, each with the first place in the data where it stands."""
        found: dict[str, str] = {}
        if isinstance(value, str):
            found = {character: place for character in dict.fromkeys(value) if not self.prints(character)}
        elif isinstance(value, (dict, list)):
            for key, part in value.items() if isinstance(value, dict) else enumerate(value):
                found = self.missing(part, f"{place}.{key}".lstrip(".")) | found
        return found


def within(flat: list[int], code: int) -> bool:
    """Whether flat ranges hold the code point: its place is odd, or it is the last of a range."""
    index = bisect.bisect_left(flat, code)
    return index < len(flat) and (index % 2 == 1 or flat[index] == code)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--stacks", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    found = coverage(arguments.fonts, json.loads(arguments.stacks.read_text(encoding="utf-8")))
    fresh = arguments.out.with_suffix(".new")
    fresh.write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")
    os.replace(fresh, arguments.out)


if __name__ == "__main__":
    sys.exit(main())
