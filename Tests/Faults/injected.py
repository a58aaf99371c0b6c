"""Errors and kills at every call of a build and of a publication that changes the disk."""

import os
from collections import Counter

import tracing
from sandbox import Skipped
from states import NAMES, SITE_NAMES, States
from whole import differences, head_of_record, problems_of_record, problems_of_tree, strangers, tree

ERRORS = ("ENOSPC", "EDQUOT", "EIO")
COMMANDS = {"build": ("build", "site", "-o", "out", "-j", "1"), "publish": ("publish", "site", "www", "-j", "1")}
# A file that cannot be closed or synced has the right bytes, and may not have them tomorrow.
TELLING = ("close", "fsync", "fdatasync", "syncfs", "sync_file_range")


def points(world, command):
    """The calls of a run that change the disk, as a run without faults makes them."""
    tracing.require()
    folder = States(world).copy(world.folder("baseline"))
    outcome, calls = tracing.run(world, COMMANDS[command], folder)
    if outcome.code != 0:
        raise RuntimeError(f"without a fault: {outcome}")
    return tracing.changing_points(calls, folder)


def chosen(world, command, kind):
    """Which faults are injected: (point, what strace is asked for)."""
    found = points(world, command)
    if command == "publish" and not world.full:
        # What a publication does in the site's own output folder, a build does too; and its files are staged one like the other. A part of it is enough.
        found = [point for number, point in enumerate(found) if number % _share(point) == 0]
    if world.quick:
        found = found[::7]
    faults = []
    for number, point in enumerate(found):
        if kind == "kill":
            # Before a file is closed the disk is as before the next call.
            if point.name != "close" or world.full:
                faults.append((point, "signal=KILL"))
        else:
            for error in ERRORS if world.full else (ERRORS[number % 3],):
                faults.append((point, f"error={error}"))
            # A write that a signal interrupted is made again.
            if point.name == "write" and ".tmp-N" in point.place and (world.full or number % 4 == 0):
                faults.append((point, "error=EINTR"))
    return faults


def _share(point):
    """Of how many such calls of a publication one is chosen: of locks, marks, the record, syncs and renames every one."""
    if point.place.startswith(("site/.dist.tmp", "site/dist")):
        return 7
    return 2 if "/" in point.place and point.place.startswith(".www.") and not point.place.endswith("/.assay-staging") else 1


def plan(world, command, kind):
    faults = chosen(world, command, kind)
    size = 12
    return [(inject, (world, command, faults[start:start + size])) for start in range(0, len(faults), size)]


def inject(world, command, faults):
    """Injects each fault into a run of its own, and looks at what is left."""
    states, folder = States(world), world.folder("injected")
    tally, problems = Counter(), []
    for point, fault in faults:
        where = f"{fault} at {point.name} {point.place}"
        outcome, is_hit = come_to(world, command, point, fault, folder, states)
        if not is_hit:
            problems.append(f"{where}: never came to it ({outcome})")
            continue
        found = Aftermath(world, states, folder, command, outcome, point, fault)
        tally[fault.split("=")[1]] += 1
        tally[found.label] += 1
        tally["calls " + point.name] += 1
        problems += [f"{where}: {problem} ({outcome})" for problem in found.problems]
    return tally, problems


def come_to(world, command, point, fault, folder, states):
    """Injects a fault at a point. Threads come and go, so that a run may miss its call; and so that the run in which the point was found may have been the odd one: then it is found anew.

    Returns the outcome of the last run, and whether it came to the point.
    """
    for attempt in range(5):
        for _ in range(3):
            states.copy(folder)
            outcome, is_hit = point.inject(world, COMMANDS[command], folder, fault)
            if is_hit:
                return outcome, True
        alike = [other for other in points(world, command) if (other.name, other.place) == (point.name, point.place)]
        if alike:
            point = alike[attempt % len(alike)]
    return outcome, False


