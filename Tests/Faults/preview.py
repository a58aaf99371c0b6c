"""The preview under clients that misbehave."""

import re
import resource
import shutil
import signal
import socket
import subprocess
import time
import urllib.request

from sandbox import Skipped, commentary, write
from whole import strangers


class Server:
    """A running `assay preview` of the made-up site."""

    def __init__(self, world, name):
        helped = world.run("preview", "--help", cwd=world.folder("help"))
        if helped.code != 0 or "--port" not in helped.text:
            raise Skipped("this program has no command 'preview' yet")
        self.folder = world.folder(name)
        self.site = world.site(self.folder / "site")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = open(world.scratch / f"{name}.log", "wb+")
        self.process = subprocess.Popen(
            [world.program, "preview", "site", "--port", str(self.port)], cwd=self.folder, env=world.environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        try:
            self.wait_for(lambda: self.get("/index.html"), 60)
        except RuntimeError:
            self.__exit__()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def wait_for(self, ask, seconds):
        """Asks again until there is an answer. Returns the seconds it took; raises when there is none."""
        start = time.monotonic()
        while True:
            try:
                if ask():
                    return time.monotonic() - start
            except OSError:
                pass
            if time.monotonic() - start > seconds or self.process.poll() is not None:
                self.log.seek(0)
                raise RuntimeError(f"the preview did not come to it in {seconds} s: {self.log.read().decode(errors='replace')[-400:]}")
            time.sleep(0.02)

    def get(self, path, timeout=5):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=timeout) as answer:
            return answer.read()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=5)

    @property
    def memory(self):
        """Megabytes in memory."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024


def clients(world):
    """A client that never reads, and a thousand that say nothing, while a page is fetched."""
    problems = []
    with Server(world, "clients") as server:
        # For this side of the connections; the preview has what a user has.
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(4_096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]), resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        deaf = server.connect()
        _send(deaf, server.port)
        seconds = []
        start = time.monotonic()
        server.get("/index.html")
        seconds.append(time.monotonic() - start)
        idle, count = [], 200 if world.quick else 1_000
        for _ in range(count):
            try:
                idle.append(server.connect())
            except OSError:
                # To refuse more than one can serve is allowed; to stop serving is not.
                break
        start = time.monotonic()
        try:
            page = server.get("/index.html", timeout=10)
        except OSError as error:
            page = b""
            problems.append(f"with {len(idle)} idle connections: {error}")
        seconds.append(time.monotonic() - start)
        if b"</html>" not in page or max(seconds) > 1:
            problems.append(f"a page took {max(seconds):.2f} s beside {len(idle)} idle connections")
        memory = server.memory
        if memory > 512:
            problems.append(f"{memory:.0f} MB in memory")
        for connection in (deaf, *idle):
            connection.close()
        start = time.monotonic()
        server.get("/index.html")
        seconds.append(time.monotonic() - start)
    return f"a client that never reads and {len(idle)} that say nothing: a page came in {max(seconds):.2f} s at most, {memory:.0f} MB", problems


def _send(connection, port):
    """Asks for a page again and again, and reads no answer, until the other side takes no more."""
    connection.settimeout(0.5)
    request = f"GET /index.html HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    try:
        for _ in range(5_000):
            connection.sendall(request)
    except OSError:
        pass


def saves(world):
    """Ten thousand saves: what is served in the end is the last."""
    count, problems = 500 if world.quick else 10_000, []
    with Server(world, "saves") as server:
        before, most = server.memory, 0
        for number in range(count):
            write(server.site / "commentary/2026-W20.md", commentary(f"Save {number}"))
            if number % 500 == 0:
                most = max(most, server.memory)
            time.sleep(0.0002)
        last = f"Save {count - 1}".encode()
        try:
            seconds = server.wait_for(lambda: last in server.get("/2026/W20/index.html"), 20)
        except RuntimeError as error:
            return f"{count} saves", [str(error)]
        most = max(most, server.memory)
        if most > before + 256:
            problems.append(f"from {before:.0f} to {most:.0f} MB in memory")
    return f"{count} saves in a row: the last is served {seconds:.1f} s after it, {most:.0f} MB in memory ({before:.0f} before)", problems


def killed(world):
    """A killed preview leaves nothing behind that the next one or a build minds."""
    problems = []
    for number in range(2 if world.quick else 5):
        with Server(world, f"killed-{number}") as server:
            write(server.site / "commentary/2026-W20.md", commentary("Being built when killed"))
            time.sleep(0.05 * number)
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
            left = strangers(server.folder, {"site"}) + strangers(server.site, {"assay.yaml", "snapshots", "commentary", ".assay"})
            if left:
                problems.append(f"left behind: {left}")
            built = world.run("build", "site", "-o", "out", "-q", cwd=server.folder)
            if built.code != 0 or b"Being built when killed" not in (server.folder / "out/2026/W20/index.html").read_bytes():
                problems.append(f"the next build: {built}")
        shutil.rmtree(server.folder)
    return f"{number + 1} kills of a preview at work: nothing left behind, and the next build as ever", problems
