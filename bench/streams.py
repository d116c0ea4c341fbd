"""Many open event streams, read by one thread: which case came to which of them, and when."""
import http.client
import re
import selectors
import socket
import threading
import time
import urllib.parse

PASSWORD = "yunxi-demo-2026"


def sign_in(port, login):
    """A session; its cookies as a header."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/sign-in")
    answer = connection.getresponse()
    token = re.search(rb'name="_token" value="([^"]+)"', answer.read()).group(1).decode()
    cookie = answer.headers["Set-Cookie"].split(";")[0]
    body = urllib.parse.urlencode({"_token": token, "account": login, "password": PASSWORD})
    connection.request("POST", "/sign-in", body, {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 303:
        raise SystemExit(f"bench: {login} could not sign in: {answer.status}")
    return answer.headers["Set-Cookie"].split(";")[0]


class Streams:
    def __init__(self, port):
        self.port, self.sockets, self.began = port, [], 0
        self.seen = {}  # case -> when each stream that was told had it
        self.selector = selectors.DefaultSelector()
        self.ended = False
        threading.Thread(target=self._read, daemon=True).start()

    def open(self, cookie):
        one = socket.create_connection(("127.0.0.1", self.port), 30)
        one.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode())
        self.sockets.append(one)
        self.selector.register(one, selectors.EVENT_READ, {"rest": b""})

    def _read(self):
        while not self.ended:
            for key, _ in self.selector.select(0.2):
                data = key.fileobj.recv(65_536)
                now = time.perf_counter()
                if not data:
                    self.selector.unregister(key.fileobj)
                    continue
                if not key.data["rest"] and b" 200 OK" in data:
                    self.began += 1
                lines = (key.data["rest"] + data).split(b"\n")
                key.data["rest"] = lines[-1] or b"\n"
                for line in lines[:-1]:
                    if line.startswith(b"data: "):
                        for case in set(re.findall(rb'"case":"/cases/([0-9a-f]+)"', line)):
                            self.seen.setdefault(case.decode(), []).append(now)

    def close(self):
        self.ended = True
        for one in self.sockets:
            one.close()
