"""The coverage that bootstrap writes, and what it promises."""

import json
import random

import pytest

from conftest import LOCAL, ROOT, joined
from glyphs import Glyphs, coverage, ranges, within

STACKS = json.loads((ROOT / "Catalogue/documents/fonts.json").read_text(encoding="utf-8"))


def test_coverage_is_that_of_the_installed_fonts():
    assert json.loads((LOCAL / "coverage.json").read_text()) == coverage(LOCAL / "fonts", STACKS)


def test_every_stack_prints_gb2312_and_layout():
    glyphs = Glyphs.read(LOCAL / "coverage.json")
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                character = bytes([high, low]).decode("gb2312")
            except UnicodeDecodeError:
                continue
            assert glyphs.prints(character), character
    assert not glyphs.missing("第一行\n第二行\t“引”—…《》〔2026〕㎡℃①Ⅲ・·")


@pytest.mark.parametrize("code", [0x00, 0x0B, 0x1B, 0x7F, 0x200B, 0x202E, 0x2028, 0xFEFF, 0xE000, 0xFFFE, 0x1F600])
def test_invisible_private_and_foreign_characters_are_missing(code):
    assert Glyphs.read(LOCAL / "coverage.json").missing({"a": [chr(code)]}) == {chr(code): "a.0"}


def test_ranges_hold_what_went_in():
    chance = random.Random(7)
    for _ in range(50):
        codes = {chance.randrange(200) for _ in range(chance.randrange(120))}
        flat = ranges(codes)
        assert [code for code in range(210) if within(flat, code)] == sorted(codes)


def test_what_coverage_promises_typst_prints(worker, decision):
    """A sample of all covered characters: none is refused, and 汉字 come back out of the PDF."""
    flat = json.loads((LOCAL / "coverage.json").read_text())["stacks"]["fangsong"]
    covered = [code for first, last in zip(flat[::2], flat[1::2]) for code in range(first, last + 1) if code > 32]
    sample = random.Random(11).sample(covered, 3000)
    decision["facts"] = "".join(map(chr, sample))
    answer, pdf = worker.render(decision)
    assert answer["ok"], answer
    text = joined(pdf)
    assert [chr(code) for code in sample if 0x4E00 <= code <= 0x9FA5 and chr(code) not in text] == []
