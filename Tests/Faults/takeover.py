"""Faults at every file and folder that a build takes over from the sites before: by another name of the file, or by moving the folder of a site that was kept."""

import tracing
from collections import Counter
from sandbox import commentary, copy_tree, snapshot, write
from whole import differences, problems_of_tree, strangers, tree

BUILD = ("build", "site", "-o", "out", "-j", "1")
# A full disk and a broken one end the build; where a file can have no other name, it is copied.
ENDS, COPIES = ("ENOSPC", "EIO"), ("EMLINK", "EXDEV", "EPERM")


def before(world, folder, weeks=("18", "19", "20"), earlier=()):
    """A site that was built, and then got another week.

    earlier: weeks of the year before.
    """
    world.site(folder / "site", weeks=weeks)
    for week in earlier:
        write(folder / f"site/snapshots/2025-W{week}.csv", snapshot(40 + int(week), 180 + int(week)))
    outcome = world.run(*BUILD, "-q", cwd=folder)
    if outcome.code != 0:
        raise RuntimeError(f"the made-up site cannot be built: {outcome}")
    old = tree(folder / "out")
    write(folder / "site/snapshots/2026-W21.csv", snapshot(124, 262))
    write(folder / "site/commentary/2026-W21.md", commentary("A new week"))
    return old


def takeover(world):
    tracing.require()
    folder = world.folder("takeover")
    before(world, folder)
    clean = world.folder("takeover-clean")
    world.site(clean / "site", weeks=("18", "19", "20"))
    write(clean / "site/snapshots/2026-W21.csv", snapshot(124, 262))
    write(clean / "site/commentary/2026-W21.md", commentary("A new week"))
    world.run(*BUILD, "-q", cwd=clean)
    new = tree(clean / "out")
    outcome, calls = tracing.run(world, BUILD, folder, calls=["link", "linkat"])
    links = len(calls)
    problems, tally = [], Counter()
    if outcome.code != 0 or tree(folder / "out") != new:
        problems.append(f"without a fault: {outcome}; {differences(tree(folder / 'out'), new)[:4]}")
    if links == 0:
        problems.append("nothing was taken over")
    name = calls[0].name if calls else "link"
    for number in range(1, links + 1, 3 if world.quick else 1):
        for fault in [f"error={error}" for error in ENDS + COPIES] + ["signal=KILL"]:
            folder = world.folder("takeover")
            old = before(world, folder)
            outcome, _ = tracing.run(world, BUILD, folder, calls=[name], inject=f"{name}:{fault}:when={number}")
            stands = tree(folder / "out")
            expected, code = (new, 0) if fault.removeprefix("error=") in COPIES else (old, -9 if "KILL" in fault else 3)
            where = f"{fault} at takeover {number}"
            if stands != expected or problems_of_tree(stands, "out"):
                problems.append(f"{where}: {differences(stands, expected)[:4]} ({outcome})")
            # A shell would say 137 of a kill.
            if outcome.code not in (code, 128 - code):
                problems.append(f"{where}: {outcome}")
            if "KILL" not in fault and (left := strangers(folder, {"site", "out"})):
                problems.append(f"{where}: left behind {left}")
            following = world.run(*BUILD, "-q", cwd=folder)
            if following.code != 0 or tree(folder / "out") != new or strangers(folder, {"site", "out"}):
                problems.append(f"{where}: the next build says {following}; {strangers(folder, {'site', 'out'})}")
            tally[fault.split("=")[1]] += 1
    faults = ", ".join(f"{fault} {count} times" for fault, count in sorted(tally.items()))
    return f"a build takes over {links} files; faults there ({faults}): the old site, or the new one by copying; the next build as ever", problems


def moved(world):
    """The third build moves folders out of the kept first site: a fault at each rename, and a kill at each removal too."""
    tracing.require()

    def third(folder):
        # Of more weeks: a site is kept when most of it was taken over.
        before(world, folder, weeks=[f"{week:02}" for week in range(6, 21)], earlier=("48", "49", "50", "51", "52"))
        outcome = world.run(*BUILD, "-q", cwd=folder)
        if outcome.code != 0 or not (folder / "site/.assay/site").is_dir():
            raise RuntimeError(f"no site is kept: {outcome}")
        old = tree(folder / "out")
        write(folder / "site/snapshots/2026-W22.csv", snapshot(131, 255))
        return old

    folder, problems, tally = world.folder("moved"), [], Counter()
    third(folder)
    clean = world.folder("moved-clean")
    copy_tree(folder / "site", clean / "site")
    world.run(*BUILD, "--no-cache", "-q", cwd=clean)
    new = tree(clean / "out")
    outcome, calls = tracing.run(world, BUILD, folder, calls=["rename", "unlink", "rmdir", "link"])
    # The year before goes as one; of this year, some weeks are made anew.
    moves = [call for call in calls if call.name == "rename" and "/2026/W" in call.text]
    years = [call for call in calls if call.name == "rename" and "/2025\"" in call.text]
    if outcome.code != 0 or tree(folder / "out") != new or not moves or not years:
        problems.append(f"without a fault: {outcome}; {differences(tree(folder / 'out'), new)[:4]}; {len(moves)} folders and {len(years)} years moved")
    faults = [(call, fault) for call in calls for fault in (["error=EIO", "error=EXDEV", "signal=KILL"] if call.name == "rename" else ["signal=KILL"])]
    for call, fault in faults[:: 5 if world.quick else 1]:
        folder = world.folder("moved")
        old = third(folder)
        outcome, _ = tracing.run(world, BUILD, folder, calls=[call.name], inject=f"{call.name}:{fault}:when={call.index}")
        stands, where = tree(folder / "out"), f"{fault} at {call.name} {call.index}"
        if stands not in (old, new) or problems_of_tree(stands, "out"):
            problems.append(f"{where}: neither the old site nor the new one: {differences(stands, new)[:4]} ({outcome})")
        if outcome.code not in (0, 3, -9, 137) or (outcome.code == 0 and stands != new) or (outcome.code == 3 and stands != old):
            problems.append(f"{where}: {outcome}")
        if "KILL" not in fault and (left := [name for name in strangers(folder, {"site", "out"}) if name not in outcome.text]):
            problems.append(f"{where}: left behind {left}")
        following = world.run(*BUILD, "-q", cwd=folder)
        if following.code != 0 or tree(folder / "out") != new or strangers(folder, {"site", "out"}):
            problems.append(f"{where}: the next build says {following}; {strangers(folder, {'site', 'out'})}")
        tally[fault.split("=")[1]] += 1
    found = ", ".join(f"{fault} {count} times" for fault, count in sorted(tally.items()))
    return f"a build moves {len(moves)} folders and {len(years)} year of a kept site; faults at its {len(calls)} renames, links and removals ({found}): the old site or the new one, and the next build as ever", problems
