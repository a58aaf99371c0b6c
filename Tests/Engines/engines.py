#!/usr/bin/env python3
"""Runs one query in DuckDB, PostgreSQL and Spark through the built `assay snapshot`, and holds the snapshots against each other and against plain Python.

    python3 Tests/Engines/engines.py [PATH-TO-assay] [--only duckdb,postgres,spark]

One line a check. The exit code is 1 when anything did not hold; an engine that is not installed is skipped and said, and with `CI` set a failure.
Engines: duckdb-cli and pyspark from the Python registry (in the environment that ASSAY_CHECKS names, or on the PATH), postgresql and a Java from Debian.
"""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import events  # noqa: E402
import servers  # noqa: E402

WEEKS = ["2026-W18", "2026-W19", "2026-W21"]
# Tuesday after the last of them.
MOMENT = "1779775200"
CONFIGURATION = """\
site: {title: Engines, organisation: Example}
groups:
  - {id: research, title: Research}
  - {id: design, title: Design}
  - {id: support, title: Support}
metrics:
  - {id: tokens, title: Tokens, kind: adoption, unit: tokens, better: neither, aggregate: sum, definition: Tokens, source: gateway}
  - {id: active, title: Active people, kind: context, unit: people, better: neither, aggregate: none, definition: People, source: gateway}
  - {id: accepted-share, title: Accepted share, kind: value, unit: "%", better: up, aggregate: ratio, definition: Accepted drafts, source: gateway}
  - {id: minutes, title: Minutes, kind: value, unit: minutes, better: down, aggregate: mean, definition: Minutes, source: gateway}
pairs:
  - {id: tokens-share, title: Tokens and drafts, adoption: tokens, value: accepted-share, hypothesis: More, expected: {adoption: +50 %, value: +10 %}}
sources:
"""
KEYS = {
    "duckdb": "engine: duckdb, files: {events: ../rows/*.parquet}",
    "postgres": "engine: postgres, database: service=warehouse",
    "spark": "engine: spark, files: {events: ../rows/*.parquet}",
}
# By name: the query, and what must be said of it. None of them leaves a file.
FAULTS = {
    "a fault of the query": ("SELECT nowhere FROM events WHERE day = :monday", "[query-failed]", "nowhere"),
    "a fault in the middle": ("SELECT 'tokens' AS metric, CAST(person AS INT) AS value FROM events WHERE day = :monday", "[query-failed]", "@example.org"),
    "a column of persons": ("SELECT 'tokens' AS metric, 1 AS value, person AS user_email FROM events WHERE day = :monday AND person IS NOT NULL", "[person-column]", ""),
    "no row": ("SELECT 'tokens' AS metric, 1 AS value FROM events WHERE day > :sunday AND day < :monday", "[no-rows]", ""),
    "a later week": ("SELECT '2030-W01' AS week, 'tokens' AS metric, 1 AS value FROM events WHERE day = :monday LIMIT 1", "[week-after-capture]", ""),
}
# Faults of one engine.
OWN_FAULTS = {
    "postgres": {
        "a query that writes": ("DELETE FROM events WHERE day = :monday", "[query-failed]", "read-only transaction"),
        "a query that takes too long": ("SELECT pg_sleep(60), :week", "[too-slow]", ""),
    },
    "duckdb": {"a result that is cut off": ("SELECT 'tokens' AS metric, CASE WHEN i < 5000 THEN i ELSE error('cut off') END AS value, :week AS week FROM range(10000) t(i)", "[query-failed]", "cut off")},
    "spark": {"two statements": ("SET spark.sql.shuffle.partitions = 2; SELECT 'token' AS metric, 1 AS value, :week AS week", "[unknown-metric]", "")},
}


class Checks:
    def __init__(self):
        self.failed = 0

    def hold(self, name, fault):
        """A line; a fault is a text, or None."""
        print(f"{'FAILED' if fault else 'held  '}  {name}" + (f": {fault}" if fault else ""), flush=True)
        self.failed += fault is not None


