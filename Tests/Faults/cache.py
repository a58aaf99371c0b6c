"""The cache of a site, damaged in every way: it may cost time, and never a byte."""

import os
import random
import shutil

from sandbox import Skipped, commentary, snapshot, write
from whole import differences, problems_of_site, tree

FOLDER = ".assay"


def damages(path, data, flips):
    """Ways to damage a file: what it is called, and what does it."""
    def put(bytes_):
        def act():
            path.write_bytes(bytes_)
        return act

    yield "missing", path.unlink
    yield "empty", put(b"")
    for part in (1, len(data) // 3, len(data) // 2, len(data) - 1):
        yield f"cut to {part} bytes", put(data[:part])
    yield "longer", put(data + b"\x00more")
    yield "doubled", put(data + data)
    yield "zeros", put(bytes(len(data)))
    yield "noise", put(random.Random(1).randbytes(len(data)))
    yield "another version's", put(data.replace(b"0.1.0", b"9.9.9") if b"0.1.0" in data else b"assay cache 999\n" + data)
    for position in flips:
        flipped = bytearray(data)
        flipped[position] ^= 1 << position % 8
        yield f"bit {position % 8} of byte {position} flipped", put(bytes(flipped))

    def folder():
        path.unlink()
        path.mkdir()
        write(path / "x", "x")

    def unreadable():
        path.chmod(0)

    def foreign():
        path.chmod(0o600)
        if os.geteuid() == 0:
            os.chown(path, 12345, 12345)

    def link():
        shutil.copy(path, path.parent.parent / "elsewhere")
        path.unlink()
        os.symlink("../elsewhere", path)

    def pipe():
        path.unlink()
        os.mkfifo(path)

    yield "a folder in its place", folder
    yield "unreadable", unreadable
    yield "of another user", foreign
    yield "a link in its place", link
    yield "a pipe in its place", pipe


def cache(world):
    """Each file of the cache damaged in each way: the following build is a clean one's, byte for byte."""
    folder, problems = world.folder("cache"), []
    site = world.site(folder / "site", weeks=("20", "21"))
    first = world.run("build", "site", "-o", "out", "-q", cwd=folder)
    if first.code != 0:
        return "", [str(first)]
    if not (site / FOLDER).is_dir():
        raise Skipped(f"a build keeps no cache yet: there is no {FOLDER}/ in the site's folder")
    # The inputs go on by one edit, so that a wrong cache would show.
    keep = folder / "keep"
    shutil.copytree(site / FOLDER, keep)
    write(site / "commentary/2026-W20.md", commentary("An edit"))
    write(site / "snapshots/2026-W22.csv", snapshot(160, 270))
    shutil.copytree(site, folder / "clean-site", ignore=shutil.ignore_patterns(FOLDER))
    clean = world.run("build", folder / "clean-site", "-o", "clean", "-q", cwd=folder)
    expected = tree(folder / "clean")
    if clean.code != 0:
        return "", [str(clean)]
    files = sorted(str(path.relative_to(keep)) for path in keep.rglob("*") if path.is_file())
    count = 0

    def attempt(what, act):
        nonlocal count
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        if os.path.lexists(site / FOLDER):
            (site / FOLDER).unlink()
        shutil.copytree(keep, site / FOLDER, symlinks=True)
        act()
        outcome = world.run("build", "site", "-o", "out", "-q", cwd=folder, timeout=60)
        count += 1
        if outcome.code != 0:
            problems.append(f"{what}: {outcome}")
            return
        if tree(folder / "out") != expected:
            problems.append(f"{what}: {differences(tree(folder / 'out'), expected)[:4]}")
            problems.extend(problems_of_site(folder / "out"))

    flips = 20 if world.quick else 200
    for number, name in enumerate(files):
        data = (keep / name).read_bytes()
        # Two hundred positions over all files, and each file's first bytes.
        share = max(3, flips // len(files))
        positions = sorted({*range(min(3, len(data))), *(len(data) * step // share for step in range(share))}) if data else []
        for what, act in damages(site / FOLDER / name, data, positions):
            attempt(f"{name} {what}", act)
        if world.quick and number > 2:
            break

    def everything(act):
        def run():
            shutil.rmtree(site / FOLDER)
            act()
        return run

    attempt("no cache", everything(lambda: None))
    attempt("an empty cache", everything(lambda: (site / FOLDER).mkdir()))
    attempt("a file in the place of the cache", everything(lambda: write(site / FOLDER, "x")))
    attempt("a link in the place of the cache", everything(lambda: os.symlink(keep, site / FOLDER)))
    return f"{len(files)} files of the cache damaged in {count} ways (missing, cut, flipped, of another version or user, unreadable, no file): the build was a clean one's each time", problems


def reused(world):
    """A built site that somebody has changed is no source for the next one, even where sizes and times are the same."""
    folder, problems, count = world.folder("reused"), [], 0
    site = world.site(folder / "site", weeks=("20", "21"))
    first = world.run("publish", "site", "www", "-q", cwd=folder)
    if first.code != 0:
        return "", [str(first)]
    expected = {"site/dist": tree(site / "dist"), "www": tree(folder / "www")}
    commands = {"site/dist": ("build", "site"), "www": ("publish", "site", "www")}
    for place, command in commands.items():
        names = sorted(name for name in expected[place] if name not in ("SHA256SUMS", "assay-manifest.json"))
        for name in names[:: 5 if world.quick else 1]:
            for what, act in _changes(folder / place / name):
                act()
                # Of the two places neither changes through the other.
                other = "www" if place == "site/dist" else "site/dist"
                if tree(folder / other) != expected[other]:
                    problems.append(f"{place}/{name} {what}: {other} changed with it")
                outcome = world.run(*command, "-q", cwd=folder)
                if outcome.code != 0 or tree(folder / place) != expected[place]:
                    problems.append(f"{place}/{name} {what}: {outcome} {differences(tree(folder / place), expected[place])[:3]}")
                count += 1
    return f"{count} files of a built and a published site changed in place (one byte with size and time kept, emptied, removed): the next build or publication made them good", problems


def _changes(path):
    def flip():
        status, data = path.stat(), bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        with open(path, "r+b") as file:
            file.write(data)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    yield "changed", flip
    yield "emptied", lambda: os.truncate(path, 0)
    yield "removed", path.unlink
