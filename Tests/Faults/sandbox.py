"""The made-up site that faults are injected into, the program that builds it, and folders that go when the run goes."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CONFIGURATION = """\
site:
  title: Answer desk
  organisation: Example Ltd
metrics:
  - {id: drafts, title: Drafted answers, kind: adoption, unit: answers, better: neither, aggregate: sum, definition: Answers whose first text the assistant wrote., source: desk export}
  - {id: solved, title: Solved at once, kind: value, unit: tickets, better: up, aggregate: sum, definition: Tickets closed with one answer., source: desk export}
pairs:
  - id: drafts-solved
    title: Drafts and solved tickets
    adoption: drafts
    value: solved
    hypothesis: A draft leaves time to read the ticket.
    expected: {adoption: +50 %, value: +10 %}
report: {figure_files: none, packets: none, sparklines: none}
"""


class Skipped(Exception):
    """A fault that cannot be injected here, and why."""


class Outcome:
    """What a run of the program came to. The code is negative for a signal."""

    def __init__(self, code, text):
        self.code, self.text = code, text

    def __repr__(self):
        return f"exit {self.code}: {self.text.strip()[:400]}"


def snapshot(drafts, solved):
    return f"metric,value,people\ndrafts,{drafts},40\nsolved,{solved},40\n"


def commentary(title):
    return f"---\ntitle: {title}\n---\n\nThe desk sent {{{{ drafts }}}} with a draft.\n"


def write(path, text):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


class World:
    """A program under test and the folder in which everything happens."""

    def __init__(self, program, scratch, quick=False, full=False):
        self.program, self.scratch, self.quick, self.full = str(program), Path(scratch), quick, full

    def __reduce__(self):
        return World, (self.program, self.scratch, self.quick, self.full)

    @property
    def environment(self):
        # One thread does what tasks do, so that the calls of a run come in one order.
        return {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(self.scratch / "home"), "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
            "LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1",
        }

    def folder(self, name):
        """A new, empty folder."""
        path = self.scratch / f"{name}-{os.getpid()}"
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def run(self, *arguments, cwd, environment=None, before=(), timeout=120, program=None):
        """Runs the program to its end. A run that hangs is a fault of its own: code 124.

        `before` is a command that becomes the program, such as `strace …`.
        """
        with open(cwd / ".output", "wb+") as output:
            command = [*before, program or self.program, *map(str, arguments)]
            process = subprocess.Popen(command, cwd=cwd, env={**self.environment, **(environment or {})}, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
            try:
                code = process.wait(timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                code = 124
            output.seek(0)
            text = output.read().decode(errors="replace")
        os.unlink(cwd / ".output")
        return Outcome(code, text)

    def site(self, folder, weeks=("20",), title="More drafts"):
        """Writes the made-up site: small, so that a build makes few calls."""
        write(folder / "assay.yaml", CONFIGURATION)
        for week in weeks:
            write(folder / f"snapshots/2026-W{week}.csv", snapshot(100 + int(week), 240 + int(week)))
        write(folder / "commentary/2026-W20.md", commentary(title))
        return folder


def require_root(what):
    if os.geteuid() != 0:
        raise Skipped(f"{what} takes root")


def copy_tree(source, target):
    shutil.copytree(source, target, symlinks=True)
