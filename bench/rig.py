"""What all measurements share: servers in throw-away folders, requests in files, load, the cost of fsync."""
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
ZHIFA = ROOT / ".build/release/zhifa"
SYNC_DELAY = 4_000  # microseconds that the slow disk adds
CONNECTIONS = 64


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def yesterday():
    """Where the organ is; an interview an hour ago never lies before it."""
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8)))
    return (now.date() - datetime.timedelta(days=1)).isoformat()


def moment(seconds_ago):
    then = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=seconds_ago)
    return then.strftime("%Y-%m-%dT%H:%M:%SZ")


def registration():
    return {
        "source": "patrol", "happenedOn": yesterday(), "place": "横林路 12 号门前",
        "summary": "占用人行道约六平方米设摊经营水果，巡查时发现。",
        "parties": [{
            "kind": "individual", "name": "李建国", "idNumber": "330102199001011234", "address": "云溪区横林路 1 号",
            "phone": "13800001234"}],
        "violations": [{
            "conduct": "擅自占用人行道设摊经营", "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
            "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款"}],
        "firstOfficer": "wangmin", "secondOfficer": "liqiang"}


#: Who does what until a case is filed, after its registration.
FILING = [
    ("linyuan", {"act": "sign-approval", "matter": "filing", "party": 0, "opinion": "同意"}),
    ("zhouzheng", {"act": "approve-filing", "opinion": "同意立案"}),
]


#: Interviews side by side are at different minutes: nobody is at two, and who records one waits for who records another.
MINUTES = 1_000


def interview(turn=0):
    minutes = turn % MINUTES + 1
    return {
        "act": "record-interview", "respondent": "李建国", "role": "party", "startedAt": moment(60 * minutes + 60),
        "endedAt": moment(60 * minutes), "place": "横林中队询问室", "firstOfficer": "wangmin", "secondOfficer": "liqiang",
        "certificatesShown": True, "rightsTold": True, "signing": "signed",
        "content": "问：我们是执法人员，这是我们的证件，请看清楚。\n答：看清楚了。\n" * 8}


def way():
    """One case's way for the baseline's samples; the last act's number must be large, see BenchTape."""
    steps = [("wangmin", {"act": "register-case", **registration()}), *FILING]
    return [{"by": by, "body": body} for by, body in steps + [("wangmin", interview())] * 20]


