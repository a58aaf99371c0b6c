"""Inputs that change while they are read, clocks that lie, and surroundings that differ."""

import hashlib
import os
import shutil
import threading
import time
from collections import Counter
from pathlib import Path

from sandbox import Skipped, commentary, snapshot, write
from whole import differences, problems_of_site, strangers, tree

FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"


class Writer(threading.Thread):
    """Puts one version of some files after the other in their place, as fast as it can."""

    def __init__(self, versions, replaces):
        super().__init__()
        self.versions, self.replaces, self.stops, self.saves = versions, replaces, False, 0

    def run(self):
        while not self.stops:
            for path, text in self.versions[self.saves % len(self.versions)].items():
                if self.replaces:
                    # Names that begin with a dot are passed over.
                    write(path.parent / f".{path.name}", text)
                    os.rename(path.parent / f".{path.name}", path)
                else:
                    # As an editor that truncates: for a moment the file is empty.
                    write(path, text)
            self.saves += 1
            time.sleep(0.001)


def inputs(world):
    """A commentary and a snapshot are written again and again while thirty builds run."""
    count = 6 if world.quick else 30
    folder, problems, lines = world.folder("changing"), [], []
    site = world.site(folder / "site", weeks=("20", "21"))
    files = {"commentary": site / "commentary/2026-W20.md", "snapshot": site / "snapshots/2026-W21.csv"}
    texts = {"commentary": [commentary(f"Version {name} " + name * 3_000) for name in "AB"], "snapshot": [snapshot(150, 260), snapshot(151, 261)]}
    for what, path in files.items():
        before = path.read_bytes()
        expected = []
        for text in texts[what]:
            write(path, text)
            if world.run("build", "site", "-o", "expected", "-q", cwd=folder).code != 0:
                problems.append(f"{what}: cannot be built")
            expected.append(tree(folder / "expected"))
        digests = [hashlib.sha256(text.encode()).hexdigest().encode() for text in texts[what]]
        for replaces in (True, False):
            writer = Writer([{path: text} for text in texts[what]], replaces)
            writer.start()
            seen = Counter()
            for _ in range(count // 2):
                outcome = world.run("build", "site", "-o", "out", cwd=folder)
                if outcome.code == 1:
                    seen["refused"] += 1
                    continue
                if outcome.code != 0:
                    problems.append(f"{what}: {outcome}")
                    continue
                problems += problems_of_site(folder / "out")
                found = tree(folder / "out")
                number = expected.index(found) if found in expected else None
                seen["AB"[number] if number is not None else "empty"] += 1
                if number is None and (replaces or not _is_of_empty(path, found)):
                    problems.append(f"{what}: a mix of versions: {differences(found, expected[0])[:4]}")
                if number is not None and any(digests[1 - number] in text for text in found.values()):
                    problems.append(f"{what}: the digest is of another version than the one used")
            writer.stops = True
            writer.join()
            if replaces and len(seen) < 2 and not world.quick:
                problems.append(f"{what}: all builds saw the same version")
            counts = ", ".join(f"{seen[name]} {name if name == 'refused' else 'of ' + name}" for name in sorted(seen))
            lines.append(f"{what} {'replaced' if replaces else 'overwritten'} {writer.saves} times: {counts}")
        write(path, before)
    return f"inputs changed during {2 * 2 * (count // 2)} builds; each is that of one version or refused, and verifies ({'; '.join(lines)})", problems


def _is_of_empty(path, found):
    """Whether a site is the one of the file while it was empty."""
    return path.suffix == ".md" and b"Version A" not in found["2026/W20/index.html"] and b"Version B" not in found["2026/W20/index.html"]


def times(world):
    """An edit that keeps size and time of a file is seen, whatever the times are."""
    folder, problems, count = world.folder("times"), [], 0
    site = world.site(folder / "site")
    path = site / "commentary/2026-W20.md"
    for name, seconds in (("future", 4_102_444_800), ("past", 631_152_000), ("1970", 0), ("one second", 1_764_500_000)):
        for version in ("aaa", "bbb", "ccc"):
            write(path, commentary(f"Title {version}"))
            for place, _, files in os.walk(site):
                if "dist" in place or ".assay" in place:
                    continue
                for file in files:
                    os.utime(Path(place) / file, ns=(seconds * 10**9, seconds * 10**9))
            outcome = world.run("build", "site", "-o", "out", "-q", cwd=folder)
            if outcome.code != 0 or f"Title {version}".encode() not in (folder / "out/2026/W20/index.html").read_bytes():
                problems.append(f"times of {name}: the edit was not seen ({outcome})")
            problems += problems_of_site(folder / "out")
            count += 1
    return f"{count} edits that keep a file's size and time (future, past, 1970, all the same): each seen", problems


def clocks(world):
    """The clock says another year, and goes back between two builds."""
    if not os.path.exists(FAKETIME):
        raise Skipped("libfaketime is not installed")
    folder, problems = world.folder("clocks"), []
    site = world.site(folder / "site")
    days = ("2026-06-01 12:00:00", "1999-12-31 23:59:59", "2038-01-20 00:00:00", "2024-02-29 00:00:00")

    def build(day):
        # A shell in between: the library adds to the environment of what it is loaded into, and Swift looks for its arguments beside that.
        outcome = world.run(
            "-c", 'exec "$0" "$@"', world.program, "build", "site", "-o", "out", "-q", cwd=folder, program="/bin/sh", environment={"LD_PRELOAD": FAKETIME, "FAKETIME": day, "TZ": "UTC"})
        if outcome.code != 0 or not (folder / "out").is_dir():
            problems.append(f"{day}: {outcome}")
            return {}
        return tree(folder / "out")

    expected = None
    for day in days:
        found = build(day)
        expected = expected or found
        if found != expected:
            problems.append(f"{day}: other bytes: {differences(found, expected)[:4]}")
        # And an edit under a clock that went back is seen.
        write(site / "commentary/2026-W20.md", commentary(f"On {day[:10]}"))
        if f"On {day[:10]}".encode() not in build("1985-01-01 00:00:00").get("2026/W20/index.html", b""):
            problems.append(f"{day}: an edit was not seen after the clock went back")
        write(site / "commentary/2026-W20.md", commentary("More drafts"))
    return f"builds in {len(days)} years by the clock, and back: the same bytes, and edits seen", problems


def surroundings(world):
    """The same bytes in other time zones, locales, masks, folders, homes and numbers of jobs."""
    folder, problems = world.folder("surroundings"), []
    site = world.site(folder / "site", weeks=("20", "21"))
    kinds = [
        ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, "022", "1"), ({"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"}, "077", "8"), ({"TZ": ":/nowhere", "LC_ALL": "xx"}, "027", "2"),
        ({"TZ": "Europe/Berlin", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}, "000", "3"), ({"HOME": "/nonexistent", "TMPDIR": "/nonexistent"}, "177", "1"),
        ({"YAMS_DEFAULT_ENCODING": "utf16", "COLUMNS": "20"}, "022", "2"), ({"SOURCE_DATE_EPOCH": "4102444800"}, "022", "2"), ({"SWIFT_DETERMINISTIC_HASHING": "1"}, "022", "2"),
    ]
    expected = None
    for number, (environment, mask, jobs) in enumerate(kinds):
        # A mask that takes away one's own rights to folders holds for root only.
        mask = mask if os.geteuid() == 0 or mask != "177" else "077"
        place = folder / f"place {number}"
        place.mkdir()
        copy = place / "site" if number % 2 else site
        if copy != site:
            shutil.copytree(site, copy)
        outcome = world.run("-c", f'umask {mask}; exec "$0" "$@"', world.program, "build", copy, "-o", place / "out", "-q", "-j", jobs, cwd=place, environment=environment, program="/bin/sh")
        if outcome.code != 0:
            problems.append(f"{environment}: {outcome}")
            continue
        found = tree(place / "out")
        expected = expected or found
        if found != expected:
            problems.append(f"{environment}, umask {mask}: {differences(found, expected)[:4]}")
        if strangers(place, {"site", "out"}):
            problems.append(f"left behind: {strangers(place, {'site', 'out'})}")
    return f"{len(kinds)} builds under other time zones, locales, masks, folders, homes and jobs: the same bytes", problems
