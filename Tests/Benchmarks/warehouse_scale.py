#!/usr/bin/env python3
"""A week of many person-level events, aggregated by DuckDB and by Spark through the same query and `assay snapshot`: how long each takes, and that the snapshot is the same.

    python3 warehouse_scale.py [--assay PROGRAM] [--events 100000000] [--folder /dev/shm] [--memory 6g] [--engines duckdb,spark]

DuckDB writes the events as Parquet by arithmetic on their number, so they are the same everywhere: 50,000 persons in 20 teams over seven days. Needs `duckdb`
and `spark-sql` on the PATH (duckdb-cli and pyspark of the Python registry, and a Java), and 4 bytes of the folder an event, more while Spark sorts.

Prints a line an engine: seconds, the largest of its processes in memory, rows of the snapshot, its digest. The exit code is 1 when the digests differ.
"""

import argparse
import hashlib
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
QUERY = HERE.parent / "Engines" / "usage.sql"
TEAMS = 20
WEEK = "2026-W21"
# After the week.
MOMENT = "1779775200"
# A linear congruence with the multiplier of MINSTD spreads the numbers; different parts of it make different columns.
EVENTS = """
COPY (
  SELECT DATE '2026-05-18' + CAST(h % 7 AS INTEGER) AS day, 'p' || (h // 7 % 50000) AS person, 't' || (h // 7 % 50000 % {teams} + 1) AS team,
    h // 11 % 9000 AS tokens, CAST(h // 13 % 12 AS INTEGER) AS drafts, CAST(h // 13 % 12 * (h // 17 % 10) // 10 AS INTEGER) AS accepted,
    CASE WHEN h // 19 % 5 > 0 THEN h // 23 % 900 / 10 END AS minutes
  FROM (SELECT (i * 48271 + 11) % 2147483647 AS h FROM range({events}) numbers(i))
) TO 'events.parquet' (FORMAT parquet, COMPRESSION zstd)
"""
CONFIGURATION = """\
site: {{title: Scale, organisation: Example}}
groups:
{groups}metrics:
  - {{id: tokens, title: Tokens, kind: adoption, unit: tokens, better: neither, aggregate: sum, definition: Tokens, source: gateway}}
  - {{id: active, title: Active people, kind: context, unit: people, better: neither, aggregate: none, definition: People, source: gateway}}
  - {{id: accepted-share, title: Accepted share, kind: value, unit: "%", better: up, aggregate: ratio, definition: Accepted drafts, source: gateway}}
  - {{id: minutes, title: Minutes, kind: value, unit: minutes, better: down, aggregate: mean, definition: Minutes, source: gateway}}
pairs:
  - {{id: tokens-share, title: Tokens and drafts, adoption: tokens, value: accepted-share, hypothesis: More, expected: {{adoption: +50 %, value: +10 %}}}}
sources:
  - {{id: usage, engine: {engine}, query: usage.sql, files: {{events: ../events.parquet}}, timeout_seconds: 7200}}
"""


def take(assay, folder, engine, environment):
    """One snapshot: seconds, and its bytes."""
    site = folder / engine
    site.mkdir()
    groups = "".join(f"  - {{id: t{number}, title: Team {number}}}\n" for number in range(1, TEAMS + 1))
    (site / "assay.yaml").write_text(CONFIGURATION.format(groups=groups, engine=engine))
    shutil.copy(QUERY, site)
    start = time.monotonic()
    subprocess.run([assay, "snapshot", engine, "--week", WEEK, "--quiet"], cwd=folder, env=environment, check=True)
    return time.monotonic() - start, (site / "snapshots" / WEEK / "usage.csv").read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assay", default=".build/release/assay")
    parser.add_argument("--events", type=int, default=100_000_000)
    parser.add_argument("--folder", default="/dev/shm", help="where the events lie meanwhile")
    parser.add_argument("--memory", default="6g", help="of Spark")
    parser.add_argument("--engines", default="duckdb,spark")
    options = parser.parse_args()
    assay = pathlib.Path(options.assay).resolve()
    with tempfile.TemporaryDirectory(prefix="assay-scale-", dir=options.folder) as name:
        folder = pathlib.Path(name)
        (folder / "configuration").mkdir()
        (folder / "configuration" / "spark-defaults.conf").write_text(
            f"spark.driver.memory {options.memory}\nspark.sql.shuffle.partitions 16\nspark.local.dir {folder}\n")
        environment = os.environ | {"SOURCE_DATE_EPOCH": MOMENT, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_CONF_DIR": str(folder / "configuration")}
        start = time.monotonic()
        subprocess.run(["duckdb", "-c", EVENTS.format(teams=TEAMS, events=options.events)], cwd=folder, check=True)
        size = (folder / "events.parquet").stat().st_size
        print(f"events    {options.events} in {size / 1e6:.0f} MB, made in {time.monotonic() - start:.0f} s", flush=True)
        digests = set()
        for engine in options.engines.split(","):
            seconds, snapshot = take(assay, folder, engine, environment)
            digests.add(hashlib.sha256(snapshot).hexdigest())
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
            rows = snapshot.count(b"\n2026-W21,")
            print(f"{engine:9} {seconds:.1f} s, {peak:.0f} MB at most so far, {rows} rows, {hashlib.sha256(snapshot).hexdigest()[:16]}", flush=True)
    print("the same snapshot" if len(digests) == 1 else "DIFFERENT SNAPSHOTS")
    return 0 if len(digests) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
