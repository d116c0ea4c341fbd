"""The container of an XLSX workbook (工作簿): a zip of XML parts, of which only those that are needed are taken out.

What a file claims of itself is not believed: sizes are counted while unpacking, and calamine gets a container that was
packed here anew, so that nothing can lie in it that was not counted.
"""

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from xml.parsers import expat

from press import Fault

MEBIBYTE = 1 << 20
BROKEN = "工作簿已损坏，请用 Excel 打开后另存为 .xlsx 再上传"
STRANGER = "不是 Excel 工作簿（.xlsx）"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# An encrypted XLSX lies in the old container too, in a stream of this name.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What reading a damaged zip or XML can raise.
DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError, EOFError, NotImplementedError, ValueError,
          ArithmeticError, LookupError)
#: A part that tells what else a zip may be, and what is said of it.
OTHERS = {
    "word/document.xml": "这是 Word 文档，不是 Excel 工作簿（.xlsx）",
    "ppt/presentation.xml": "这是演示文稿，不是 Excel 工作簿（.xlsx）",
    "xl/workbook.bin": "这是 .xlsb 工作簿，请另存为 .xlsx 后再上传",
    "content.xml": "这是 OpenDocument 文件，请另存为 .xlsx 后再上传",
}


@dataclass(frozen=True)
class Limits:
    """How large a workbook may be."""
    file: int = 16 * MEBIBYTE
    unpacked: int = 128 * MEBIBYTE
    parts: int = 2000
    rows: int = 100_000
    columns: int = 200
    cells: int = 3_000_000
    """Of the rectangle that holds everything."""


def file_fault(message: str) -> Fault:
    return Fault("sheet", message)


class Workbook:
    """The parts of a workbook, by name; reads each at most once and counts the bytes."""

    def __init__(self, data: bytes, limits: Limits):
        check_kind(data)
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {info.filename: info for info in self.zip.infolist()}
        self.left, self.limits = limits.unpacked, limits
        if len(self.zip.infolist()) > limits.parts or len(self.parts) < len(self.zip.infolist()):
            raise file_fault(BROKEN)
        self.check_content()

    def check_content(self) -> None:
        names = self.parts
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise file_fault("工作簿含有宏（.xlsm），请另存为 .xlsx 后再上传")
        if "xl/workbook.xml" not in names:
            said = next((said for name, said in OTHERS.items() if name in names), "是压缩文件，但" + STRANGER)
            raise file_fault(said)

    def read(self, name: str) -> bytes:
        """A part's bytes; empty if the workbook has no such part."""
        info = self.parts.get(name)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise file_fault("压缩包设有密码，请去掉密码后再上传")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise file_fault(BROKEN)
        with self.zip.open(info) as part:
            data = part.read(self.left + 1)
        self.left -= len(data)
        if self.left < 0:
            raise file_fault(f"解压后超过 {self.limits.unpacked // MEBIBYTE} MiB，请删去多余的工作表、图片和格式")
        return data

    def sheets(self) -> list[tuple[str, str, bool]]:
        """Name, part and visibility of every sheet, in order."""
        targets: dict[str, str] = {}
        found: list[tuple[str, str, bool]] = []

        def relation(name: str, attributes: dict) -> None:
            if name == "Relationship":
                targets[attributes["Id"]] = resolved(attributes["Target"])

        def sheet(name: str, attributes: dict) -> None:
            if name == "sheet":
                key = next((value for key, value in attributes.items() if local(key) == "id"), None)
                if key is None:
                    raise ValueError("a sheet without a relation")
                visible = attributes.get("state", "visible") == "visible"
                found.append((attributes["name"], targets[key], visible))

        self.walk("xl/_rels/workbook.xml.rels", relation)
        self.walk("xl/workbook.xml", sheet)
        return found

    def walk(self, name: str, start) -> None:
        parser = strict_parser()
        parser.StartElementHandler = lambda tag, attributes: start(local(tag), attributes)
        parser.Parse(self.read(name), True)


def strict_parser(broken: Fault | None = None) -> expat.XMLParserType:
    """An XML parser that takes no document type: entities are what bombs are made of."""
    def refuse(*_) -> None:
        raise broken or file_fault(BROKEN)

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return parser


def local(name: str) -> str:
    """Without the prefix that some programs write before every name."""
    return name.rpartition(":")[2]


def resolved(target: str) -> str:
    """A part's name in the zip; relations of the workbook are relative to `xl/`."""
    return target.lstrip("/") if target.startswith("/") else re.sub(r"^(\./)?", "xl/", target)


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts alone, not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as container:
        for name, data in parts.items():
            container.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def check_kind(data: bytes) -> None:
    """Names what isn't even a zip."""
    if data.startswith(OLE):
        if ENCRYPTED in data:
            raise file_fault("工作簿设有打开密码，请去掉密码后再上传")
        raise file_fault("这是旧式 .xls 工作簿，请用 Excel 另存为 .xlsx 后再上传")
    if not data:
        raise file_fault("文件是空的")
    if not data.startswith(b"PK"):
        is_text = min(data[:4096]) >= 9
        raise file_fault(f"这是文本文件，{STRANGER}；CSV 文件请按 CSV 上传" if is_text else STRANGER)
