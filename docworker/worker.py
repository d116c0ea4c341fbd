"""The document worker (文书打印进程): requests in on stdin, PDF or CSV out on stdout, one at a time.

A frame is a length (4 bytes, big-endian) and so many bytes of JSON. A workbook to be read follows its request as raw
bytes, `bytes` of them; so does a printed document or a table its answer. The worker ends when stdin does; whoever
started it restarts it when it dies.
"""

import argparse
import json
import os
import resource
import signal
import sys
from pathlib import Path

import typst

import sandbox
import sheet
from glyphs import Glyphs
from press import Fault, Press, code_point
from workbook import Limits as SheetLimits

DEPTH = 32
MEBIBYTE = 1 << 20


class Worker:
    """One press and the frames that drive it."""

    def __init__(self, press: Press, limits: sandbox.Limits, largest: int, sheets: SheetLimits):
        self.press, self.limits, self.largest, self.sheets = press, limits, largest, sheets
        self.input, self.output = sys.stdin.fileno(), os.dup(sys.stdout.fileno())
        # Nothing but frames goes out: what a library prints lands in the log.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        self.held: list[str] = []

    def serve(self) -> None:
        self.held = sandbox.enter(self.limits)
        while (head := self.read(4)) is not None:
            length = int.from_bytes(head, "big")
            if length > self.largest:
                self.skip(length)
                self.refuse("", Fault("input", f"请求过大：{length} 字节，上限 {self.largest} 字节"))
            elif (body := self.read(length)) is not None:
                self.answer(body)

    def answer(self, body: bytes) -> None:
        name = ""
        try:
            request = parsed(body)
            name = request["id"] if isinstance(request.get("id"), str) else ""
            if request.get("op") == "hello":
                self.send({"id": name, "ok": True, "typst": typst.__version__, "templates": self.press.marks,
                           "sandbox": self.held})
            elif request.get("op") == "render":
                self.render(name, request)
            elif request.get("op") == "sheet":
                self.sheet(name, request)
            else:
                raise Fault("input", "op 应为 render、sheet 或 hello")
        except Fault as fault:
            self.refuse(name, fault)

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
        length, wanted = request.get("bytes"), request.get("sheet")
        if type(length) is not int or length < 0:
            raise Fault("input", "缺少 bytes")
        if length > self.sheets.file:
            self.skip(length)
            raise sheet.too_large(length, self.sheets)
        data = self.read(length)
        if data is None:
            return
        if wanted is not None and not isinstance(wanted, str):
            raise Fault("input", "sheet 应为文字")
        self.arm(self.limits.cpu, self.limits.wall)
        table, found = sheet.read(data, wanted, self.sheets)
        self.arm(0, 0)
        self.send({"id": name, "ok": True, "sheet": found, "bytes": len(table)}, table)

    def arm(self, cpu: float, wall: float) -> None:
        """Starts the timers that end this process; their signals keep their default, so nothing can hold them up."""
        signal.setitimer(signal.ITIMER_PROF, cpu)
        signal.setitimer(signal.ITIMER_REAL, wall)

    def refuse(self, name: str, fault: Fault) -> None:
        self.arm(0, 0)
        said = {"kind": fault.kind, "message": fault.message}
        if isinstance(fault, sheet.SheetFault):
            said |= {"cells": [cell.json() for cell in fault.cells], "total": fault.total}
        else:
            said |= {"characters": fault.characters, "codePoints": [code_point(one) for one in fault.characters]}
        self.send({"id": name, "ok": False, **said})

    def send(self, answer: dict, raw: bytes = b"") -> None:
        body = json.dumps(answer).encode()
        rest = memoryview(len(body).to_bytes(4, "big") + body + raw)
        while rest:
            rest = rest[os.write(self.output, rest):]

    def read(self, length: int) -> bytes | None:
        """Exactly so many bytes; `None` when the input ends first."""
        parts = []
        while length > 0:
            part = os.read(self.input, min(length, MEBIBYTE))
            if not part:
                return None
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def skip(self, length: int) -> None:
        while length > 0 and (part := os.read(self.input, min(length, MEBIBYTE))):
            length -= len(part)


def parsed(body: bytes) -> dict:
    """The request; JSON that is none, too deep or with half a character is the sender's fault."""
    try:
        request = json.loads(body)
        json.dumps(request, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Fault("input", f"请求不是有效的 JSON：{type(error).__name__}") from error
    if not isinstance(request, dict) or depth(request) > DEPTH:
        raise Fault("input", f"请求应为 JSON 对象，嵌套不超过 {DEPTH} 层")
    return request


def depth(value) -> int:
    levels, layer = 0, [value]
    while layer := [part for one in layer for part in children(one)]:
        levels += 1
    return levels


def children(value) -> list:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


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
