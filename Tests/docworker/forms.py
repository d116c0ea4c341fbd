"""Word forms for tests, made as people make them: by python-docx, with what Word does to what is typed."""

import io
import zipfile

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

FIELDS = [
    {"name": "organ", "label": "行政机关名称", "kind": "text"},
    {"name": "facts", "label": "违法事实", "kind": "text"},
    {"name": "note", "label": "备注", "kind": "text"},
    {"name": "evidence", "label": "证据", "kind": "texts"},
    {"name": "isOral", "label": "口头提出", "kind": "flag"},
    {"name": "party", "label": "当事人", "kind": "part", "fields": [
        {"name": "name", "label": "名称或者姓名", "kind": "text"},
        {"name": "idLabel", "label": "证件名称", "kind": "text", "free": True},
    ]},
    {"name": "officers", "label": "执法人员", "kind": "rows", "fields": [
        {"name": "name", "label": "姓名", "kind": "text"}, {"name": "certificate", "label": "执法证号", "kind": "text"},
    ]},
]
LINES = [
    "{{ organ }}", "当事人：{{ party.name }}", "{{ facts }}", "{% if note %}备注：{{ note }}{% endif %}",
    "{%p for item in evidence %}", "{{ loop.index }}. {{ item }}", "{%p endfor %}",
    "{% if isOral %}口头提出{% else %}书面提出{% endif %}", "{% for row in officers %}{{ row.name }}（{{ row.certificate }}）{% endfor %}",
]


def data(**more) -> dict:
    return {
        "organ": "云溪市综合行政执法局", "facts": "当事人李堃占道经营。\n面积约6平方米。", "note": None, "evidence": ["现场照片", "询问笔录"],
        "isOral": True, "party": {"name": "李堃", "idLabel": "公民身份号码"},
        "officers": [{"name": "王敏", "certificate": "33010021001"}, {"name": "李强", "certificate": "33010021002"}],
    } | more


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def form(*lines: str, change=None) -> bytes:
    """A paragraph a line; `change` may do more to the document."""
    document = docx.Document()
    for line in lines or LINES:
        document.add_paragraph(line)
    if change:
        change(document)
    return saved(document)


def but(old: str, new: str) -> bytes:
    """The good form with one change."""
    text = "\n".join(LINES)
    assert old in text
    return form(*text.replace(old, new).split("\n"))


def split(paragraph, *parts: str) -> None:
    """What Word makes of a name that was typed with a correction in it: a run for each piece."""
    for number, part in enumerate(parts):
        paragraph.add_run(part).bold = number % 2 == 0


def with_part(name: str, body: bytes, original: bytes | None = None) -> bytes:
    """The file with a part more, or with another body of one."""
    source, out = zipfile.ZipFile(io.BytesIO(original or form())), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            if info.filename != name:
                target.writestr(info.filename, source.read(info))
        target.writestr(name, body)
    return out.getvalue()


def part(name: str) -> bytes:
    return zipfile.ZipFile(io.BytesIO(form())).read(name)


def field(paragraph, code: str) -> None:
    """A field as Word writes it."""
    for kind in ("begin", None, "separate", "end"):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)


def texts(filled: bytes) -> str:
    """All text of a document, a paragraph a line, tables too."""
    body = docx.Document(io.BytesIO(filled)).element.body
    return "\n".join("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p")))
