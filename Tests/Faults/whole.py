"""Checks that need nothing of Assay: the sums of a built site, the chain of a record, what lies where nothing should."""

import hashlib
import json
import os
from pathlib import Path


def tree(folder):
    """Every file below a folder, by its path, with its bytes."""
    folder = Path(folder)
    files = {}
    for path, _, names in os.walk(folder):
        for name in names:
            file = Path(path) / name
            # A link is what it says; a pipe is not waited for.
            is_file = file.is_file() and not file.is_symlink()
            files[str(file.relative_to(folder))] = file.read_bytes() if is_file else os.readlink(file).encode() if file.is_symlink() else b""
    return files


def problems_of_site(folder):
    """What of a built site is not as its SHA256SUMS says."""
    if not os.path.isdir(folder):
        return [f"{folder} is no folder"]
    return problems_of_tree(tree(folder), folder)


def problems_of_tree(files, name):
    if "SHA256SUMS" not in files:
        return [f"{name} has no SHA256SUMS"]
    listed = {}
    for line in files["SHA256SUMS"].decode().splitlines():
        listed[line[66:]] = line[:64]
    problems = [f"{name}/{path} is missing" for path in listed if path not in files]
    problems += [f"{name}/{path} is not listed" for path in files if path not in listed and path != "SHA256SUMS"]
    problems += [f"{name}/{path} is not as listed" for path, digest in listed.items() if path in files and hashlib.sha256(files[path]).hexdigest() != digest]
    if "assay-manifest.json" not in files:
        problems.append(f"{name} has no manifest")
    return problems


def differences(files, expected):
    """The paths in which two trees differ."""
    return sorted(path for path in files.keys() | expected.keys() if files.get(path) != expected.get(path))


def problems_of_record(path):
    """A record is whole JSON in which every report names the one before it."""
    try:
        record = json.loads(Path(path).read_bytes())
    except (OSError, ValueError) as error:
        return [f"{path}: {error}"]
    previous, problems = None, []
    for report in record["reports"]:
        if report.get("previous") != previous:
            problems.append(f"{path}: the report of {report['week']} does not name the one before it")
        if report["settings"] not in record["settings"]:
            problems.append(f"{path}: the report of {report['week']} has no settings")
        previous = report["digest"]
    return problems


def head_of_record(path):
    return json.loads(Path(path).read_bytes())["reports"][-1]["digest"]


def strangers(folder, known):
    """What lies in a folder beside what belongs there: temporary folders, locks."""
    return sorted(set(os.listdir(folder)) - set(known))
