"""Documents one by one: from the act's answer, when the print job is there, until its PDF can be fetched."""
import http.client
import pathlib
import re
import time

from rig import interview

DOCUMENTS, WARM, CASES = 300, 60, 32
LONGEST, GROWTH = 25, 10


def one_by_one(bench):
    tokens = bench.rig.seed("papers", 0)
    with bench.rig.server("papers", "serve") as server:
        cases = server.cases(CASES, tokens)
        printer = Printer(server, tokens["wangmin"])
        printer.settle(cases[-1])
        for number in range(WARM):
            printer.print(cases[number % CASES])
        before = memory(server)
        took = sorted(printer.print(cases[number % CASES]) * 1000 for number in range(DOCUMENTS))
        after = memory(server)
    p50, p99 = took[len(took) // 2], took[len(took) * 99 // 100]
    bench.row(
        "a record of interview, from the print job to the PDF kept: p50", "", f"≤ {LONGEST} ms", p50 <= LONGEST,
        f"p50 {p50:.1f} ms, p99 {p99:.0f}, longest {took[-1]:.0f}; by acts over HTTP, asked for every ms")
    grown = [now - then for now, then in zip(after, before)]
    bench.row(
        f"memory after {DOCUMENTS} documents in a row", "", f"≤ {GROWTH} MB more", max(grown) <= GROWTH,
        f"server {before[0]:.0f} → {after[0]:.0f} MB, document worker {before[1]:.0f} → {after[1]:.0f} MB")


class Printer:
    def __init__(self, server, token):
        self.server, self.token = server, token
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)

    def print(self, case):
        """Does an act that makes a form; the seconds until the form is there."""
        form = self.server.post(self.connection, f"/api/v1/cases/{case}/acts", interview(), self.token)["forms"][0]["id"]
        done = time.perf_counter()
        while not self.is_there(case, form):
            if time.perf_counter() > done + 30:
                raise SystemExit("bench: a document was not printed")
            time.sleep(0.001)
        return time.perf_counter() - done

    def settle(self, case):
        """Until what the cases' own acts had to print is done."""
        for _ in range(3):
            self.print(case)

    def is_there(self, case, form):
        path = f"/api/v1/cases/{case}/documents/{form}"
        self.connection.request("GET", path, headers={"Authorization": f"Bearer {self.token}"})
        answer = self.connection.getresponse()
        return answer.read() and answer.status == 200


def memory(server):
    """Resident in MB: the server, and the processes that it started."""
    family, table = {server.process.pid}, parents()
    while more := {pid for pid, parent in table.items() if parent in family} - family:
        family |= more
    sizes = {pid: resident(pid) for pid in family}
    own = sizes.pop(server.process.pid)
    return own, sum(sizes.values())


def parents():
    table = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            table[int(folder.name)] = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
    return table


def resident(pid):
    try:
        found = re.search(r"VmRSS:\s*(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0
    return int(found.group(1)) / 1024 if found else 0
