"""Computes the expected figures of every case anew, by the Python beside its exports, and compares.

Usage: python3 Tests/Imports/check.py [--write]
"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent


def main() -> int:
    writes = "--write" in sys.argv[1:]
    differing = []
    cases = sorted(ROOT.glob("*/expected.py"))
    for script in cases:
        text = subprocess.run([sys.executable, script.name], cwd=script.parent, check=True, capture_output=True, text=True).stdout
        expected = script.parent / "expected.csv"
        if writes:
            expected.write_text(text)
        elif not expected.exists() or expected.read_text() != text:
            differing.append(script.parent.name)
    for name in differing:
        print(f"{name}: expected.csv is not what expected.py computes")
    print(f"{len(cases)} cases, {len(differing)} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
