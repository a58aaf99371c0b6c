"""An old site that is published, and the inputs of a new one: what a fault must leave whole."""

import shutil

from sandbox import ROOT, commentary, copy_tree, snapshot, write
from whole import tree

# What stands in the folder of a state when nothing is left over.
NAMES = {"site", "out", "www", ".www.previous"}
SITE_NAMES = {"assay.yaml", "snapshots", "commentary", "templates", "assets", "published.json", "dist", ".assay"}


class States:
    """The folder before a fault, and what each part of it is before and after."""

    def __init__(self, world):
        self.folder = world.scratch / "states" / "before"
        if not (world.scratch / "states" / "done").exists():
            self._make(world)
        after = world.scratch / "states" / "after"
        self.old = {name: tree(self.folder / path) for name, path in PLACES.items()}
        self.new = {name: tree(after / path) for name, path in PLACES.items()}
        self.older = tree(self.folder / ".www.previous")
        self.record = ((self.folder / "site/published.json").read_bytes(), (after / "site/published.json").read_bytes())

    def _make(self, world):
        folder, site = self.folder, self.folder / "site"
        folder.mkdir(parents=True)
        world.site(site)
        # Their bytes come to nothing new; that they are read before anything is written moves the calls of a build clear of those of the loader.
        copy_tree(ROOT / "Templates/weekly", site / "templates")
        shutil.rmtree(site / "templates/assets")
        write(site / "assets/gone.txt", "Only in the old site.\n")
        write(site / "assets/old/deep.txt", "Only in the old site, in a folder of its own.\n")
        self._run(world, folder, "publish", "site", "www")
        write(site / "commentary/2026-W20.md", commentary("The old site"))
        self._run(world, folder, "publish", "site", "www")
        self._run(world, folder, "build", "site", "-o", "out")
        write(site / "commentary/2026-W20.md", commentary("The new site"))
        write(site / "snapshots/2026-W21.csv", snapshot(124, 262))
        shutil.rmtree(site / "assets")
        write(site / "assets/new.txt", "Only in the new site.\n")
        after = folder.parent / "after"
        copy_tree(folder, after)
        # Built before it is published: on the record of the old site.
        self._run(world, after, "build", "site", "-o", "out")
        self._run(world, after, "publish", "site", "www")
        write(folder.parent / "done", "")

    @staticmethod
    def _run(world, folder, *arguments):
        outcome = world.run(*arguments, "-q", cwd=folder)
        if outcome.code != 0:
            raise RuntimeError(f"the made-up site cannot be built: {outcome}")

    def copy(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        copy_tree(self.folder, folder)
        return folder


PLACES = {"out": "out", "www": "www", "dist": "site/dist"}