class Aftermath:
    """What a faulty run left, and what the next run makes of it."""

    def __init__(self, world, states, folder, command, outcome, point, fault):
        self.world, self.states, self.folder, self.command, self.outcome = world, states, folder, command, outcome
        self.problems, self.label = [], ""
        self.place = "out" if command == "build" else "www"
        self.call, self.path, self.is_console, self.is_after_swap = point.name, point.place, point.is_console, point.is_after_swap
        self.stays = point.stays(fault)
        is_kill = "KILL" in fault
        self._whole(is_kill)
        if fault == "error=EINTR":
            self._claim(outcome.code == 0, "an interrupted write is no failure")
        if not is_kill:
            self._codes()
            self._nothing_left()
        self._next()

    def _claim(self, holds, text):
        if not holds:
            self.problems.append(text)

    def _tree(self, name):
        """`old` or `new`, whichever a built site is; a site that is neither is a fault."""
        files = tree(self.folder / {"dist": "site/dist"}.get(name, name))
        self.problems += problems_of_tree(files, name)
        for age, known in (("old", self.states.old[name]), ("new", self.states.new[name])):
            if files == known:
                return age
        self.problems.append(f"{name} is neither the old site nor the new one: {differences(files, self.states.new[name])[:4]}")
        return "mixed"

    def _whole(self, is_kill):
        self.stands = self._tree(self.place)
        self.label = f"{self.stands} site" if is_kill else f"exit {self.outcome.code}, {self.stands} site"
        if self.command == "build":
            verified = self.world.run("verify", "out", "-q", cwd=self.folder)
            self._claim(verified.code == 0, f"assay verify says {verified}")
            self._claim((self.folder / "site/published.json").read_bytes() == self.states.record[0], "a build changed the record")
            return
        self._tree("dist")
        record = self.folder / "site/published.json"
        self.problems += problems_of_record(record)
        self._claim(record.read_bytes() in self.states.record, "the record is neither the old one nor the new one")
        verified = self.world.run("verify", "www", "--record", record, "-q", cwd=self.folder)
        self._claim(verified.code == 0, f"what stands at the destination does not verify, or is not on record: {verified}")

    def _codes(self):
        code, text = self.outcome.code, self.outcome.text
        self._claim(code in (0, 3), "the exit code is neither 0 nor 3")
        if code == 0:
            self._claim(self.stands == "new", "exit 0, and the new site is not there")
        if code == 3:
            self._claim(self.stands == "old", "exit 3, and the old site is gone")
            rule, path = ("unrecorded", "site/published.json") if "[unrecorded]" in text else ("unwritten", "")
            self._claim(f"[{rule}]" in text and "\n  --> " + path in text and "help: " in text, "the message does not say what could not be written, where, and the remedy")
        is_staged = ".tmp-N" in self.path and not self.is_after_swap or self.path.endswith("published.json.tmp")
        if self.call in TELLING and is_staged:
            self._claim(code == 3, "what is not safely on the disk was taken for written")
        if self.is_after_swap or self.is_console:
            self._claim(code == 0, "failed after the swap")

    def _nothing_left(self):
        """Nothing lies beside the site but what could not be removed, which is named."""
        left = strangers(self.folder, NAMES) + strangers(self.folder / "site", SITE_NAMES)
        if self.stays or self.call in ("unlink", "unlinkat", "rmdir", "rename", "renameat2"):
            left = [name for name in left if name not in self.outcome.text and not name.endswith(".lock")]
            # The marker or a part of it that could not be removed: the next run sweeps it.
            left = [] if self.outcome.code == 3 else left
        self._claim(not left, f"left behind: {', '.join(left)}")

    def _next(self):
        """The next run does the rest, and tidies up."""
        arguments = ("build", "site", "-o", "out") if self.command == "build" else ("publish", "site", "www")
        following = self.world.run(*arguments, "-q", cwd=self.folder)
        self._claim(following.code == 0, f"the next run says {following}")
        self._claim(self._tree(self.place) == "new", "the next run did not make the new site")
        left = strangers(self.folder, NAMES) + strangers(self.folder / "site", SITE_NAMES)
        self._claim(not left, f"left behind after the next run: {', '.join(left)}")
        if self.command == "publish":
            record = self.folder / "site/published.json"
            self._claim(record.read_bytes() == self.states.record[1], "the next run did not complete the record")
            self._claim(head_of_record(record).encode() in (self.folder / "www/assay-manifest.json").read_bytes(), "the site does not name its record")
            self.problems += problems_of_tree(tree(self.folder / ".www.previous"), ".www.previous")


