"""The office worker: Word documents (.docx) in on stdin, PDF/A out on stdout, by LibreOffice in a cell of its own.

Frames are those of worker.py. LibreOffice is loaded into this process through LibreOfficeKit, so nothing has to be
started once the cell is shut; profile and files lie in a folder of this process, in memory where the machine has such.
"""

import argparse
import ctypes
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import sandbox
from cell import MEBIBYTE, Cell
from frames import Frames
from press import Fault, checked_date
from wordfonts import configuration

PROGRAM = Path("/usr/lib/libreoffice/program")
#: What LibreOffice reads beside its own folders.
READS = ("/usr/lib", "/usr/share", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/libreoffice", "/etc/nsswitch.conf",
         "/etc/passwd", "/etc/localtime", "/var/lib/libreoffice", "/var/spool/libreoffice", "/proc/self", "/proc/cpuinfo",
         "/proc/meminfo", "/proc/stat", "/dev/urandom", "/sys/devices/system/cpu")
#: PDF/A-2b, tagged; a mark is written across each page.
OPTIONS = '{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}%s}'
MARK = ',"TiledWatermark":{"type":"string","value":"%s"}'
PAGES = re.compile(rb"/Type\s*/Pages\b[^>]{0,100000}?/Count (\d+)")


class Kit(ctypes.Structure):
    """LibreOfficeKit (LibreOfficeKit.h), as far as it is used."""


class Paper(ctypes.Structure):
    """An opened document."""


class KitCalls(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("destroy", ctypes.CFUNCTYPE(None, ctypes.POINTER(Kit))),
        ("load", ctypes.CFUNCTYPE(ctypes.POINTER(Paper), ctypes.POINTER(Kit), ctypes.c_char_p)),
    ]


class PaperCalls(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("destroy", ctypes.CFUNCTYPE(None, ctypes.POINTER(Paper))),
        ("save", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(Paper), ctypes.c_char_p, ctypes.c_char_p,
                                  ctypes.c_char_p)),
    ]


Kit._fields_ = [("calls", ctypes.POINTER(KitCalls))]
Paper._fields_ = [("calls", ctypes.POINTER(PaperCalls))]


class Office:
    """LibreOffice, loaded; prints one document after the other."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.library = ctypes.CDLL(str(PROGRAM / "libmergedlo.so"), mode=ctypes.RTLD_GLOBAL)
        self.library.libreofficekit_hook_2.restype = ctypes.POINTER(Kit)
        self.library.libreofficekit_hook_2.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        self.kit = None

    def start(self) -> None:
        self.kit = self.library.libreofficekit_hook_2(str(PROGRAM).encode(), f"file://{self.folder}/profile".encode())
        if not self.kit:
            raise SystemExit("LibreOffice 未能启动")

    def print(self, document: bytes, date: str, mark: str) -> tuple[bytes, int]:
        """The PDF and its pages; its only date is the document's own."""
        source, target = self.folder / "in.docx", self.folder / "out.pdf"
        try:
            source.write_bytes(document)
            self.convert(source, target, OPTIONS % (MARK % mark if mark else ""))
            pdf = target.read_bytes()
        finally:
            source.unlink(missing_ok=True)
            target.unlink(missing_ok=True)
        return dated(pdf, date), page_count(pdf)

    def convert(self, source: Path, target: Path, options: str) -> None:
        paper = self.kit.contents.calls.contents.load(self.kit, f"file://{source}".encode())
        if not paper:
            raise Fault("template", "LibreOffice 打不开这份 Word 文档")
        calls = paper.contents.calls.contents
        saved = calls.save(paper, f"file://{target}".encode(), b"pdf", options.encode())
        calls.destroy(paper)
        if not saved or not target.exists():
            raise Fault("template", "LibreOffice 未能把这份 Word 文档转为 PDF")


def page_count(pdf: bytes) -> int:
    counts = [int(found) for found in PAGES.findall(pdf)]
    if not counts:
        raise Fault("internal", "无法读出页数")
    return max(counts)


