"""An organ's own form (自备文书样式): a Word document with the fields' names in it, filled in by docxtpl.

The form is checked each time, not only when it is uploaded; what was not checked is not filled in.
"""

import io
import re

# Jinja looks for it only when a source is wrong, and then no file can be opened any more.
import jinja2.debug  # noqa: F401  pylint: disable=unused-import
from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from glyphs import Glyphs
from press import Fault, glyph_fault, shown
from worddoc import WordFault, opened, place
from wordnames import Reading
from workbook import packed
from wordsample import made

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Elements whose text is text; anywhere else Word and LibreOffice drop it.
TEXTS = {f"{NAMESPACE}t", f"{NAMESPACE}instrText"}
#: docxtpl prints these outside a run of text, where a plain value would be lost.
BARE = re.compile(r"\{\{(p|r|tr|tc)\s")
FILTERS = ("join", "length", "default")


def environment() -> SandboxedEnvironment:
    """Names are those of the data alone; what is empty prints as nothing."""
    made = SandboxedEnvironment(autoescape=True, undefined=ChainableUndefined,
                                finalize=lambda value: "" if value is None else value)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    return made


class Form(DocxTemplate):
    """A form as docxtpl sees it, with the gaps closed through which text could be lost unseen."""

    def sources(self):
        """Each part with names in it: where it stands, and its Jinja source."""
        self.render_init()
        parts = [("正文", self.get_xml())]
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            parts += [(place(str(part.partname)[1:]), self.get_part_xml(part)) for _, part in self.get_headers_footers(uri)]
        parts += [(place(str(part.partname)[1:]), part.blob.decode()) for part in self.docx.part.package.parts
                  if part.content_type.endswith(".footnotes+xml")]
        for where, xml in parts:
            yield where, xml, lined(self.patch_xml(xml))

    def render_xml_part(self, src_xml, part, context, jinja_env=None):
        """As docxtpl does it, but nothing that stands in the data is read as a mark of its own."""
        self.current_rendering_part = part
        filled = jinja_env.from_string(lined(src_xml)).render(context)
        filled = self.resolve_listing(re.sub(r"\n<w:p([ >])", r"<w:p\1", filled))
        check_texts(filled)
        return filled

    def render_properties(self, context, jinja_env=None) -> None:
        """Who wrote the form is nothing that a document says."""
        for name in ("author", "comments", "subject", "keywords", "last_modified_by"):
            setattr(self.docx.core_properties, name, "")


def lined(xml: str) -> str:
    """A line for each paragraph, so that a line number finds it."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)


def check_texts(xml: str) -> None:
    """The part is whole, and every text in it stands where it is shown."""
    try:
        tree = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise WordFault(["循环或者条件的开头和结尾不在同一段、同一行或者同一个单元格内；跨段请用 {%p %}，表格的行请用 {%tr %}"]) from error
    for element in tree.iter(etree.Element):
        for text in (None if element.tag in TEXTS else element.text, element.tail):
            if text and text.strip() and element.tag.startswith(NAMESPACE):
                raise WordFault([f"“{text.strip()[:30]}”不在文字中，印不出来；请删去这个位置的标记重新写"])


def fill(data: bytes, fields, values, glyphs: Glyphs) -> bytes:
    """The form with these values in it.

    Raises every fault of the form at once: of the file, of Jinja, of its names, of characters that no font prints.
    """
    if not isinstance(fields, list) or not isinstance(values, dict):
        raise Fault("input", "缺少 fields 或者 data")
    missing = glyphs.missing(values)
    if missing:
        raise glyph_fault(list(missing), next(iter(missing.values())))
    form = Form(io.BytesIO(packed(opened(data))))
    jinja = environment()
    check(form, fields, jinja, glyphs)
    try:
        form.render(paragraphs(values), jinja)
    except TemplateError as error:
        raise WordFault(["填写时出错，请检查标记"]) from error
    out = io.BytesIO()
    form.save(out)
    return out.getvalue()


def check(form: Form, fields: list, jinja: SandboxedEnvironment, glyphs: Glyphs) -> None:
    reading, faults = Reading(fields), []
    for where, xml, source in form.sources():
        faults += [f"{where}：不能用 {{{{{found} }}}}，请写 {{{{ 名称 }}}}" for found in BARE.findall(plain(xml))]
        text = re.sub(r"\{[{%#].*?[}%#]\}", "", plain(source), flags=re.DOTALL)
        faults += [f"{where}：没有字体能印出字符 {shown(one)}" for one in dict.fromkeys(text) if not glyphs.any_prints(one)]
        try:
            reading.walk(jinja.parse(source), lambda line, s=source, w=where: quoted(s, line, w))
        except TemplateSyntaxError as error:
            faults.append(f"{quoted(source, error.lineno, where)}：标记写错了，请检查括号是否成对，每个 if 和 for 是否有结尾")
    faults += reading.faults
    # A name that could not be read is not missing too.
    if faults or (faults := reading.missing()):
        raise WordFault(faults)


def plain(xml: str) -> str:
    return re.sub(r"<[^>]*>", "", xml).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def quoted(source: str, line: int, where: str) -> str:
    """`正文“当事人：{{ party.nme }}”`"""
    lines = source.splitlines()
    text = plain(lines[line - 1]).strip() if 0 < line <= len(lines) else ""
    return f"{where}“{text[:60]}{'…' if len(text) > 60 else ''}”" if text else where


def paragraphs(value):
    """A line of a text is a paragraph of its own; a part that is not there has no members."""
    if isinstance(value, str):
        return value.replace("\n", "\a")
    if isinstance(value, list):
        return [paragraphs(item) for item in value]
    return {name: paragraphs(item) for name, item in value.items()} if isinstance(value, dict) else value


def warm(glyphs: Glyphs) -> None:
    """Fills a form in once: what the libraries open on their first use can't be opened later."""
    fields = [{"name": "facts", "label": "事实", "kind": "text"}, {"name": "basis", "label": "依据", "kind": "texts"},
              {"name": "is", "label": "是", "kind": "flag"},
              {"name": "rows", "label": "表", "kind": "rows", "fields": [{"name": "name", "label": "姓名", "kind": "text"}]}]
    filled = fill(made("热", fields), fields, {"facts": "甲\n乙", "basis": ["丙"], "is": True, "rows": [{"name": "丁"}]}, glyphs)
    if not all(one in plain(opened(filled)["word/document.xml"].decode()) for one in "甲乙丙丁"):
        raise SystemExit("Word 样式未能就绪")
