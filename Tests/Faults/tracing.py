"""Runs under strace: which calls change the disk, and a fault at one of them."""

import os
import re
import shutil
import subprocess

from sandbox import Skipped

# Those that change the disk, or make sure that it has changed.
CALLS = (
    "openat open creat write pwrite64 writev ftruncate fallocate fsync fdatasync syncfs sync_file_range mkdir mkdirat link linkat symlink symlinkat rename renameat renameat2 "
    "unlink unlinkat rmdir close copy_file_range sendfile fchmod chmod fchmodat utimensat ioctl"
).split()

# Once a file is written, nothing but closing and syncing tells of a full disk.
OF_DESCRIPTORS = {"write", "pwrite64", "writev", "ftruncate", "fallocate", "fsync", "fdatasync", "syncfs", "sync_file_range", "close", "copy_file_range", "sendfile", "fchmod", "ioctl"}


class Call:
    """One call of a run: which it is among its thread's calls of that name, and the path it is about, as written and in full."""

    def __init__(self, thread, name, index, written, path, text):
        self.thread, self.name, self.index, self.written, self.path, self.text = thread, name, index, written, path, text

    def place(self, folder):
        """The path in a folder, without what differs from run to run."""
        return re.sub(r"\.tmp-\d+", ".tmp-N", os.path.relpath(self.path, folder)) if self.path else ""


def require():
    if shutil.which("strace") is None:
        raise Skipped("strace is not installed")
    if subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True).returncode != 0:
        raise Skipped("strace may not trace here (ptrace is not allowed)")


def libraries(world):
    """A folder of links to the libraries of the program: the loader finds each at once, and makes few calls before the program starts."""
    folder = world.scratch / "lib"
    if not folder.is_dir():
        folder.mkdir(parents=True)
        for line in subprocess.run(["ldd", world.program], capture_output=True, text=True).stdout.splitlines():
            match = re.match(r"\s*(\S+) => (/\S+)", line)
            if match:
                os.symlink(match[2], folder / match[1])
    return str(folder)


def run(world, arguments, cwd, calls=CALLS, inject=None, paths=(), timeout=120):
    """Runs the program under strace.

    - inject: `CALL:error=ENOSPC:when=N`, as strace takes it.
    - paths: with them, only calls about these are counted.
    Returns the outcome, and the calls.
    """
    log = cwd / ".strace"
    names = ",".join("?" + name for name in calls)
    # The kernel stops at these calls only, which is faster, but drops a signal that is sent there.
    filter = [] if inject and "signal=" in inject else ["--seccomp-bpf"]
    before = ["strace", "-f", *filter, "-qq", "-y", "-s", "256", "-o", log, "-e", f"trace={names}", "-e", "signal=none"]
    if inject:
        before += ["-e", f"inject={inject}"]
    for path in paths:
        before += ["-P", path]
    before += ["-E", f"LD_LIBRARY_PATH={libraries(world)}"]
    outcome = world.run(*arguments, cwd=cwd, before=list(map(str, before)), timeout=timeout)
    with open(log, errors="replace") as file:
        lines = file.read().splitlines()
    log.unlink()
    return outcome, list(parse(lines, cwd))


def parse(lines, cwd):
    counts = {}
    for line in lines:
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        if match is None:
            continue
        thread, name, rest = match.groups()
        index = counts[thread, name] = counts.get((thread, name), 0) + 1
        if name in OF_DESCRIPTORS:
            found = re.match(r"\d+<([^>]*)>", rest)
            path = written = found[1] if found else ""
        else:
            written = path = (re.findall(r'"((?:[^"\\]|\\.)*)"', rest) or [""])[-1]
            base = re.match(r"(?:AT_FDCWD|\d+)<([^>]*)>", rest)
            path = os.path.normpath(os.path.join(base[1] if base else cwd, path)) if path else ""
        yield Call(thread, name, index, written, path, line)


def is_console(call):
    return call.name in ("write", "writev") and re.search(r"\((1|2)<", call.text) is not None


def opens_for_writing(call):
    return call.name in ("openat", "open", "creat") and re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|creat\(", call.text) is not None


def changing(calls, folder):
    """Those calls that change something below a folder, and those that tell the user about it."""
    inside = str(folder) + "/"
    written = {}
    for call in calls:
        opened = re.search(r"= (\d+)<", call.text) if call.name in ("openat", "open", "creat") else None
        if opened:
            written[opened[1]] = opens_for_writing(call)
        is_inside = (call.path + "/").startswith(inside) and not call.path.endswith("/.output")
        if call.name in ("openat", "open", "creat"):
            if is_inside and opens_for_writing(call):
                yield call
        elif call.name == "close":
            if is_inside and written.get(re.search(r"close\((\d+)", call.text)[1]):
                yield call
        elif call.name == "ioctl":
            if is_inside and "FICLONE" in call.text:
                yield call
        elif is_inside or is_console(call):
            yield call


class Point:
    """A call at which a fault is to be injected, found in a run without faults."""

    def __init__(self, call, folder, calls, is_after_swap):
        self.name, self.index, self.place, self.is_console, self.is_after_swap = call.name, call.index, call.place(folder), is_console(call), is_after_swap
        # strace counts thread by thread: another thread's calls of that number, such as those of the loader, would fail too. Then only calls about the path are counted.
        self.paths = ()
        if any(other.thread != call.thread and other.name == call.name and other.index >= call.index for other in calls):
            if ".tmp-N" in self.place or not self.place:
                raise Skipped(f"strace cannot tell this call of the build from those of the loader: {call.text}")
            same = [other for other in calls if other.name == call.name and other.path == call.path]
            self.index, self.paths = same.index(call) + 1, (call.written, self.place)

    def inject(self, world, arguments, cwd, fault):
        """Runs the program with the fault at this call. Returns the outcome, and whether the run came to it."""
        paths = [path for written in self.paths for path in (written, str(cwd / written))]
        when = f"{self.index}+" if self.stays(fault) else self.index
        outcome, calls = run(world, arguments, cwd, calls=(self.name,), inject=f"{self.name}:{fault}:when={when}", paths=paths)
        hit = [call for call in calls if "(INJECTED)" in call.text] if "error" in fault else calls[-1:] if outcome.code == -9 else []
        return outcome, bool(hit) and _is_like(hit[0].place(cwd), self.place)

    def stays(self, fault):
        """Whether the call fails from then on, as on a disk that is broken. Were nothing written any more, no message would be seen."""
        return fault == "error=EIO" and self.name != "write"


def _is_like(place, other):
    """Whether two calls of two runs are the same one. Folders of an old site are removed in an order of chance."""
    return place == other or ".tmp-N/" in place and place.split(".tmp-N/")[0] == other.split(".tmp-N/")[0]


def changing_points(calls, folder):
    """The calls that change the disk, each with whether it comes after the new site is in."""
    found = list(changing(calls, folder))
    swaps = [number for number, call in enumerate(found) if call.name == "renameat2"]
    return [Point(call, folder, calls, number > swaps[-1]) for number, call in enumerate(found)]
