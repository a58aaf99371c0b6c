#!/usr/bin/env python3
"""Builds after random edits of a site, each held against a build from nothing: the same files, the same findings, the same exit code.

    python3 Tests/Incremental/random_edits.py ASSAY [--edits 150] [--seed 1] [--keep DIR]

Ends with one line; with a difference it says after which edits, and keeps the site with --keep.
"""

import argparse
import filecmp
import os
import random
import shutil
import subprocess
import sys
import tempfile

from edited_site import EditedSite


def build(assay, site, options):
    """Exit code and findings of a build, run in the site's folder, so that paths are the same in every copy."""
    done = subprocess.run([assay, "build", "--color", "never", *options], cwd=site, capture_output=True, text=True, timeout=120)
    # The last lines tell pages and seconds.
    findings = [line for line in done.stderr.splitlines() if " pages" not in line and " page" not in line and not line.startswith("open ")]
    summary = [line for line in done.stderr.splitlines() if line.endswith(" s")]
    return done.returncode, findings, summary[-1] if summary else ""


def differences(one, other):
    """Paths below two folders that are not the same, byte for byte."""
    found = []

    def walk(compared, prefix):
        found.extend(prefix + name for name in compared.left_only + compared.right_only + compared.common_funny)
        # By content: dircmp itself trusts sizes and times.
        _, unequal, errors = filecmp.cmpfiles(compared.left, compared.right, compared.common_files, shallow=False)
        found.extend(prefix + name for name in unequal + errors)
        for name, below in compared.subdirs.items():
            walk(below, prefix + name + "/")

    walk(filecmp.dircmp(one, other, ignore=[], hide=[]), "")
    return sorted(found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay")
    parser.add_argument("--edits", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep")
    arguments = parser.parse_args()
    assay = os.path.abspath(arguments.assay)
    random_numbers = random.Random(arguments.seed)
    scratch = tempfile.mkdtemp(prefix="assay-edits-")
    root, copy = os.path.join(scratch, "site"), os.path.join(scratch, "copy")
    site = EditedSite(root, assay, random_numbers)
    counts = {"written": 0, "unchanged": 0, "refused": 0, "made": 0, "pages": 0}
    history = []
    try:
        for number in range(arguments.edits):
            edits = [site.edit() for _ in range(random_numbers.choice([1, 1, 1, 2, 3]))] if number else ["first build"]
            history.append(" + ".join(edits))
            before = snapshot(os.path.join(root, "dist"))
            code, findings, summary = build(assay, root, site.options)
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(root, copy, ignore=shutil.ignore_patterns("dist", ".assay"))
            clean_code, clean_findings, _ = build(assay, copy, site.options)
            wrong = []
            if code != clean_code:
                wrong.append(f"exit code {code}, from nothing {clean_code}")
            if findings != clean_findings:
                wrong.append(f"findings\n{findings}\nfrom nothing\n{clean_findings}")
            if code == 0 and clean_code == 0:
                different = differences(os.path.join(root, "dist"), os.path.join(copy, "dist"))
                if different:
                    wrong.append("files that differ: " + ", ".join(different[:10]))
                tally(counts, summary)
            else:
                counts["refused"] += 1
                if snapshot(os.path.join(root, "dist")) != before:
                    wrong.append("a refused build changed the output")
            left = [name for name in os.listdir(root) if name.startswith(".dist")]
            if left:
                wrong.append(f"left behind: {left}")
            if wrong:
                print(f"error: seed {arguments.seed}, edit {number}: {history[-1]}\n  options {site.options}\n  before it: {history[-6:-1]}", *wrong, sep="\n  ")
                if arguments.keep:
                    shutil.copytree(scratch, arguments.keep, dirs_exist_ok=True)
                return 1
            if code != 0:
                site.mend()
            elif random_numbers.random() < 0.3:
                site.save()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(
        f"{arguments.edits} builds after random edits, seed {arguments.seed}: no difference from builds from nothing; {counts['written']} wrote ({counts['made']} of {counts['pages']} pages made "
        f"anew), {counts['unchanged']} found nothing to do, {counts['refused']} were refused")
    return 0


def snapshot(folder):
    """Which files there are, and when they were written."""
    return {os.path.join(parent, name): os.stat(os.path.join(parent, name)).st_mtime_ns for parent, _, names in os.walk(folder) for name in names}


def tally(counts, summary):
    words = summary.split()
    if "as they were" in summary:
        counts["unchanged"] += 1
        return
    counts["written"] += 1
    pages = int(words[0])
    counts["pages"] += pages
    counts["made"] += int(words[words.index("of") - 1]) if " of them made anew" in summary else pages


if __name__ == "__main__":
    sys.exit(main())
