"""Every form that is declared by its fields: its text, its picture, and that it holds with very little and very much."""

import json
import os
import re
import struct
import subprocess
import zlib
from collections import Counter

import pytest

from conftest import ROOT, joined, text_of

FORMS = ROOT / "Tests/forms"
PRINTS = sorted(path.name.removesuffix(".json") for path in FORMS.glob("*.*.json"))
NAMES = sorted({name.split(".")[0] for name in PRINTS})
RECORD = os.environ.get("RECORD") == "1"


def data(name: str) -> dict:
    return json.loads((FORMS / f"{name}.json").read_text(encoding="utf-8"))


def printed(worker, name: str, values: dict) -> tuple[dict, bytes]:
    answer, pdf = worker.render(values, template=name.split(".")[0])
    assert answer["ok"], answer
    return answer, pdf


def strings(value) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for item in inner for text in strings(item)]


def missing(values, pdf: bytes) -> Counter:
    """What of the texts is not on the paper; lines of cells side by side are read in turn, so characters are counted.
    Lists set their own punctuation."""
    return Counter(re.sub(r"[\s；。，、;]", "", "".join(strings(values)))) - Counter(joined(pdf))


def test_every_form_has_its_samples():
    assert NAMES and PRINTS == sorted(f"{name}.{size}" for name in NAMES for size in ("bare", "full"))


@pytest.mark.parametrize("name", PRINTS)
def test_a_form_reads_back_as_it_was_meant(worker, name):
    values = data(name)
    _, pdf = printed(worker, name, values)
    text = text_of(pdf)
    kept = FORMS / f"{name}.txt"
    if RECORD:
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")
    assert missing(values, pdf) == Counter()


@pytest.mark.parametrize("name", NAMES)
def test_a_form_looks_as_it_did(worker, name):
    _, pdf = printed(worker, name, data(f"{name}.full"))
    for number, page in enumerate(pictures(pdf), 1):
        kept = FORMS / f"{name}.full.{number}.png"
        if RECORD:
            kept.write_bytes(png(page))
        (*size, seen), (*wanted, meant) = page, picture(kept.read_bytes())
        assert size == wanted
        # A pixel's shade may differ by another version of the drawing library; a moved line may not.
        differing = sum(abs(one - other) > 64 for one, other in zip(seen, meant))
        assert differing < len(seen) / 500, f"{kept.name}: {differing} pixels differ"
    assert not (FORMS / f"{name}.full.{number + 1}.png").exists()


@pytest.mark.parametrize("name", NAMES)
def test_a_form_holds_the_longest_of_everything(worker, name):
    """Lists of sixty, texts of a thousand characters: nothing is lost, and nothing leaves the paper."""
    values = data(f"{name}.full")
    long = {key: stretched(value) for key, value in values.items()}
    answer, pdf = printed(worker, name, long)
    assert answer["pages"] > 1
    assert missing(long, pdf) == Counter()
    for width, height, shades in pictures(pdf):
        edge = width // 25
        rows = [shades[row * width:(row + 1) * width] for row in range(height)]
        assert all(min(row[:edge]) > 200 and min(row[-edge:]) > 200 for row in rows)
        assert all(min(row) > 200 for row in rows[:edge] + rows[-edge:])


def stretched(value):
    if isinstance(value, list):
        return value * 60 if all(isinstance(item, dict) for item in value) else value * 20
    # Names, numbers and days have a length of their own; what people write has none.
    return value * (1000 // len(value)) if isinstance(value, str) and len(value) > 24 else value


Picture = tuple[int, int, bytes]


def pictures(pdf: bytes) -> list[Picture]:
    """Width, height and shades of the pages, small and grey."""
    raw = subprocess.run(["pdftoppm", "-gray", "-r", "45", "-"], input=pdf, capture_output=True, check=True).stdout
    found = []
    while raw:
        head = re.match(rb"P5\n(\d+) (\d+)\n255\n", raw)
        width, height = int(head[1]), int(head[2])
        end = head.end() + width * height
        found.append((width, height, raw[head.end():end]))
        raw = raw[end:]
    return found


def png(picture: Picture) -> bytes:
    """An unfiltered 8-bit grey PNG (RFC 2083)."""
    width, height, shades = picture
    rows = b"".join(b"\0" + shades[row * width:(row + 1) * width] for row in range(height))
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )


def picture(data: bytes) -> Picture:
    """Reads back what `png` wrote."""
    width, height = struct.unpack(">II", data[16:24])
    length = struct.unpack(">I", data[33:37])[0]
    rows = zlib.decompress(data[41:41 + length])
    return width, height, b"".join(rows[row * (width + 1) + 1:(row + 1) * (width + 1)] for row in range(height))
