"""The container of a Word form (.docx) that an organ brought: what may be in it, and what is said of the rest.

What a file claims of itself is not believed: sizes are counted while unpacking, every XML part is read by a parser that
knows no document types, and only parts that were looked at are packed anew for docxtpl and LibreOffice.
"""

import io
import re
import zipfile

from press import Fault
from workbook import DAMAGE, ENCRYPTED, MEBIBYTE, OLE, local, strict_parser

LARGEST = 4 * MEBIBYTE
UNPACKED = 32 * MEBIBYTE
PARTS = 300
BROKEN = "Word 文档已损坏，请用 Word 打开后另存为 .docx 再上传"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
#: Parts that are kept.
KNOWN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml|docProps/thumbnail\.(jpeg|png)"
    r"|word/(document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|people)\.xml"
    r"|word/(header|footer|footnotes|endnotes)\d*\.xml|word/theme/theme\d*\.xml|word/media/[\w.-]+\.(png|jpe?g)"
    r"|word/_rels/[\w.]+\.xml\.rels|customXml/(_rels/)?[\w.]+\.xml(\.rels)?",
    re.IGNORECASE,
)
#: Parts that are refused by a name that people know them by.
REFUSED = (
    (r"vba|macro", "宏，请另存为不含宏的 .docx"),
    (r"activex", "ActiveX 控件，请删去"),
    (r"embeddings/", "嵌入的对象（如 Excel 表、OLE 对象），请删去或者改为图片"),
    (r"fonts/", "嵌入的字体，请在 Word 选项中取消“将字体嵌入文件”"),
    (r"comments", "批注，请全部删去"),
    (r"charts/|diagrams/", "图表或者 SmartArt，请改为 PNG 图片"),
    (r"media/", "不支持的图片格式，请改用 PNG 或者 JPEG"),
    (r"glossary/", "文档部件库，请另存为普通文档"),
    (r"afchunk|\.(html?|rtf|mht)$", "嵌入的其他文件，请删去"),
)
#: Field codes that neither ask the clock nor read a file.
FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
#: Elements that bring in what lies elsewhere, or text that is not settled.
ELEMENTS = {
    "object": "嵌入的对象，请删去或者改为图片", "altChunk": "嵌入的其他文件，请删去", "subDoc": "子文档，请删去",
    "dataBinding": "与数据绑定的内容控件，请改为普通文字", "control": "ActiveX 控件，请删去",
    "ins": "没有处理的修订，请先接受或者拒绝全部修订", "del": "没有处理的修订，请先接受或者拒绝全部修订",
    "moveFrom": "没有处理的修订，请先接受或者拒绝全部修订",
}
PLACES = {"document": "正文", "header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}


class WordFault(Fault):
    """What is wrong in a form, each fault a sentence."""

    def __init__(self, faults: list[str]):
        self.faults = list(dict.fromkeys(faults))
        more = f"；共 {len(self.faults)} 处" if len(self.faults) > 3 else ""
        super().__init__("word", "；".join(self.faults[:3]) + more)

    def details(self) -> dict:
        return {"faults": self.faults[:100], "total": len(self.faults)}


def too_large(length: int) -> Fault:
    return WordFault([f"文件有 {length / MEBIBYTE:.1f} MB，最多 {LARGEST // MEBIBYTE} MB"])


def opened(data: bytes) -> dict[str, bytes]:
    """The parts by name; each was looked at."""
    try:
        parts = unpacked(data)
        check_type(parts)
        faults = [fault for name, body in parts.items() for fault in part_faults(name, body)]
    except DAMAGE as error:
        raise WordFault([BROKEN]) from error
    if faults:
        raise WordFault(faults)
    return parts


def unpacked(data: bytes) -> dict[str, bytes]:
    check_kind(data)
    container = zipfile.ZipFile(io.BytesIO(data))
    entries = [info for info in container.infolist() if not info.is_dir()]
    names = {info.filename for info in entries}
    if len(entries) > PARTS or len(names) < len(entries):
        raise WordFault([BROKEN])
    if "word/document.xml" not in names:
        raise WordFault(["这不是 Word 文档（.docx）"])
    strangers = sorted(name for name in names if not KNOWN.fullmatch(name))
    if strangers:
        raise WordFault([f"含有{named(name)}" for name in strangers])
    left, parts = UNPACKED, {}
    for info in entries:
        with container.open(info) as stream:
            body = stream.read(left + 1)
        left -= len(body)
        if left < 0:
            raise WordFault([f"解压后超过 {UNPACKED // MEBIBYTE} MB，请缩小图片"])
        parts[info.filename] = body
    return parts


def check_kind(data: bytes) -> None:
    if len(data) > LARGEST:
        raise too_large(len(data))
    if not data:
        raise WordFault(["文件是空的"])
    if data.startswith(OLE):
        locked = ENCRYPTED in data
        raise WordFault(["文档设有打开密码，请去掉密码后再上传" if locked else "这是旧式 .doc 文档，请用 Word 另存为 .docx 后再上传"])
    if not data.startswith(b"PK"):
        raise WordFault(["这不是 Word 文档（.docx）"])


def named(part: str) -> str:
    found = next((said for pattern, said in REFUSED if re.search(pattern, part, re.IGNORECASE)), "不支持的内容")
    return f"{found}（{part[:80]}）"


def check_type(parts: dict[str, bytes]) -> None:
    """The main part is a document: neither a template nor one with macros, whatever the file's name says."""
    types: dict[str, str] = {}

    def start(tag: str, attributes: dict) -> None:
        if local(tag) in ("Override", "Default"):
            types[attributes.get("PartName", attributes.get("Extension", ""))] = attributes["ContentType"]

    walk(parts["[Content_Types].xml"], start)
    if any("macroenabled" in kind.lower() or "vba" in kind.lower() for kind in types.values()):
        raise WordFault(["含有宏，请另存为不含宏的 .docx"])
    if types.get("/word/document.xml") != MAIN:
        raise WordFault(["这不是普通的 Word 文档，请另存为“Word 文档（.docx）”后再上传"])


def part_faults(name: str, body: bytes) -> list[str]:
    if not re.search(r"\.(xml|rels)$", name, re.IGNORECASE):
        return [] if is_picture(body) else [f"含有{named(name)}"]
    look = Look(name)
    walk(body, look.start, look.end, look.text)
    return look.faults


def is_picture(body: bytes) -> bool:
    return body.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))


