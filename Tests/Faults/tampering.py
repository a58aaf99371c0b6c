"""One byte changed in what was published, or on record."""

import os
import shutil
import subprocess

from states import States


def tampering(world):
    """Every file of a published site, and the record at many places, changed by one bit: verify names it, and so does sha256sum."""
    states, problems = States(world), []
    folder = states.copy(world.folder("tampering"))
    has_sums = shutil.which("sha256sum") is not None
    names = sorted(states.old["www"])
    for number, name in enumerate(names):
        path = folder / "www" / name
        data = path.read_bytes()
        _flip(path, data, len(data) * (number % 7) // 7)
        outcome = world.run("verify", "www", cwd=folder)
        # A list that was changed names another file, or is no list.
        if outcome.code != 1 or (name != "SHA256SUMS" and f"'{name}' is not as it was built" not in outcome.text):
            problems.append(f"{name}: {outcome}")
        if has_sums and subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder / "www", capture_output=True).returncode == 0:
            problems.append(f"{name}: sha256sum did not see it")
        path.write_bytes(data)
    record = folder / "site/published.json"
    data, flips = record.read_bytes(), 0
    for position in range(0, len(data), max(1, len(data) // (20 if world.quick else 200))):
        _flip(record, data, position)
        outcome = world.run("verify", "www", "--record", record, cwd=folder)
        if outcome.code != 1 or "published.json" not in outcome.text:
            problems.append(f"byte {position} of the record, {data[position - 10:position + 10]}: {outcome}")
        flips += 1
    record.write_bytes(data)
    if world.run("verify", "www", "--record", record, cwd=folder).code != 0:
        problems.append("what was put right does not verify")
    return f"one bit changed in each of {len(names)} published files and at {flips} places of the record: verify named it each time{', and so did sha256sum' if has_sums else ''}", problems


def _flip(path, data, position):
    changed = bytearray(data)
    changed[position] ^= 1
    # In place, as somebody would who does not want to be seen.
    status = os.stat(path)
    path.write_bytes(changed)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
