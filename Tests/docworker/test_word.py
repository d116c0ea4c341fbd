"""An organ's own form: filled in as it was meant, and refused with all that is wrong in it."""

import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from conftest import Client
from forms import FIELDS, LINES, but, data, field, form, part, saved, split, texts, with_part


def filled(worker, document: bytes, **more) -> str:
    answer, made = worker.word(document, FIELDS, data(**more))
    assert answer["ok"], answer
    return texts(made)


def faults(worker, document: bytes) -> list[str]:
    answer, _ = worker.word(document, FIELDS, data())
    assert not answer["ok"] and answer["kind"] == "word", answer
    return answer["faults"]


def test_a_form_is_filled_in_where_the_names_stand(worker):
    text = filled(worker, form())
    assert text.split("\n") == [
        "云溪市综合行政执法局", "当事人：李堃", "当事人李堃占道经营。", "面积约6平方米。", "", "1. 现场照片", "2. 询问笔录", "口头提出",
        "王敏（33010021001）李强（33010021002）",
    ]


def test_what_is_empty_prints_as_nothing(worker):
    text = filled(worker, but("{% if note %}备注：{{ note }}{% endif %}", "备注：{{ note }}。"), party=None, evidence=[], isOral=False)
    assert "备注：。" in text and "None" not in text and "当事人：\n" in text and "书面提出" in text


def test_a_name_that_word_has_split_into_runs_is_found(worker):
    def change(document):
        split(document.add_paragraph(), "又：{", "{ par", "ty.", "name }", "}，{% if is", "Oral %}口头{% end", "if %}")

    assert "又：李堃，口头" in filled(worker, form(change=change))


def test_names_in_heads_and_feet_count(worker):
    def change(document):
        document.sections[0].header.paragraphs[0].text = "{{ organ }}"

    rest = [line for line in LINES if "organ" not in line]
    made = worker.word(form(*rest, change=change), FIELDS, data())[1]
    assert docx.Document(io.BytesIO(made)).sections[0].header.paragraphs[0].text == "云溪市综合行政执法局"


def test_a_table_has_a_row_for_each(worker):
    def change(document):
        table = document.add_table(rows=3, cols=2)
        table.cell(0, 0).text = "{%tr for row in officers %}"
        table.cell(1, 0).text, table.cell(1, 1).text = "{{ row.name }}", "{{ row.certificate }}"
        table.cell(2, 0).text = "{%tr endfor %}"

    made = worker.word(form(change=change), FIELDS, data())[1]
    rows = docx.Document(io.BytesIO(made)).tables[0].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [["王敏", "33010021001"], ["李强", "33010021002"]]


def test_what_stands_in_the_data_is_text(worker):
    hostile = "<w:b/>&amp; {{ organ }} {% if %} {_{ x }_} {{ ''.__class__ }}"
    assert hostile in filled(worker, form(), facts=hostile)


@pytest.mark.parametrize(("old", "new", "said"), [
    ("party.name", "party.nme", "正文“当事人：{{ party.nme }}”：没有名称“party.nme”，最接近的是“party.name”（名称或者姓名）"),
    ("{{ facts }}", "{{ facts }}{{ fact }}", "没有名称“fact”，最接近的是“facts”（违法事实）"),
    ("row.certificate", "row.certficate", "没有名称“officers[].certficate”，最接近的是“officers[].certificate”（执法证号）"),
    ("{{ facts }}", "{{ facts }}{{ row.name }}", "没有名称“row”"),
    ("{{ facts }}", "", "没有用到“facts”（违法事实）"),
    ("（{{ row.certificate }}）", "", "没有用到“officers[].certificate”（执法证号）"),
    ("{{ loop.index }}. {{ item }}", "一项", "没有用到“evidence[]”（证据）"),
    ("备注：{{ note }}", "有备注", "没有用到“note”（备注）"),
    ("{% if isOral %}口头提出{% else %}书面提出{% endif %}", "", "没有用到“isOral”（口头提出）"),
    ("{{ facts }}", "{{ facts }}{{ evidence }}", "“evidence”有多项，请写"),
    ("{{ facts }}", "{{ facts }}{{ isOral }}", "“isOral”是“是”或者“否”"),
    ("{{ facts }}", "{{ facts }}{{ party }}", "“party”有下级名称"),
    ("{{ facts }}", "{{ facts }}{{ officers }}", "“officers”是一张表"),
    ("{{ facts }}", "{{ facts }}{% for x in organ %}{{ x }}{% endfor %}", "“organ”只有一项，不能循环"),
    ("{{ facts }}", "{{ facts }", "标记写错了"),
    ("{{ facts }}", "{{ facts }}{% if note %}", "标记写错了"),
    ("{{ facts }}", "{{r facts }}", "不能用 {{r }}"),
    ("{{ facts }}", "{{ facts }}😀", "没有字体能印出字符 “😀”（U+1F600）"),
])
def test_a_form_that_does_not_fit_is_refused_by_name_and_place(worker, old, new, said):
    assert any(said in fault for fault in faults(worker, but(old, new)))


def test_all_faults_are_said_at_once(worker):
    assert len(faults(worker, form("{{ orgn }}", "{{ party.nme }}", "{{ x|upper }}"))) == 3


