"""The document worker (文书打印进程): requests in on stdin; PDF, CSV or a filled Word form out on stdout, one at a time.

Frames are those of frames.py. A workbook or a Word form follows its request as raw bytes, `bytes` of them; so does what
was made its answer.
"""

import argparse
import os
import resource
import signal
import sys
from pathlib import Path

import typst

import sandbox
import sheet
import word
import worddoc
import wordsample
from frames import Frames
from glyphs import Glyphs
from press import Fault, Press
from workbook import Limits as SheetLimits

MEBIBYTE = 1 << 20


class Worker(Frames):
    """One press and the frames that drive it."""

    def __init__(self, press: Press, limits: sandbox.Limits, largest: int, sheets: SheetLimits):
        super().__init__(largest)
        self.press, self.limits, self.sheets = press, limits, sheets

    def enter(self) -> list[str]:
        return sandbox.enter(self.limits)

    def perform(self, name: str, request: dict) -> None:
        match request.get("op"):
            case "hello":
                self.send({"id": name, "ok": True, "typst": typst.__version__, "templates": self.press.marks,
                           "sandbox": self.held})
            case "render":
                self.render(name, request)
            case "sheet":
                self.sheet(name, request)
            case "word":
                self.word(name, request)
            case "word-sample":
                self.word_sample(name, request)
            case _:
                raise Fault("input", "op 应为 render、sheet、word、word-sample 或 hello")

    def render(self, name: str, request: dict) -> None:
        template = request.get("template")
        if not isinstance(template, str):
            raise Fault("input", "缺少 template")
        self.arm(self.limits.cpu, self.limits.wall)
        pdf, pages = self.press.print(template, request.get("data"), request.get("date"), request.get("mark", ""))
        self.arm(0, 0)
        self.send({"id": name, "ok": True, "pages": pages, "template": self.press.marks[template],
                   "bytes": len(pdf)}, pdf)

    def sheet(self, name: str, request: dict) -> None:
        data = self.attachment(request, self.sheets.file, lambda length: sheet.too_large(length, self.sheets))
        wanted = request.get("sheet")
        if wanted is not None and not isinstance(wanted, str):
            raise Fault("input", "sheet 应为文字")
        self.arm(self.limits.cpu, self.limits.wall)
        table, found = sheet.read(data, wanted, self.sheets)
        self.arm(0, 0)
        self.send({"id": name, "ok": True, "sheet": found, "bytes": len(table)}, table)

    def word(self, name: str, request: dict) -> None:
        """A Word form filled in; what is wrong with the form itself is said all at once."""
        data = self.attachment(request, worddoc.LARGEST, worddoc.too_large)
        self.arm(self.limits.cpu, self.limits.wall)
        filled = word.fill(data, request.get("fields"), request.get("data"), self.press.glyphs)
        self.arm(0, 0)
        self.send({"id": name, "ok": True, "bytes": len(filled)}, filled)

    def word_sample(self, name: str, request: dict) -> None:
        self.arm(self.limits.cpu, self.limits.wall)
        made = wordsample.made(request.get("title"), request.get("fields"))
        self.arm(0, 0)
        self.send({"id": name, "ok": True, "bytes": len(made)}, made)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--templates", type=Path, required=True)
    parser.add_argument("--coverage", type=Path, help="by default coverage.json beside the fonts' folder")
    parser.add_argument("--cpu", type=float, default=15, help="seconds of processor time for a document")
    parser.add_argument("--wall", type=float, default=30, help="seconds for a document")
    parser.add_argument("--memory", type=int, default=1024, help="MiB beyond the warm worker")
    parser.add_argument("--request", type=int, default=8, help="MiB of the largest request, a workbook not counted")
    parser.add_argument("--workbook", type=int, default=16, help="MiB of the largest workbook")
    parser.add_argument("--unpacked", type=int, default=128, help="MiB of the parts of a workbook that are read")
    given = parser.parse_args()
    # What the server has open is none of ours.
    os.closerange(3, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    # Ctrl-C is meant for the server, which then closes our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    coverage = given.coverage or given.fonts.resolve().parent / "coverage.json"
    press = Press(given.templates, given.fonts, Glyphs.read(coverage))
    press.warm()
    sheet.warm()
    wordsample.warm()
    word.warm(press.glyphs)
    limits = sandbox.Limits(memory=given.memory * MEBIBYTE, cpu=given.cpu, wall=given.wall)
    try:
        sheets = SheetLimits(file=given.workbook * MEBIBYTE, unpacked=given.unpacked * MEBIBYTE)
        Worker(press, limits, given.request * MEBIBYTE, sheets).serve()
    except sandbox.SandboxFault as fault:
        print(f"沙箱未生效，不提供服务：{fault}", file=sys.stderr)
        return 70
    except BrokenPipeError:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
