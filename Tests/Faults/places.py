"""Disks that are full or read-only, and files that one may not read or write."""

import ctypes
import os
import shutil
import subprocess

from sandbox import Skipped, copy_tree, require_root, write
from states import States
from whole import differences, problems_of_site, strangers, tree

NAMESPACE = 0x00020000


def mount(*arguments):
    done = subprocess.run(["mount", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skipped(f"a file system cannot be mounted here ({done.stderr.strip()})")


class Mounts:
    """A folder in which things are mounted, for this process and what it starts alone."""

    def __init__(self, world, name):
        require_root("mounting a file system")
        if ctypes.CDLL(None, use_errno=True).unshare(NAMESPACE) != 0:
            raise Skipped(f"no mounts of one's own: {os.strerror(ctypes.get_errno())}")
        mount("--make-rprivate", "/")
        self.folder, self.mounted = world.folder(name), []

    def __enter__(self):
        return self

    def tmpfs(self, name, size):
        (self.folder / name).mkdir(exist_ok=True)
        mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", self.folder / name)
        self.mounted.append(name)

    def read_only(self, name):
        mount("--bind", self.folder / name, self.folder / name)
        mount("-o", "remount,bind,ro", self.folder / name)
        self.mounted.append(name)

    def release(self, name):
        subprocess.run(["umount", self.folder / name], check=True)
        self.mounted.remove(name)

    def __exit__(self, *_):
        for name in reversed(self.mounted):
            subprocess.run(["umount", "-l", self.folder / name])


def full_disk(world):
    """A disk with too little room, whatever is left of it."""
    problems, exits = [], 0
    with Mounts(world, "full") as mounts:
        site = world.site(mounts.folder / "site", weeks=("20", "21", "22"))
        sizes = range(16, 272, 80 if world.quick else 24)
        for size in sizes:
            mounts.tmpfs("disk", f"{size}k")
            outcome = world.run("build", "site", "-o", "disk/out", "-q", cwd=mounts.folder)
            left = os.listdir(mounts.folder / "disk")
            if outcome.code == 0:
                problems += problems_of_site(mounts.folder / "disk/out")
            else:
                exits += 1
                if outcome.code != 3 or "No space left on device [unwritten]\n  --> disk/out" not in outcome.text or left:
                    problems.append(f"{size} KiB: {outcome}; left {left}")
            mounts.release("disk")
        # A site that fits stands there, and another one beside it does not fit.
        mounts.tmpfs("disk", "64k")
        small = world.site(mounts.folder / "small")
        fits = next(size for size in range(48, 4000, 8) if _fits(world, mounts, size))
        before = tree(mounts.folder / "disk/out")
        write(site / "commentary/2026-W20.md", "The new site.\n")
        outcome = world.run("build", "site", "-o", "disk/out", "-q", cwd=mounts.folder)
        if outcome.code != 3 or tree(mounts.folder / "disk/out") != before or os.listdir(mounts.folder / "disk") != ["out"]:
            problems.append(f"a second site on a full disk: {outcome}; left {os.listdir(mounts.folder / 'disk')}")
        shutil.rmtree(small)
    return f"disks of 16 to {sizes[-1]} KiB, {len(sizes)} builds: exit 3 with the reason {exits} times, nothing left; a site on a disk of {fits} KiB outlived a second one that did not fit", problems


def _fits(world, mounts, size):
    """Makes the disk larger until the small site fits."""
    mount("-o", f"remount,size={size}k", mounts.folder / "disk")
    return world.run("build", "small", "-o", "disk/out", "-q", cwd=mounts.folder).code == 0


def read_only(world):
    """Folders that cannot be written: the output's, the site's, all of it."""
    problems = []
    states, desk = States(world), world.folder("desk")

    def expect(folder, what, code, text, *arguments):
        before = tree(folder)
        outcome = world.run(*arguments, cwd=desk)
        if outcome.code != code or text not in outcome.text:
            problems.append(f"{what}: {outcome}")
        # What was learnt on the way may be kept.
        changed = [path for path in differences(tree(folder), before) if not path.startswith("site/.assay/")]
        if code == 3 and changed:
            problems.append(f"{what}: something was written: {changed}")

    with Mounts(world, "read-only") as mounts:
        folder = states.copy(mounts.folder / "all")
        (folder / "parent").mkdir()
        copy_tree(folder / "out", folder / "parent/out")
        mounts.read_only("all/parent")
        expect(folder, "the output's parent is read-only", 3, "Read-only file system [unwritten]", "build", folder / "site", "-o", folder / "parent/out")
        expect(folder, "the destination's parent is read-only", 3, "Read-only file system [unwritten]", "publish", folder / "site", folder / "parent/out", "-o", mounts.folder / "elsewhere")
        mounts.release("all/parent")
        # The output itself: it cannot be swapped.
        mounts.read_only("all/out")
        expect(folder, "the output is read-only", 3, "[unwritten]", "build", folder / "site", "-o", folder / "out")
        mounts.release("all/out")
        if strangers(folder, {"site", "out", "www", ".www.previous", "parent"}):
            problems.append(f"left beside a read-only output: {strangers(folder, {'site', 'out', 'www', '.www.previous', 'parent'})}")
        # The site's own folder: where no cache can be kept, a build takes its time; what cannot be recorded is not published.
        mounts.read_only("all/site")
        expect(folder, "the site is read-only", 0, "", "build", folder / "site", "-o", folder / "out")
        if tree(folder / "out") != states.new["out"]:
            problems.append("the site is read-only: the build is another")
        before = tree(folder / "www")
        expect(folder, "the site is read-only, and published", 3, "Read-only file system", "publish", folder / "site", folder / "www", "-o", folder / "built")
        if tree(folder / "www") != before:
            problems.append("the site is read-only: it was published without its record")
        mounts.release("all/site")
        mounts.read_only("all")
        expect(folder, "all is read-only", 3, "Read-only file system [unwritten]", "build", folder / "site")
        expect(folder, "all is read-only, and checked", 0, "", "check", folder / "site")
    return "read-only output, its parent, destination, site folder and all of it, 7 runs: exit 3 with the reason and nothing changed; a build of a read-only site works, publishing it is refused", problems


def nobody(world):
    """A user who may not read some inputs, or not write the output. Root may all, so root becomes nobody."""
    require_root("becoming somebody else")
    if shutil.which("setpriv") is None:
        raise Skipped("setpriv is not installed")
    folder, problems = world.folder("nobody"), []
    program = folder / "assay"
    shutil.copy(world.program, program)
    program.chmod(0o755)
    site = world.site(folder / "site", weeks=("19", "20", "21"))
    write(site / "assets/plan.txt", "A plan.\n")
    write(site / "templates/assets/site.css", "body { color: black }\n")
    os.chmod(folder, 0o777)
    before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    def run(*arguments):
        return world.run(*arguments, cwd=folder, before=before, program=str(program))

    if run("check", "site").code != 0:
        raise Skipped("nobody cannot run the program")
    closed = ["snapshots/2026-W19.csv", "snapshots/2026-W21.csv", "commentary/2026-W20.md", "assets/plan.txt", "templates/assets/site.css"]
    for path in closed:
        os.chmod(site / path, 0)
    outcome = run("build", "site", "-o", "out")
    if outcome.code != 1 or not all(f"cannot read 'site/{path}': Permission denied [unreadable]" in outcome.text for path in closed):
        problems.append(f"files that may not be read are not all named: {outcome}")
    for path in closed:
        os.chmod(site / path, 0o644)
    for name in ("snapshots", "commentary"):
        os.chmod(site / name, 0)
        outcome = run("build", "site", "-o", "out")
        if outcome.code != 1 or f"'site/{name}': Permission denied [unreadable]" not in outcome.text:
            problems.append(f"a folder that may not be read is not named: {outcome}")
        os.chmod(site / name, 0o755)
    if strangers(folder, {"assay", "site"}):
        problems.append(f"something was written: {strangers(folder, {'assay', 'site'})}")
    (folder / "closed").mkdir(mode=0o755)
    for output in ("closed/out", "closed/a/b/out"):
        outcome = run("build", "site", "-o", output)
        if outcome.code != 3 or "Permission denied [unwritten]" not in outcome.text or os.listdir(folder / "closed"):
            problems.append(f"a folder that may not be written: {outcome}")
    return f"as nobody: {len(closed)} unreadable files named in one run and 2 unreadable folders, exit 1; 2 unwritable outputs, exit 3; nothing written", problems
