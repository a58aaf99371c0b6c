"""What a build and a publication write, rename and remove: nothing but their own."""

import os
import re
from collections import Counter

import tracing
from states import States

CHANGING = [call for call in tracing.CALLS if call not in ("close", "fsync", "fdatasync", "syncfs", "sync_file_range", "ioctl")]


def kind(place):
    """What of Assay's own a path below the folder is; None when it is somebody else's."""
    for name in ("out", "www", "site/dist"):
        folder, last = os.path.split(name)
        sibling = os.path.join(folder, "." + last)
        if place == name or place.startswith(name + "/"):
            return "output"
        if place.startswith(sibling + ".tmp-"):
            return "staging"
        if place == sibling + ".lock":
            return "lock"
        if place == sibling + ".previous" or place.startswith(sibling + ".previous/"):
            return "previous"
    if place in ("site/published.json", "site/.published.json.tmp", "site/.published.json.lock"):
        return "record"
    if place == "site/.assay" or place.startswith("site/.assay/"):
        return "cache"
    return None


def footprint(world):
    """Every open for writing, rename, removal, link and folder of a build, a publication, a refused and a killed run's tidying up."""
    tracing.require()
    states, folder = States(world), world.folder("footprint")
    states.copy(folder)
    tally, problems = Counter(), []
    runs = {
        "build": ("build", "site", "-o", "out"), "publish": ("publish", "site", "www"), "dry run": ("publish", "site", "www", "--dry-run"), "rollback": ("publish", "--rollback", "www"),
        "check": ("check", "site"), "verify": ("verify", "www", "--record", "site/published.json"), "list": ("list", "site"), "figures": ("figure", "site", "--list"),
    }
    for name, arguments in runs.items():
        outcome, calls = tracing.run(world, arguments, folder, calls=CHANGING)
        if outcome.code != 0:
            problems.append(f"{name}: {outcome}")
        for call in calls:
            if call.name in ("openat", "open", "creat") and not tracing.opens_for_writing(call):
                continue
            if call.name in ("write", "writev", "pwrite64") and (tracing.is_console(call) or re.match(r"(anon_inode|pipe|socket):", call.path) or call.path == "/dev/null"):
                continue
            # Of a rename or a link both paths count; parse gives the last.
            paths = [call.path]
            if call.name.startswith(("rename", "link")):
                paths = [os.path.normpath(os.path.join(folder, path)) for path in re.findall(r'"([^"]*)"', call.text)]
            for path in paths:
                place = os.path.relpath(path, folder)
                found = kind(place)
                # Making sure that the output's folder is there makes nothing.
                if found is None and call.name.startswith("mkdir") and "EEXIST" in call.text:
                    continue
                if found is None or name in ("check", "verify", "list", "figures") and found != "cache":
                    problems.append(f"{name}: {call.text[:200]}")
                tally[found or "somebody else's"] += 1
    counts = ", ".join(f"{count} {what}" for what, count in sorted(tally.items(), key=lambda item: -item[1]))
    return f"{len(runs)} commands ({', '.join(runs)}) under strace: {sum(tally.values())} changing calls, all of them its own ({counts})", problems