def dated(pdf: bytes, date: str) -> bytes:
    """The same bytes for the same document: the clock's day and the identifier made from it are overwritten in place."""
    day = date.replace("-", "").encode()
    pdf = re.sub(rb"(/CreationDate\(D:)\d{14}(Z|[+-]\d\d'\d\d')", lambda m: m[1] + day + b"000000" + m[2], pdf)
    pdf = re.sub(rb"(<xmp:CreateDate>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", lambda m: m[1] + date.encode() + b"T00:00:00", pdf)
    return re.sub(rb"(/ID \[ <)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}", lambda m: m[1] + b"0" * 32 + m[2] + b"0" * 32, pdf)


class OfficeWorker(Frames):
    """LibreOffice and the frames that drive it."""

    def __init__(self, office: Office, cell: Cell, cpu: float, wall: float, largest: int):
        super().__init__(largest)
        self.office, self.cell, self.cpu, self.wall = office, cell, cpu, wall

    def enter(self) -> list[str]:
        return self.cell.enter()

    def ready(self) -> None:
        self.office.start()
        # LibreOffice catches the timers' signals for a report of its own; here they end the process.
        for timer in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(timer, signal.SIG_DFL)

    def perform(self, name: str, request: dict) -> None:
        if request.get("op") == "hello":
            return self.send({"id": name, "ok": True, "sandbox": self.held})
        if request.get("op") != "pdf":
            raise Fault("input", "op 应为 pdf 或 hello")
        document = self.attachment(request, self.largest, lambda length: Fault("input", f"文档过大：{length} 字节"))
        mark = request.get("mark", "")
        if not isinstance(mark, str) or not re.fullmatch(r"\w{0,8}", mark):
            raise Fault("input", "页面标记应为八字以内的文字")
        self.arm(self.cpu, self.wall)
        pdf, pages = self.office.print(document, checked_date(request.get("date")), mark)
        self.arm(0, 0)
        self.send({"id": name, "ok": True, "pages": pages, "bytes": len(pdf)}, pdf)


def room() -> Path:
    """A folder of this process, and none any more of those that were killed."""
    base = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else Path(tempfile.gettempdir())
    parent = base / f"zhifa-office-{os.getuid()}"
    parent.mkdir(mode=0o700, exist_ok=True)
    if parent.is_symlink() or parent.stat().st_uid != os.getuid():
        raise SystemExit(f"{parent} 不属于本程序")
    parent.chmod(0o700)
    for left in parent.iterdir():
        if not Path("/proc", left.name).exists():
            shutil.rmtree(left, ignore_errors=True)
    folder = parent / str(os.getpid())
    folder.mkdir(mode=0o700)
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--templates", type=Path, required=True)
    parser.add_argument("--cpu", type=float, default=40, help="seconds of processor time for a document")
    parser.add_argument("--wall", type=float, default=60, help="seconds for a document")
    parser.add_argument("--memory", type=int, default=3072, help="MiB of address space")
    parser.add_argument("--document", type=int, default=32, help="MiB of the largest document")
    given = parser.parse_args()
    os.closerange(3, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not (PROGRAM / "libmergedlo.so").exists():
        print("没有安装 LibreOffice：请运行 script/bootstrap", file=sys.stderr)
        return 69
    folder = room()
    try:
        for name in ("profile", "temporary", "cache"):
            (folder / name).mkdir()
        (folder / "fonts.conf").write_text(configuration(given.templates, given.fonts, folder / "cache"), "utf-8")
        os.environ.clear()
        os.environ.update(HOME=str(folder), TMPDIR=str(folder / "temporary"), LC_ALL="C.UTF-8", SAL_USE_VCLPLUGIN="svp",
                          FONTCONFIG_FILE=str(folder / "fonts.conf"))
        os.chdir(folder)
        cell = Cell(tuple(map(Path, READS)) + (given.fonts.resolve(),), folder, memory=given.memory * MEBIBYTE)
        OfficeWorker(Office(folder), cell, given.cpu, given.wall, given.document * MEBIBYTE).serve()
    except sandbox.SandboxFault as fault:
        print(f"沙箱未生效，不提供服务：{fault}", file=sys.stderr)
        return 70
    except BrokenPipeError:
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    # LibreOffice's own threads would outlive a return.
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
