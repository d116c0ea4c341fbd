"""What the worker prints, and what it refuses to."""

import re
import subprocess

from conftest import joined, text_of


def test_a_decision_is_printed(worker, decision):
    answer, pdf = worker.render(decision)
    assert answer["ok"] and answer["id"] == "1" and answer["bytes"] == len(pdf)
    assert re.fullmatch(r"decision@[0-9a-f]{16}", answer["template"])
    text = joined(pdf)
    for value in (decision["number"], decision["party"]["name"], decision["payment"]["account"].replace(" ", "")):
        assert value in text


def test_the_pdf_is_sound_and_says_that_it_is_pdf_a(worker, decision, tmp_path):
    _, pdf = worker.render(decision)
    path = tmp_path / "decision.pdf"
    path.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    fonts = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout
    assert all(line.split()[-5:-4] == ["yes"] for line in fonts.splitlines()[2:])
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf and b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf


def test_the_same_request_gives_the_same_bytes(worker, decision):
    from conftest import Client

    first = worker.render(decision)[1]
    other = Client()
    assert other.render(decision)[1] == first
    other.close()


def test_the_date_comes_from_the_request(worker, decision):
    assert b"D:20260301" in worker.render(decision, date="2026-03-01")[1]


def test_pages_are_counted_and_numbered(worker, decision):
    decision["facts"] = "\n".join([decision["facts"]] * 20)
    answer, pdf = worker.render(decision)
    assert answer["pages"] > 4
    pages = text_of(pdf).split("\f")[:-1]
    assert len(pages) == answer["pages"]
    for number, page in enumerate(pages, start=1):
        assert page.rstrip().endswith(f"—{number}—")


def test_rare_characters_of_names_are_printed(worker, decision):
    decision["party"]["name"] = "昇喆堃赟昉镕䶮"
    assert "昇喆堃赟昉镕䶮" in joined(worker.render(decision)[1])


def test_a_character_without_a_glyph_is_named(worker, decision):
    decision["facts"] = "地摊😀经营\u202e"
    answer, pdf = worker.render(decision)
    assert (answer["ok"], answer["kind"], pdf) == (False, "glyph", b"")
    assert answer["characters"] == ["😀", "\u202e"]
    assert answer["codePoints"] == ["U+1F600", "U+202E"]
    assert "“😀”（U+1F600）" in answer["message"] and "facts" in answer["message"]
    assert "\u202e" not in answer["message"]


HOSTILE = (
    '#let x = 1 #panic("x") *粗* _斜_ $x^2$ @ref <label> // 注释 /* 注释 */ [方括号] {花} \\n \\u{41} '
    '#include "data.json" = 标题 - 项 `码` ~ -- --- ... \'单\' "双" #sys.inputs ${a} %s {{b}} <b>粗</b>'
)


def test_hostile_text_prints_literally(worker, decision):
    decision["facts"] = HOSTILE
    decision["evidence"] = [HOSTILE]
    decision["party"]["name"] = HOSTILE
    text = joined(worker.render(decision)[1])
    assert text.count("".join(HOSTILE.split())) == 3


def test_text_without_a_place_to_break_stays_on_the_page(worker, decision, tmp_path):
    run = "A" * 300
    decision["facts"] = run + "\n" + "！" * 90 + "\n" + "—" * 90
    _, pdf = worker.render(decision)
    assert run in joined(pdf)
    path = tmp_path / "run.pdf"
    path.write_bytes(pdf)
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    # A4 is 595.28 pt wide and the right margin 26 mm; of a full stop at the end only the empty half stands out.
    assert max(float(edge) for edge in re.findall(r'xMax="([\d.]+)"', boxes)) < 595.28 - 73.7 + 8


def test_the_signature_never_stands_alone(worker, decision):
    """However long the text is, the page of the signature carries text."""
    for lines in range(24):
        decision["reasons"] = "\n".join(["理由。"] * (lines + 1))
        pages = text_of(worker.render(decision)[1]).split("\f")[:-1]
        assert "（印章）" in pages[-1] and decision["remedies"].splitlines()[-1][:6] in pages[-1]


def test_an_unknown_template_is_refused(worker, decision):
    answer, _ = worker.render(decision, template="../decision")
    assert answer["kind"] == "input"


def test_a_missing_field_is_the_template_s_fault(worker, decision):
    del decision["remedies"]
    answer, _ = worker.render(decision)
    assert answer["kind"] == "template" and "remedies" in answer["message"]


def test_bad_requests_are_answered_and_the_worker_goes_on(worker, decision):
    bad = [b"", b"{", b"[]", b'"x"', b"\xff", b"[" * 5000, b'{"op":"render"}', b'{"op":"x"}',
           b'{"op":"render","template":"decision","data":[],"date":"2026-11-21"}',
           b'{"op":"render","template":"decision","data":{"a":"\\ud800"},"date":"2026-11-21"}',
           b'{"op":"render","template":"decision","data":' + b'{"a":' * 40 + b"1" + b"}" * 40 + b"}"]
    for raw in bad:
        answer, _ = worker.ask(None, raw=raw)
        assert (answer["ok"], answer["kind"]) == (False, "input"), raw[:40]
    for date in ("2026-02-30", "today", None, 20261121):
        assert worker.render(decision, date=date)[0]["kind"] == "input"
    assert worker.render(decision)[0]["ok"]


def test_a_request_that_is_too_large_is_skipped(worker, decision):
    answer, _ = worker.ask(None, raw=b" " * (9 << 20))
    assert answer["kind"] == "input" and "请求过大" in answer["message"]
    assert worker.render(decision)[0]["ok"]


def test_what_is_only_looked_at_says_so_on_every_page(worker, decision):
    request = {"id": "1", "op": "render", "template": "decision", "data": decision, "date": "2026-11-21"}
    marked = text_of(worker.ask({**request, "mark": "预览"})[1]).split("\f")[:-1]
    plain = text_of(worker.ask(request)[1]).split("\f")[:-1]
    # What stands askew is read letter by letter.
    assert all("览" in page for page in marked) and not any("览" in page for page in plain)
    assert worker.ask({**request, "mark": "预览" * 5})[0]["kind"] == "input"