def tell(command, kind, results):
    """The lines of a case, and what did not hold."""
    tally, problems = Counter(), []
    for part, found in results:
        tally += part
        problems += found
    total = sum(count for key, count in tally.items() if key.startswith("calls "))
    calls = ", ".join(f"{count} {key[6:]}" for key, count in sorted(tally.items()) if key.startswith("calls "))
    outcomes = ", ".join(f"{key} {count} times" for key, count in sorted(tally.items()) if " site" in key)
    names = "/".join(name for name in (*ERRORS, "EINTR", "KILL") if tally[name])
    return f"{names} at {total} calls of a {command} ({calls}): {outcomes}; each verified, each made good by the next run", problems


def rollback(world):
    """Errors and kills at every call of a rollback."""
    tracing.require()
    states, folder = States(world), world.folder("rollback")
    states.copy(folder)
    arguments = ("publish", "--rollback", "www", "-q")
    outcome, calls = tracing.run(world, arguments, folder)
    if outcome.code != 0:
        return "", [str(outcome)]
    tally, problems = Counter(), []
    for point in tracing.changing_points(calls, folder):
        for fault in ("error=EIO", "signal=KILL"):
            states.copy(folder)
            outcome, is_hit = point.inject(world, arguments, folder, fault)
            both = [tree(folder / "www"), tree(folder / ".www.previous")]
            if not is_hit or both not in ([states.old["www"], states.older], [states.older, states.old["www"]]):
                problems.append(f"{fault} at {point.name} {point.place}: the two sites are not there ({outcome})")
            if "error" in fault and (outcome.code not in (0, 3) or (outcome.code == 0) != (both[0] == states.older)):
                problems.append(f"{fault} at {point.name} {point.place}: {outcome}")
            back = world.run(*arguments, cwd=folder)
            if back.code != 0 or tree(folder / "www") != both[1] or strangers(folder, NAMES):
                problems.append(f"{fault} at {point.name} {point.place}: the next one says {back}; {strangers(folder, NAMES)}")
            tally[fault.split("=")[1]] += 1
    return f"EIO and KILL at each of {tally['KILL']} calls of a rollback: the site and the one before it are both there, and the next rollback works", problems


def kept(world):
    """Kills between the swap and the end of a publication cost no rollback."""
    found = [point for point in points(world, "publish") if point.name in ("renameat2", "rename", "unlink", "rmdir", "fsync") and not point.place.startswith("site")]
    if world.quick:
        found = found[::4]
    states, folder = States(world), world.folder("kept")
    tally, problems = Counter(), []
    for point in found:
        if not come_to(world, "publish", point, "signal=KILL", folder, states)[1]:
            problems.append(f"KILL at {point.name} {point.place}: never came to it")
            continue
        stood = tree(folder / "www")
        expected = states.old["www"] if stood == states.new["www"] else states.older
        back = world.run("publish", "--rollback", "www", "-q", cwd=folder)
        if back.code != 0 or tree(folder / "www") != expected or strangers(folder, NAMES):
            problems.append(f"KILL at {point.name} {point.place}: no way back ({back}; beside it {strangers(folder, NAMES)})")
        tally["new" if stood == states.new["www"] else "old"] += 1
    text = f"KILL at {sum(tally.values())} calls about the destination of a publication, then --rollback: the site before came back each time ({tally['new']} times after the swap)"
    return text, problems
