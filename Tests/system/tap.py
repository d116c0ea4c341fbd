"""Stands between a browser and a server, sees which addresses are asked for, and cuts the line when told to."""

import re
import socket
import threading


class Tap:
    def __init__(self, port: int):
        self.port, self.open, self.asked, self.is_cut = port, [], [], False
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if self.is_cut:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", self.port))
            with self.lock:
                self.open += [near, far]
            for source, target, sees in ((near, far, True), (far, near, False)):
                threading.Thread(target=self._carry, args=(source, target, sees), daemon=True).start()

    def _carry(self, source, target, sees: bool) -> None:
        try:
            while data := source.recv(65_536):
                if sees:
                    self.asked += re.findall(rb"^(?:GET|POST) (\S+) HTTP/1.1\r$", data, re.M)
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def streams(self) -> int:
        """How often an event stream was asked for."""
        return sum(path.startswith(b"/events") for path in self.asked)

    def cut(self) -> None:
        """Until it is mended nobody comes through."""
        self.is_cut = True
        with self.lock:
            ends, self.open = self.open, []
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def mend(self) -> None:
        self.is_cut = False

    def close(self) -> None:
        self.cut()
        self.listener.close()