class Rig:
    """A folder beside the build, so that it lies on a real disk; everything in it goes at the end."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=ROOT / ".build"))
        self.processes = []
        self.sent = {}
        for source, flags in (("load", []), ("slowsync", ["-shared", "-fPIC"])):
            target = self.folder / (source + (".so" if flags else ""))
            subprocess.run(
                ["cc", "-O2", "-Wall", *flags, "-o", target, ROOT / f"bench/{source}.c", "-ldl"], check=True)
        (self.folder / "way.json").write_text(json.dumps(way(), ensure_ascii=False))

    def close(self):
        for server in self.processes:
            server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def slow(self):
        return {"LD_PRELOAD": str(self.folder / "slowsync.so"), "SLOWSYNC_US": str(SYNC_DELAY)}

    def seed(self, name, cases, dossiers=0):
        """Fills a data folder; the demo people's tokens."""
        arguments = [str(cases), "--dossiers", str(dossiers), "--acts", self.folder / "way.json"]
        done = subprocess.run(
            [ZHIFA, "bench", "seed", *arguments], env=self.environment(name, 0), check=True, stdout=subprocess.PIPE)
        tokens = json.loads(done.stdout)
        for login in {by for by, _ in FILING} - set(tokens):
            said = subprocess.run(
                [ZHIFA, "token", login], env=self.environment(name, 0), check=True, stdout=subprocess.PIPE, text=True)
            tokens[login] = said.stdout.strip()
        return tokens

    def measure(self, name, what):
        """Runs `zhifa bench WHAT` over a data folder of its own; its figures."""
        done = subprocess.run(
            [ZHIFA, "bench", what], env=self.environment(name, 0), check=True, stdout=subprocess.PIPE)
        return json.loads(done.stdout)

    def environment(self, name, port, extra=None):
        kept = {key: value for key, value in os.environ.items() if not key.startswith("ZHIFA_")}
        return kept | {
            "ZHIFA_DATA": str(self.folder / name), "ZHIFA_PORT": str(port), "ZHIFA_HOST": "127.0.0.1",
            "ZHIFA_HOME": str(ROOT), "MALLOC_ARENA_MAX": "2"} | (extra or {})

    @contextlib.contextmanager
    def server(self, name, *command, extra=None):
        server = Server(self, name, [str(part) for part in command], extra)
        self.processes.append(server)
        try:
            server.wait()
            yield server
        finally:
            server.stop()

    def write(self, name, requests):
        path = self.folder / name
        with open(path, "wb") as file:
            for request in requests:
                file.write(struct.pack("<I", len(request)) + request)
        return path

    def load(self, server, requests, connections=CONNECTIONS, seconds=5, rate=0):
        """Goes on in the file where the last load ended, so that no case gets more than its share."""
        first = self.sent.get(requests, 0)
        arguments = [server.port, connections, seconds, rate, requests, first]
        done = subprocess.run(
            [self.folder / "load", *map(str, arguments)], check=True, stdout=subprocess.PIPE, timeout=seconds + 60)
        result = json.loads(done.stdout)
        self.sent[requests] = first + result["answers"] + connections
        if result["failed"]:
            raise SystemExit(f"bench: {result['failed']} answers were no success")
        return result

    def wrk(self, server, path, who, seconds=5):
        """Requests a second; `who` is the header that says who asks."""
        done = subprocess.run(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-H", who, f"http://127.0.0.1:{server.port}{path}"],
            check=True, stdout=subprocess.PIPE, text=True, timeout=seconds + 60)
        if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
            raise SystemExit(done.stdout)
        return float(re.search(r"Requests/sec:\s*([\d.]+)", done.stdout).group(1))

    def sync_cost(self, extra=None):
        """Median of fdatasync after 4 KiB, in milliseconds, on the disk of the data folders."""
        code = (
            "import os,sys,time,statistics\n"
            "f=os.open(sys.argv[1],os.O_RDWR|os.O_CREAT|os.O_TRUNC)\nt=[]\n"
            "for _ in range(200):\n"
            " os.write(f,b'x'*4096); s=time.perf_counter(); os.fdatasync(f); t.append(time.perf_counter()-s)\n"
            "print(statistics.median(t)*1000)")
        done = subprocess.run(
            [sys.executable, "-c", code, self.folder / "sync"], env=os.environ | (extra or {}), check=True,
            stdout=subprocess.PIPE)
        return float(done.stdout)


class Server:
    def __init__(self, rig, name, command, extra):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.begun = time.perf_counter()
        log = open(rig.folder / f"{name}.log", "ab")
        self.process = subprocess.Popen(
            [ZHIFA, *command], env=rig.environment(name, self.port, extra), stdout=log, stderr=log)
        self.log = rig.folder / f"{name}.log"

    def wait(self):
        """Until /readyz says so; `ready` is how long it took from exec, in seconds."""
        while time.perf_counter() - self.begun < 60:
            if self.process.poll() is not None:
                break
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    self.ready = time.perf_counter() - self.begun
                    return
            except OSError:
                time.sleep(0.002)
        raise SystemExit("bench: a server did not start:\n" + self.log.read_text(errors="replace")[-2000:])

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def memory(self):
        """Resident now and at its highest, in MB; of this process alone, without the document worker."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return [int(re.search(rf"{key}:\s*(\d+)", text).group(1)) / 1024 for key in ("VmRSS", "VmHWM")]

    def processor(self):
        """Seconds of processor time that this process has used."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def post(self, connection, path, body, token):
        connection.request("POST", path, json.dumps(body), {
            "Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 201:
            raise SystemExit(f"bench: {answer.status} {text.decode()}")
        return json.loads(text)

    def cases(self, count, tokens):
        """Registers cases and files them; their ids."""
        def some(count):
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            ids = []
            for _ in range(count):
                ids.append(self.post(connection, "/api/v1/cases", registration(), tokens["wangmin"])["case"])
            for id in ids:
                for by, act in FILING:
                    self.post(connection, f"/api/v1/cases/{id}/acts", act, tokens[by])
            connection.close()
            return ids

        with ThreadPoolExecutor(16) as pool:
            return [id for ids in pool.map(some, [count // 16] * 16) for id in ids]


def bearer(token):
    return f"Authorization: Bearer {token}"


def request(method, path, who, body=None):
    data = json.dumps(body, ensure_ascii=False).encode() if body else b""
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{who}\r\n"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n"
    return (head + "\r\n").encode() + data


def median(values):
    return statistics.median(values)