@pytest.mark.parametrize("code", [
    "{{ ''.__class__ }}", "{{ organ.__class__.__mro__ }}", "{{ organ['__class__'] }}", "{{ organ|attr('__class__') }}",
    "{{ range(999999999)|join }}", "{{ 'x' * 999999999 }}", "{{ 9 ** 9 ** 9 }}", "{{ organ.format() }}", "{{ self }}",
    "{{ lipsum.__globals__ }}", "{% set x = 1 %}", "{% include 'x' %}", "{% macro m() %}{% endmacro %}",
    "{% for row in officers recursive %}{{ loop(officers) }}{% endfor %}", "{{ organ|safe }}", "{{ [1][0] }}",
    "{% for a in evidence %}{% for b in evidence %}{% for c in evidence %}{% for d in evidence %}{{ d }}"
    "{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
])
def test_code_is_refused_and_never_run(worker, code):
    said = faults(worker, but("{{ facts }}", "{{ facts }}" + code))
    assert any("正文" in fault for fault in said)


def test_a_condition_that_ends_inside_a_cell_is_refused(worker):
    def change(document):
        document.add_paragraph("{%p if isOral %}")
        document.add_table(rows=1, cols=1).cell(0, 0).text = "{%p endif %}"

    answer, _ = worker.word(form(change=change), FIELDS, data(isOral=False))
    assert not answer["ok"] and "不在同一段" in answer["message"]


RELATIONS = "word/_rels/document.xml.rels"
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


def macro() -> bytes:
    return with_part("[Content_Types].xml", part("[Content_Types].xml").replace(
        b"wordprocessingml.document.main+xml", b"wordprocessingml.document.macroEnabled.main+xml"))


def linked() -> bytes:
    link = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/' \
           b'attachedTemplate" Target="http://192.0.2.1/evil.dotm" TargetMode="External"/></Relationships>'
    return with_part(RELATIONS, part(RELATIONS).replace(b"</Relationships>", link))


def coded(code: str) -> bytes:
    return form(change=lambda document: field(document.add_paragraph(), code))


def revised() -> bytes:
    def change(document):
        mark = OxmlElement("w:ins")
        mark.set(qn("w:id"), "1")
        mark.append(document.add_paragraph("新").runs[0]._r)
        document.paragraphs[-1]._p.append(mark)

    return form(change=change)


@pytest.mark.parametrize(("made", "said"), [
    (lambda: b"", "文件是空的"),
    (lambda: b"hello", "这不是 Word 文档"),
    (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧式 .doc"),
    (lambda: form()[:3000], "已损坏"),
    (lambda: with_part("word/vbaProject.bin", b"x"), "宏"),
    (macro, "含有宏"),
    (linked, "外部链接（http://192.0.2.1/evil.dotm）"),
    (lambda: with_part("word/embeddings/oleObject1.bin", b"x"), "嵌入的对象"),
    (lambda: with_part("word/media/image1.png", b"MZ"), "不支持的图片格式"),
    (lambda: with_part("word/comments.xml", b"<x/>"), "批注"),
    (lambda: with_part("word/../../etc/cron.d/x", b"x"), "不支持的内容"),
    (lambda: with_part("word/settings.xml", BOMB), "已损坏"),
    (lambda: with_part("word/media/image1.png", b"\x89PNG\r\n\x1a\n" + b"\0" * (40 << 20)), "解压后超过 32 MB"),
    (lambda: form() + b"\0" * (4 << 20), "最多 4 MB"),
    (lambda: coded(' INCLUDETEXT "/etc/passwd" '), "不支持的域“INCLUDETEXT"),
    (lambda: coded(" DATE "), "不支持的域“DATE”"),
    (revised, "没有处理的修订"),
])
def test_a_file_that_brings_more_than_text_is_refused(worker, made, said):
    assert any(said in fault for fault in faults(worker, made()))


def test_page_numbers_are_allowed(worker):
    assert "李堃" in filled(worker, coded(" PAGE "))


def test_what_is_handed_on_holds_no_author(worker):
    document = docx.Document(io.BytesIO(form()))
    document.core_properties.author = "某人"
    made = worker.word(saved(document), FIELDS, data())[1]
    assert "某人" not in zipfile.ZipFile(io.BytesIO(made)).read("docProps/core.xml").decode()


def test_characters_that_no_font_has_are_named_in_the_data(worker):
    answer, _ = worker.word(form(), FIELDS, data(facts="😀"))
    assert answer["kind"] == "glyph" and answer["characters"] == ["😀"]


def test_the_sample_is_a_form_that_holds(worker):
    answer, sample = worker.ask({"id": "1", "op": "word-sample", "title": "责令改正通知书", "fields": FIELDS})
    assert answer["ok"]
    text = filled(worker, sample, note="一条备注")
    assert "责令改正通知书" in text and "一条备注" in text and "33010021002" in text
    assert docx.Document(io.BytesIO(sample)).tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_form_that_takes_too_long_ends_with_its_worker():
    client = Client("--cpu", "0.2")
    rows = [{"name": "王", "certificate": "1"}] * 20_000
    assert client.word(form(), FIELDS, data(officers=rows, facts="很长。\n" * 50_000)) == (None, b"")
    assert client.process.wait(timeout=20) != 0
