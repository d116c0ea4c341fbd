"""A form to begin with: a Word document with every name of a kind in it, which the organ then lays out as its own."""

import io

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from press import Fault

BODY, TITLE, HEAD = "仿宋_GB2312", "方正小标宋简体", "黑体"
#: The document that python-docx begins with, read while files can still be opened.
blank: bytes = b""


def made(title, fields) -> bytes:
    if not isinstance(title, str) or not isinstance(fields, list):
        raise Fault("input", "缺少 title 或者 fields")
    document = docx.Document(io.BytesIO(blank))
    page(document)
    names = {field["name"] for field in fields}
    if "organ" in names:
        line(document, "{{ organ }}", TITLE, 22, WD_ALIGN_PARAGRAPH.CENTER)
    line(document, title, TITLE, 22, WD_ALIGN_PARAGRAPH.CENTER)
    if "number" in names:
        line(document, "{{ number }}", BODY, 16, WD_ALIGN_PARAGRAPH.CENTER)
    for field in fields:
        if field["name"] not in ("organ", "number"):
            write(document, field, field["name"])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def page(document) -> None:
    """A4 with the margins of official documents (GB/T 9704)."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = styled(footer.add_run(), "宋体", 14)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def write(document, field: dict, path: str) -> None:
    label = field["label"]
    match field["kind"]:
        case "part":
            line(document, f"{{%p if {path} %}}")
            for inner in field["fields"]:
                write(document, inner, f"{path}.{inner['name']}")
            line(document, "{%p endif %}")
        case "rows":
            line(document, label, HEAD)
            table(document, field["fields"], path)
        case "texts":
            line(document, label, HEAD)
            line(document, f"{{%p for item in {path} %}}")
            line(document, "{{ loop.index }}. {{ item }}")
            line(document, "{%p endfor %}")
        case "flag":
            line(document, f"{label}：{{% if {path} %}}是{{% else %}}否{{% endif %}}")
        case _ if not field.get("free"):
            line(document, f"{label}：{{{{ {path} }}}}")


def table(document, fields: list, path: str) -> None:
    """A head that is repeated on every page, and a row for each."""
    made_table = document.add_table(rows=4, cols=max(1, len(fields)), style="Table Grid")
    head, begin, row, end = made_table.rows
    mark = OxmlElement("w:tblHeader")
    head._tr.get_or_add_trPr().append(mark)
    text(begin.cells[0].paragraphs[0], f"{{%tr for row in {path} %}}")
    text(end.cells[0].paragraphs[0], "{%tr endfor %}")
    for column, field in enumerate(fields):
        text(head.cells[column].paragraphs[0], field["label"], HEAD, 12)
        text(row.cells[column].paragraphs[0], cell(field), BODY, 12)


def cell(field: dict) -> str:
    name = f"row.{field['name']}"
    match field["kind"]:
        case "texts":
            return f"{{{{ {name}|join('；') }}}}"
        case "flag":
            return f"{{% if {name} %}}是{{% else %}}否{{% endif %}}"
        case "part":
            return "".join(f"{{{{ {name}.{inner['name']} }}}}" for inner in field["fields"])
        case "rows":
            inner = "，".join(f"{{{{ one.{part['name']} }}}}" for part in field["fields"])
            return f"{{% for one in {name} %}}{inner}；{{% endfor %}}"
    return f"{{{{ {name} }}}}"


def line(document, content: str, font: str = BODY, size: int = 16, alignment=None) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = alignment
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(28)
    text(paragraph, content, font, size)


def text(paragraph, content: str, font: str = BODY, size: int = 16) -> None:
    styled(paragraph.add_run(content), font, size)


def styled(run, font: str, size: int):
    run.font.size, run.font.name = Pt(size), "Times New Roman"
    run._r.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), font)
    return run


def warm() -> None:
    """Reads what python-docx begins with, and its parts of a footer, which it looks for on disk."""
    global blank
    document = docx.Document()
    # A footer is made from a file of the library; the document keeps it.
    document.sections[0].footer.is_linked_to_previous = False
    document.core_properties.author = ""
    out = io.BytesIO()
    document.save(out)
    blank = out.getvalue()
