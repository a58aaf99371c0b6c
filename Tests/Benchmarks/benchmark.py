#!/usr/bin/env python3
"""Times whole builds of a made-up site: 40 metrics x 20 groups, 600 words of commentary and 8 charts a report.

    swift build -c release
    python3 Tests/Benchmarks/benchmark.py                 # 52 and 520 reports
    python3 Tests/Benchmarks/benchmark.py --weeks 5200    # ten years a hundred times: some minutes to make, seconds to build

Standard library only. The workload is seeded: the same bytes on every run. Sites and output lie on a memory file system where there is one
(on disk, creating files is most of the time); --disk DIR adds a run on disk beside `cp -r` of the same site. Quote ratios from one run: machines differ, and are noisy.
"""
import argparse, datetime, math, os, random, resource, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LAST_MONDAY = datetime.date(2026, 11, 16)
METRICS, GROUPS, PAIRS, CHARTS, WINDOW = 40, 20, 20, 8, 52
WORDS = "adoption value metric outcome team week report signal change noise baseline target budget usage review evidence plan owner measure goal".split()


def week_name(monday):
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def snapshot(week, index):
    rnd = random.Random(week).random
    rows = ["week,group,metric,value,people"]
    for m in range(METRICS):
        level = (40 + 37 * m) * (1 + 0.35 * math.sin(2 * math.pi * index / (40 + 3 * m)))
        rows += [f"{week},g{g:02},m{m:02},{round(level * (0.4 + 0.08 * g) * (0.85 + 0.3 * rnd()), 2):g},{20 + 3 * g}" for g in range(GROUPS)]
    return "\n".join(rows) + "\n"


def commentary(week):
    rnd = random.Random("text" + week)
    def sentence():
        words = [rnd.choice(WORDS) for _ in range(rnd.randrange(9, 16))]
        words[rnd.randrange(len(words))] = rnd.choice(["*slowly*", "**twice**", "`rate`", "[there](https://intranet.example/m)", "{{ m00 }}"])
        return " ".join(words).capitalize() + "."
    parts = [f"---\ntitle: Report {week}\n---\n"]
    for section in range(6):
        parts.append(f"## Part {section + 1}\n\n" + "\n".join(sentence() for _ in range(8)) + "\n")
    parts.append("- " + "\n- ".join(sentence() for _ in range(4)) + "\n")
    return "\n".join(parts)


def make_site(folder, weeks, settings):
    lines = ["site: {title: Benchmark, organisation: Benchmark}", "groups:"]
    lines += [f"  - {{id: g{g:02}, title: Group {g}}}" for g in range(GROUPS)]
    lines.append("metrics:")
    lines += [f"  - {{id: m{m:02}, title: Metric {m}, kind: {'adoption' if m < PAIRS else 'value'}, unit: count, better: up, aggregate: sum, definition: Counted., source: generator}}" for m in range(METRICS)]
    lines.append("pairs:")
    lines += [f"  - {{id: p{p:02}, title: Pair {p}, adoption: m{p:02}, value: m{p + PAIRS:02}, hypothesis: More brings more., expected: {{adoption: 50 %, value: 25 %}}}}" for p in range(PAIRS)]
    lines += ["report:", f"  window_weeks: {WINDOW}", f"  pairs_per_report: {CHARTS}"] + [f"  {key}: {value}" for key, value in settings.items()]
    put(f"{folder}/assay.yaml", "\n".join(lines) + "\n")
    for index in range(-WINDOW + 1, weeks):
        week = week_name(LAST_MONDAY - datetime.timedelta(weeks=weeks - 1 - index))
        put(f"{folder}/snapshots/{'backfill/' if index < 0 else ''}{week}.csv", snapshot(week, index))
        if index >= 0:
            put(f"{folder}/commentary/{week}.md", commentary(week))


def timed(command):
    """Seconds of the whole process, and its peak memory in MiB."""
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed; run it by hand to see why")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def measure(label, command, runs, before=lambda: None):
    figures = []
    for _ in range(runs):
        before()
        figures.append(timed(command))
    seconds = sorted(figure[0] for figure in figures)
    print(f"{label:44} {seconds[len(seconds) // 2]:8.3f} s   (min {seconds[0]:.3f}, max {seconds[-1]:.3f})   peak {max(figure[1] for figure in figures):6.0f} MiB", flush=True)


def size(folder):
    return sum(os.path.getsize(os.path.join(base, name)) for base, _, names in os.walk(folder) for name in names) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weeks", type=int, action="append")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--assay", default=f"{ROOT}/.build/release/assay")
    parser.add_argument("--disk", help="a folder on a disk: builds with all figure files there, beside cp -r of the result")
    options = parser.parse_args()
    if not os.path.exists(options.assay):
        sys.exit("build it first: swift build -c release")
    measure("assay --version", [options.assay, "--version"], options.runs)
    base = tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        for weeks in options.weeks or [52, 520]:
            looks = {"charts inline only": {"figure_files": "none", "sparklines": "none"}, "and sparklines": {"figure_files": "none"}, "and figure files": {}}
            for label, settings in looks.items():
                site = f"{base}/{weeks}"
                shutil.rmtree(site, ignore_errors=True)
                make_site(site, weeks, settings)
                output = f"{base}/out"
                measure(f"{weeks} reports, {label}", [options.assay, "build", site, "-o", output], options.runs, lambda: shutil.rmtree(output, ignore_errors=True))
                print(f"{'':44} {size(output):8.1f} MB of site", flush=True)
            if options.disk:
                target = f"{options.disk}/assay-benchmark"
                clean = lambda: (shutil.rmtree(target, ignore_errors=True), os.sync())
                measure(f"{weeks} reports, on disk", [options.assay, "build", site, "-o", target], options.runs, clean)
                measure("cp -r of that site, on disk", ["/bin/cp", "-r", output, target], options.runs, clean)
                clean()
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