class Look:
    """Looks through one XML part for what is not allowed."""

    def __init__(self, name: str):
        self.place, self.faults = place(name), []
        self.fields: list[str] = []
        self.in_code = False

    def start(self, tag: str, attributes: dict) -> None:
        name = local(tag)
        if name == "Relationship":
            self.relation(attributes)
        elif tag.startswith("w:") and name in ELEMENTS:
            self.faults.append(f"{self.place}含有{ELEMENTS[name]}")
        elif name == "fldSimple":
            self.field(value(attributes, "instr"))
        elif name == "fldChar":
            self.field_part(value(attributes, "fldCharType"))
        self.in_code = name == "instrText"

    def end(self, _: str) -> None:
        self.in_code = False

    def text(self, text: str) -> None:
        if self.in_code and self.fields:
            self.fields[-1] += text
        elif self.in_code:
            self.faults.append(f"{self.place}的域代码不完整")

    def relation(self, attributes: dict) -> None:
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External" or "://" in target or target.startswith("\\\\"):
            self.faults.append(f"{self.place}含有外部链接（{target[:80]}），请删去链接或者改为普通文字")

    def field_part(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "separate" and self.fields:
            self.field(self.fields[-1])
        elif kind == "end" and self.fields:
            self.field(self.fields.pop())

    def field(self, code: str) -> None:
        words = code.split()
        word = words[0].upper() if words else ""
        if word not in FIELDS:
            self.faults.append(f"{self.place}含有不支持的域“{code.strip()[:40]}”，只可以用页码和总页数")


def place(name: str) -> str:
    kind = re.match(r"word/(?:_rels/)?([a-z]+)", name)
    return PLACES.get(kind[1], "文档") if kind else "文档"


def value(attributes: dict, name: str) -> str:
    return next((text for key, text in attributes.items() if local(key) == name), "")


def walk(body: bytes, start, end=None, text=None) -> None:
    parser = strict_parser(WordFault([BROKEN]))
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    if text:
        parser.buffer_text = True
        parser.CharacterDataHandler = text
    parser.Parse(body, True)
