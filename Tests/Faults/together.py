"""Many at once: builds that want one folder, and readers of a site that is being published."""

import os
import re
import subprocess
import threading
import time
from collections import Counter

import tracing
from sandbox import commentary, write
from whole import problems_of_record, problems_of_site, problems_of_tree, strangers


def many(world):
    """Fifty starts of a build, then of a publication, at one moment."""
    count, problems, lines = 12 if world.quick else 50, [], []
    folder = world.folder("many")
    # Enough reports that most of them meet.
    site = world.site(folder / "site", weeks=[f"{week:02}" for week in range(1, 27)])
    for command, place in (("build", "out"), ("publish", "www")):
        arguments = ("build", "site", "-o", "out") if command == "build" else ("publish", "site", "www")
        runs = _start(world, folder, count, arguments)
        numbers = {str(process.pid) for process, _ in runs}
        codes = Counter()
        for process, output in runs:
            code = process.wait()
            output.seek(0)
            text = output.read().decode()
            codes[code] += 1
            if code == 4:
                holder = re.search(r"another build is writing '\S+' \(process (\d+)\) \[locked\]", text)
                if holder is None or holder[1] not in numbers - {str(process.pid)}:
                    problems.append(f"{command}: exit 4 does not name who holds the lock: {text.strip()[:300]}")
            elif code != 0 or "[locked]" in text:
                problems.append(f"{command}: exit {code}: {text.strip()[:300]}")
        if codes[0] < 1 or codes[4] < 1:
            problems.append(f"{command}: {dict(codes)}: they did not meet")
        problems += problems_of_site(folder / place)
        verified = world.run("verify", place, "-q", cwd=folder)
        if verified.code != 0:
            problems.append(f"{command}: {verified}")
        lines.append(f"{command} {codes[0]} done and {codes[4]} with exit 4")
    problems += problems_of_record(site / "published.json")
    left = strangers(folder, {"site", "out", "www", ".www.previous"}) + [name for name in os.listdir(site) if name.endswith((".lock", ".tmp"))]
    if left:
        problems.append(f"left behind: {left}")
    return f"{count} starts at one moment: {', '.join(lines)}, each naming the holder; the sites and the record verify", problems


def slow_holder(world):
    """Who holds a lock is named, also in the moment before the holder has written its number."""
    tracing.require()
    folder, problems, named = world.folder("slow"), [], 0
    world.site(folder / "site")
    for count in range(1, 21):
        # The holder stops for a while when it has the lock, and before it writes.
        holder = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=ftruncate", "-e", "inject=ftruncate:delay_enter=500000:when=1", world.program, "build", "site", "-o", "out", "-q", "-j", "1"],
            cwd=folder, env=world.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not (folder / ".out.lock").exists() and holder.poll() is None:
            time.sleep(0.005)
        outcome = world.run("build", "site", "-o", "out", "-q", cwd=folder)
        if outcome.code == 4 and re.search(r"\(process \d+\)", outcome.text):
            named += 1
        elif outcome.code != 0:
            problems.append(str(outcome))
        if holder.wait() != 0:
            problems.append(f"the holder ended with {holder.returncode}")
        # On a slow machine the second one may come too late.
        if named == 3 or problems:
            break
    if not named:
        problems.append("no build met the holder of the lock")
    return f"{count} builds beside a holder who was slow to say who it is: {named} met it, and named it", problems


def _start(world, folder, count, arguments):
    """Shells that all wait for one pipe, and become the program when it closes."""
    read, end = os.pipe()
    runs = []
    for number in range(count):
        output = open(world.scratch / f"many-{os.getpid()}-{number}", "wb+")
        # `read` ends for all of them when the last writer is gone.
        process = subprocess.Popen(
            ["sh", "-c", 'read x; exec "$0" "$@" </dev/null', world.program, *arguments, "-j", "1"], cwd=folder, env=world.environment, stdin=read, stdout=output, stderr=output)
        runs.append((process, output))
    os.close(read)
    os.close(end)
    return runs


class Reader(threading.Thread):
    """Reads a published site again and again, as a web server does: by its path, and from one opened folder."""

    def __init__(self, folder):
        super().__init__()
        self.folder, self.stops, self.problems, self.rounds, self.pages, self.seen = folder, False, [], 0, 0, set()

    def run(self):
        while not self.stops:
            try:
                self.by_path()
                self.by_folder()
            except OSError as error:
                self.problems.append(f"round {self.rounds}: {error}")
            self.rounds += 1
            time.sleep(0.002)

    def by_path(self):
        for name in ("index.html", "2026/W20/index.html", "assets/site.css", "SHA256SUMS", "assay-manifest.json"):
            with open(f"{self.folder}/{name}", "rb") as file:
                if not file.read():
                    self.problems.append(f"{name} is empty")
            self.pages += 1

    def by_folder(self):
        """All files below one opened folder are those of its list."""
        root = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            files = {"SHA256SUMS": _read(root, "SHA256SUMS")}
            self.seen.add(files["SHA256SUMS"])
            for line in files["SHA256SUMS"].decode().splitlines():
                files[line[66:]] = _read(root, line[66:])
            self.pages += len(files)
            self.problems += problems_of_tree(files, "what a reader saw")
        finally:
            os.close(root)


def _read(root, name):
    descriptor = os.open(name, os.O_RDONLY, dir_fd=root)
    with open(descriptor, "rb") as file:
        return file.read()


def reader(world):
    """Readers during a hundred publications see a whole site each time."""
    count = 12 if world.quick else 100
    folder = world.folder("reader")
    site = world.site(folder / "site")
    problems = []
    first = world.run("publish", "site", "www", "-q", cwd=folder)
    if first.code != 0:
        return "", [str(first)]
    watcher = Reader(str(folder / "www"))
    watcher.start()
    for number in range(count):
        write(site / "commentary/2026-W20.md", commentary(f"Publication {number}"))
        if number % 10 == 5:
            write(site / f"assets/file-{number}.txt", f"{number}\n")
        outcome = world.run("publish", "site", "www", "-q", cwd=folder)
        if outcome.code != 0:
            problems.append(str(outcome))
    watcher.stops = True
    watcher.join()
    problems += sorted(set(watcher.problems))
    if len(watcher.seen) < count // 2:
        problems.append(f"the reader saw {len(watcher.seen)} sites of {count}")
    text = f"{watcher.rounds} rounds of a reader during {count} publications ({watcher.pages} files, {len(watcher.seen)} versions): no file missing by its path, and every opened folder whole"
    return text, problems
