"""What is no file, what leads out of the site, what is called alike, and outputs that would overwrite something."""

import os
import socket
import stat
import unicodedata

from sandbox import Skipped, write
from whole import differences, strangers, tree

# One input of each folder, and each of the two files beside them.
INPUTS = (
    "snapshots/2026-W21.csv", "snapshots/2026-W22/a.csv", "snapshots/backfill/old.csv", "commentary/2026-W21.md", "templates/report.mustache", "templates/assets/site.css",
    "assets/plan.txt", "assets/deep/plan.txt", "assay.yaml", "published.json",
)
FOLDERS = ("snapshots", "commentary", "templates", "assets")


def _pipe(path, _):
    os.mkfifo(path)


def _device(path, _):
    try:
        os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    except PermissionError as error:
        raise Skipped("devices cannot be made here") from error


def _socket(path, _):
    # Its address has room for a hundred bytes.
    here = os.getcwd()
    os.chdir(path.parent)
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


def _link(path, outside):
    os.symlink(outside, path)


KINDS = {"link out of the site": _link, "pipe": _pipe, "device": _device, "socket": _socket}


def inputs(world):
    """Links out of the site, pipes, devices and sockets as inputs: refused by name, and not waited for."""
    folder, problems, count = world.folder("kinds"), [], 0
    for kind, make in KINDS.items():
        for path in (*INPUTS, *(FOLDERS if kind == "link out of the site" else ())):
            site = world.site(folder / "site")
            outside = folder / "outside"
            is_folder = path in FOLDERS
            if is_folder:
                write(outside / "secret.txt", "A secret.\n")
            else:
                write(outside, "A secret.\n")
            target = site / path
            _remove(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            make(target, outside)
            outcome = world.run("build", "site", "-o", "out", cwd=folder, timeout=20)
            if outcome.code != 1 or f"--> site/{path}" not in outcome.text or "secret" in outcome.text or strangers(folder, {"site", "outside"}):
                problems.append(f"a {kind} as {path}: {outcome}; {strangers(folder, {'site', 'outside'})}")
            count += 1
            _remove(folder / "site")
            _remove(outside)
    return f"links out of the site, pipes, devices and sockets as {len(INPUTS)} inputs and links as {len(FOLDERS)} folders, {count} builds: each refused by name with exit 1, none waited for", problems


def _remove(path):
    if path.is_dir() and not path.is_symlink():
        for name in os.listdir(path):
            _remove(path / name)
        path.rmdir()
    elif os.path.lexists(path):
        path.unlink()


def outputs(world):
    """Outputs that would overwrite sources or what is somebody else's."""
    folder, problems = world.folder("outputs"), []
    site = world.site(folder / "parent/site")
    for name in ("templates", "assets"):
        (site / name).mkdir()
    home, elsewhere = folder / "home", folder / "elsewhere"
    write(home / "letter.txt", "Mine.\n")
    write(elsewhere / "letter.txt", "Mine.\n")
    os.symlink(elsewhere, folder / "link")
    os.symlink(site, folder / "link-to-site")
    os.symlink(folder / "nowhere", folder / "broken")
    write(folder / "file", "Mine.\n")
    built = world.run("build", site, "-o", "built", "-q", cwd=folder)
    if built.code != 0:
        return "", [str(built)]
    write(folder / "built/2026/letter.txt", "Mine.\n")
    before = tree(folder)
    unsafe = [site, folder / "parent", "/", home, folder / "link-to-site", folder / "parent/site/.", folder / "parent/../parent/site"]
    unsafe += [site / name for name in FOLDERS] + [site / name / "deep/out" for name in FOLDERS] + [folder / "built/2026/out"]
    foreign = [elsewhere, folder / "link", folder / "file", folder / "broken", folder / "built"]
    for output in unsafe + foreign:
        for command in ("build", "publish"):
            arguments = ("build", site, "-o", output) if command == "build" else ("publish", site, output, "-o", folder / "staged")
            outcome = world.run(*arguments, "-q", cwd=folder, environment={"HOME": str(home)})
            code, rule = (1, "[unsafe-output]") if output in unsafe else (3, "[foreign-output]")
            if outcome.code != code or rule not in outcome.text:
                problems.append(f"{command} to {output}: {outcome}")
            if tree(folder) != before:
                problems.append(f"{command} to {output}: changed {differences(tree(folder), before)[:5]}")
    text = f"{len(unsafe)} outputs over sources, home, root or a built site, {len(foreign)} that are links, files or hold somebody's file; build and publish: refused, and not a byte changed"
    return text, problems


def names(world):
    """Names alike but for case or composition."""
    folder, problems, count = world.folder("names"), [], 0
    composed, decomposed = unicodedata.normalize("NFC", "plan-é"), unicodedata.normalize("NFD", "plan-é")
    for place, ending in (("assets", ".txt"), ("templates/partials", ".mustache"), ("templates/assets", ".css"), ("snapshots/2026-W21", ".csv"), ("snapshots/backfill", ".csv")):
        for one, other in (("plan", "PLAN"), (composed, decomposed), (composed, decomposed.upper())):
            site = world.site(folder / "site")
            for name in (one, other):
                write(site / place / (name + ending), "metric,value,people\n")
            outcome = world.run("build", "site", "-o", "out", cwd=folder)
            if outcome.code != 1 or "differ in case or accents only [names-alike]" not in outcome.text or strangers(folder, {"site"}):
                problems.append(f"{one} and {other} in {place}: {outcome}")
            count += 1
            _remove(folder / "site")
    return f"{count} pairs of names that are one under case folding or composition (NFC, NFD): each refused", problems
