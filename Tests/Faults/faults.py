#!/usr/bin/env python3
"""Injects real faults into the built `assay`, and says what held.

    python3 Tests/Faults/faults.py [PATH-TO-assay] [--only NAME] [--quick] [--full] [--list]

One line a fault. The exit code is 1 when anything did not hold; where `CI` is set, also when anything had to be skipped. Most of it needs strace and root.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import cache  # noqa: E402
import changing  # noqa: E402
import footprint  # noqa: E402
import injected  # noqa: E402
import kinds  # noqa: E402
import places  # noqa: E402
import preview  # noqa: E402
import takeover  # noqa: E402
import tampering  # noqa: E402
import together  # noqa: E402
from sandbox import ROOT, Skipped, World  # noqa: E402

# Those that are cut into pieces for all processors: by command and kind.
INJECTED = {"errors-build": ("build", "error"), "kills-build": ("build", "kill"), "errors-publish": ("publish", "error"), "kills-publish": ("publish", "kill")}

# Those that are one piece. Each gives (what was injected, how often, what held; what did not hold).
WHOLE = {
    "kills-before-rollback": injected.kept,
    "rollback": injected.rollback,
    "footprint": footprint.footprint,
    "full-disk": places.full_disk,
    "read-only": places.read_only,
    "nobody": places.nobody,
    "many-at-once": together.many,
    "slow-holder": together.slow_holder,
    "reader": together.reader,
    "inputs-changing": changing.inputs,
    "inputs-kinds": kinds.inputs,
    "outputs": kinds.outputs,
    "names-alike": kinds.names,
    "cache": cache.cache,
    "reused": cache.reused,
    "takeover": takeover.takeover,
    "moved": takeover.moved,
    "tampering": tampering.tampering,
    "times": changing.times,
    "clocks": changing.clocks,
    "surroundings": changing.surroundings,
    "preview-clients": preview.clients,
    "preview-saves": preview.saves,
    "preview-killed": preview.killed,
}


def attempt(function, *arguments):
    """What a piece of a case gives, or why there is nothing of it."""
    try:
        return function(*arguments)
    except Skipped as reason:
        return reason
    except Exception:
        return RuntimeError(traceback.format_exc())


def prepared(world):
    """Before anything runs side by side: what all cases share."""
    injected.tracing.libraries(world)
    injected.States(world)


def start(pool, world, name):
    """The pieces of a case, on their way."""
    if name not in INJECTED:
        return [pool.submit(attempt, WHOLE[name], world)]
    pieces = attempt(injected.plan, world, *INJECTED[name])
    if isinstance(pieces, Exception):
        return [pool.submit(attempt, _again, pieces)]
    return [pool.submit(attempt, function, *arguments) for function, arguments in pieces]


def _again(error):
    raise error


def result(name, pieces):
    """The lines of a case: each (text, what did not hold)."""
    results = [piece.result() for piece in pieces]
    for found in results:
        if isinstance(found, Exception):
            raise found
    return [injected.tell(*INJECTED[name], results)] if name in INJECTED else results


def main():
    parser = argparse.ArgumentParser(description="Injects real faults into the built assay, and says what held.")
    parser.add_argument("program", nargs="?", default=str(ROOT / ".build/debug/assay"), help="the program (default: the debug build)")
    parser.add_argument("--only", action="append", metavar="NAME", help="only the cases whose names begin so; may be given several times")
    parser.add_argument("--quick", action="store_true", help="a part of every case")
    parser.add_argument("--full", action="store_true", help="every error at every call")
    parser.add_argument("--list", action="store_true", help="print the names of the cases")
    arguments = parser.parse_args()
    names = [name for name in (*WHOLE, *INJECTED) if not arguments.only or any(name.startswith(start) for start in arguments.only)]
    if arguments.list:
        print("\n".join(names))
        return 0
    if not names:
        parser.error("no case begins so; --list prints their names")
    if not os.access(arguments.program, os.X_OK):
        parser.error(f"there is no program '{arguments.program}': build it with 'swift build --product assay'")
    begun = time.monotonic()
    # In memory, so that nobody else's writing is waited for when a build makes sure of its own.
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 200e6 else None
    scratch = Path(tempfile.mkdtemp(prefix="assay-faults-", dir=base))
    scratch.chmod(0o755)
    try:
        return run(World(Path(arguments.program).resolve(), scratch, arguments.quick, arguments.full), names, begun)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def run(world, names, begun):
    held, failed, skipped = 0, [], []
    (world.scratch / "home").mkdir()
    prepared(world)
    with ProcessPoolExecutor(max(2, min(os.cpu_count() or 2, 8))) as pool:
        started = [(name, start(pool, world, name)) for name in names]
        for name, pieces in started:
            try:
                lines = result(name, pieces)
            except Skipped as reason:
                print(f"SKIPPED: {name} because {reason}", flush=True)
                skipped.append(name)
                continue
            except Exception as error:
                lines = [(f"could not be run: {error}", ["the case itself failed"])]
            for text, problems in lines:
                print(f"{'ok  ' if not problems else 'FAIL'} {name}: {text}", flush=True)
                for problem in problems[:12]:
                    print(f"       {problem}", flush=True)
                if len(problems) > 12:
                    print(f"       and {len(problems) - 12} more", flush=True)
                if problems:
                    failed.append(name)
                else:
                    held += 1
    print(f"{held} held, {len(failed)} did not, {len(skipped)} skipped, {time.monotonic() - begun:.0f} s", flush=True)
    return 1 if failed or (skipped and os.environ.get("CI")) else 0


if __name__ == "__main__":
    sys.exit(main())