class World:
    """A folder with rows, a site for each engine, and the program."""

    def __init__(self, assay, folder, engines):
        self.assay, self.folder, self.engines = assay, folder, engines
        self.rows = events.make(seed=20260521)
        (folder / "rows").mkdir()
        events.write(self.rows, folder / "rows.csv")
        # As a publisher configures Spark: for a few rows it needs no 200 parts.
        (folder / "configuration").mkdir(exist_ok=True)
        (folder / "configuration" / "spark-defaults.conf").write_text("spark.master local[2]\nspark.driver.memory 1g\nspark.sql.shuffle.partitions 2\n")
        self.environment = {
            "PATH": servers.path(), "HOME": str(folder), "SOURCE_DATE_EPOCH": MOMENT, "SPARK_LOCAL_IP": "127.0.0.1", "TZ": "Pacific/Kiritimati",
            "SPARK_CONF_DIR": str(folder / "configuration"),
            **{name: os.environ[name] for name in ("JAVA_HOME", "TMPDIR") if name in os.environ},
        }

    def run(self, *words, **more):
        return subprocess.run(words, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False, **more)

    def done(self, *words, **more):
        outcome = self.run(*words, **more)
        if outcome.returncode:
            raise RuntimeError(f"{words[0]}: {outcome.stderr}")

    def load(self):
        """The rows as Parquet in two files, and as a table."""
        columns = "{'day': 'DATE', 'person': 'VARCHAR', 'team': 'VARCHAR', 'tokens': 'BIGINT', 'drafts': 'INTEGER', 'accepted': 'INTEGER', 'minutes': 'DOUBLE'}"
        for part in (0, 1):
            source = f"SELECT * FROM read_csv('rows.csv', header = true, columns = {columns}) WHERE drafts % 2 = {part}"
            self.done("duckdb", "-c", f"COPY ({source}) TO 'rows/{part}.parquet' (FORMAT parquet)")
        if "postgres" in self.engines:
            (self.folder / "services").write_text(
                "[warehouse]\n" + "".join(f"{key}={self.server[variable]}\n" for key, variable in [("host", "PGHOST"), ("port", "PGPORT"), ("user", "PGUSER"), ("dbname", "PGDATABASE")]))
            self.environment["PGSERVICEFILE"] = str(self.folder / "services")
            table = "CREATE TABLE events (day DATE, person TEXT, team TEXT, tokens BIGINT, drafts INTEGER, accepted INTEGER, minutes DOUBLE PRECISION)"
            copy = "COPY events FROM STDIN WITH (FORMAT csv, HEADER)"
            self.done("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "service=warehouse", "-c", table, "-c", copy, input=(self.folder / "rows.csv").read_text())

    def site(self, engine, sources):
        site = self.folder / engine
        site.mkdir(exist_ok=True)
        (site / "assay.yaml").write_text(CONFIGURATION + "".join(f"  - {{{source}}}\n" for source in sources))
        return site

    def snapshot(self, engine, week, *more):
        return self.run(self.assay, "snapshot", engine, "--week", week, *more)

    def files(self, engine):
        return sorted(str(path.relative_to(self.folder / engine)) for path in (self.folder / engine).rglob("*") if path.is_file() and ".assay" not in path.parts)


def captures(world, checks):
    """Three weeks in each engine: what each writes, its origin, and that it leaves nothing else."""
    for engine in world.engines:
        usage = f"id: usage, query: queries/usage.sql, {KEYS[engine]}, metrics: [tokens, active, accepted-share, minutes]"
        site = world.site(engine, [usage] + ([f"id: from-csv, query: queries/usage.sql, engine: {engine}, files: {{events: ../rows.csv}}"] if "files" in usage else []))
        (site / "queries").mkdir()
        shutil.copy(HERE / "usage.sql", site / "queries")
        if "files" in usage:
            dry = world.snapshot(engine, WEEKS[0], "--source", "from-csv", "--dry-run")
            checks.hold(f"{engine}: from CSV as from Parquet", None if dry.stdout == events.snapshot(world.rows, WEEKS[0]) else dry.stdout + dry.stderr)
        for week in WEEKS:
            start = time.monotonic()
            outcome = world.snapshot(engine, week, "--source", "usage")
            seconds = time.monotonic() - start
            file = site / "snapshots" / week / "usage.csv"
            text = file.read_text() if file.exists() else ""
            fault = None
            if outcome.returncode:
                fault = outcome.stderr
            elif text != events.snapshot(world.rows, week):
                fault = f"it is another snapshot than plain Python's:\n{text}"
            checks.hold(f"{engine}, {week}: {len(text.splitlines()) - 1 - text.count(':week')} rows as plain Python counts them ({seconds:.1f} s)", fault)
        origin = (site / "snapshots" / WEEKS[0] / "usage.source.json").read_text()
        checks.hold(f"{engine}: its origin names the engine and its version", None if f'"engine": "{engine}"' in origin and '"engine_version": "' in origin else origin)
        again = world.snapshot(engine, WEEKS[-1], "--source", "usage")
        checks.hold(f"{engine}: the same again is nothing new", None if again.returncode == 0 and "nothing new" in again.stderr else again.stderr)
        known = ["assay.yaml", "queries/usage.sql"] + [f"snapshots/{week}/usage.{end}" for week in WEEKS for end in ("csv", "source.json")]
        checks.hold(f"{engine}: nothing else lies in the site", None if world.files(engine) == sorted(known) else str(world.files(engine)))
        built = world.run(world.assay, "build", engine, "--quiet")
        checks.hold(f"{engine}: the site builds", built.stderr if built.returncode else None)


def compared(world, checks):
    first, *others = world.engines
    for other in others:
        for week in WEEKS:
            same = (world.folder / first / "snapshots" / week / "usage.csv").read_bytes() == (world.folder / other / "snapshots" / week / "usage.csv").read_bytes()
            checks.hold(f"{first} and {other}, {week}: byte by byte the same", None if same else "they differ")


def faults(world, checks):
    """Every fault at once, as sources of one site: all are told, and nothing is written."""
    for engine in world.engines:
        shutil.rmtree(world.folder / engine)
        all_faults = FAULTS | OWN_FAULTS[engine]
        sources = []
        for number, (sql, _, _) in enumerate(all_faults.values()):
            limit = ", timeout_seconds: 3" if "pg_sleep" in sql else ""
            sources.append(f'id: fault{number}, sql: "{sql}", {KEYS[engine]}{limit}')
        world.site(engine, sources)
        outcome = world.snapshot(engine, WEEKS[-1])
        for number, (name, (_, rule, said)) in enumerate(all_faults.items()):
            block = outcome.stderr.split(f"fault{number} said:\n")[-1].split("\nfault")[0] if f"fault{number} said:" in outcome.stderr else outcome.stderr
            told = rule in outcome.stderr and said in block
            checks.hold(f"{engine}, {name}: refused as {rule}", None if outcome.returncode == 1 and told else outcome.stderr)
        checks.hold(f"{engine}: nothing is written", None if world.files(engine) == ["assay.yaml"] else str(world.files(engine)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assay", nargs="?", default=".build/debug/assay")
    parser.add_argument("--only", default="duckdb,postgres,spark")
    options = parser.parse_args()
    assay = Path(options.assay).resolve()
    engines, checks = [], Checks()
    for engine in options.only.split(","):
        lack = servers.missing(engine) or ("rows are made with duckdb" if engine != "duckdb" and servers.missing("duckdb") else None)
        if lack and os.environ.get("CI"):
            checks.hold(engine, lack)
        elif lack:
            print(f"skipped  {engine}: {lack}")
        else:
            engines.append(engine)
    if engines:
        with tempfile.TemporaryDirectory(prefix="assay-engines-") as folder, contextlib.ExitStack() as stack:
            world = World(assay, Path(folder), engines)
            if "postgres" in engines:
                world.server = stack.enter_context(servers.postgres(folder))
            world.load()
            captures(world, checks)
            compared(world, checks)
            faults(world, checks)
    print(f"{checks.failed} failed" if checks.failed else "all held")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
