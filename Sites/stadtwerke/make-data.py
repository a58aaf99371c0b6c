#!/usr/bin/env python3
"""Makes the snapshots of Stadtwerke Aalbach, a made-up utility with a site in German.

    python3 make-data.py

Writes snapshots/ beside itself: 60 weeks, 2025-W39 to 2026-W46. The same bytes on every run: one seed, no clock.

What is put into the data:
  drafted answers and first contact   drafts rise from 2026-W20 on, and more is settled at the first contact, two weeks later
  tokens and cases closed             tokens double after half-year talks, cases closed stay where they are
"""
import csv, datetime, io, os, random, shutil

SEED = 4711
LAST = datetime.date(2026, 11, 9)  # the Monday of 2026-W46
WEEKS = [LAST - datetime.timedelta(weeks=59 - i) for i in range(60)]
FIELDS = ["week", "group", "metric", "value", "people", "numerator", "denominator", "status", "note"]
# id, people, cases a person closes in a week
GROUPS = [("strom", 52, 31), ("gas", 38, 28), ("waerme", 30, 24), ("baeder", 8, 40), ("netz", 34, 17), ("zaehlwesen", 7, 22)]
DRAFTS_ON = 34  # 2026-W20
TALKS = 40  # 2026-W26
FIRST_CAPTURE = 36  # 2026-W22

random_number = random.Random(SEED).random


def iso(monday):
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def noise(sd):
    """About normal: twelve uniform numbers have variance one."""
    return sd * (sum(random_number() for _ in range(12)) - 6)


def ramp(i, start, end, low, high):
    return low if i <= start else high if i >= end else low + (high - low) * (i - start) / (end - start)


def season(i):
    return {"2025-W52": 0.4, "2026-W01": 0.5, "2026-W31": 0.9, "2026-W32": 0.88}.get(iso(WEEKS[i]), 1.0)


def rows(i):
    out = []
    busy = noise(0.03)
    for group, people, pace in GROUPS:
        crew = max(5, round(people * 0.7))
        cases = max(1, round(people * pace * season(i) * (1 + busy + noise(0.03))))
        drafted = ramp(i, DRAFTS_ON, 59, 0.08, 0.46) + noise(0.012)
        settled = ramp(i, DRAFTS_ON + 2, 59, 0.61, 0.72) + noise(0.012)
        again = 0.062 + noise(0.004)
        tokens = crew * 410_000 * ramp(i, TALKS, 59, 1.0, 2.3) * season(i) * (1 + noise(0.05)) * (1.2 if iso(WEEKS[i]) in ("2026-W26", "2026-W27") else 1)
        out.append({"group": group, "metric": "token", "value": round(tokens, -3), "people": crew})
        out.append({"group": group, "metric": "vorgaenge", "value": cases, "people": people})
        out.append({"group": group, "metric": "entwurf_anteil", "numerator": round(cases * drafted), "denominator": cases, "people": crew})
        out.append({"group": group, "metric": "erstloesung", "numerator": round(cases * settled), "denominator": cases, "people": people})
        out.append({"group": group, "metric": "wiederkehr", "numerator": round(cases * again), "denominator": cases, "people": people})
        spend = {"group": group, "metric": "ausgaben", "value": round(tokens * 9e-6, 2), "people": crew}
        if i == 59:
            spend["status"] = "provisional"
        out.append(spend)
    return out


def write(path, rows):
    text = io.StringIO()
    names = [name for name in FIELDS if any(row.get(name) not in (None, "") for row in rows)]
    table = csv.DictWriter(text, names, restval="", lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    for row in rows:
        table.writerow({k: (int(v) if isinstance(v, float) and v == int(v) else v) for k, v in row.items()})
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.getvalue())


def main():
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "snapshots")
    shutil.rmtree(root, ignore_errors=True)
    weeks = [rows(i) for i in range(60)]
    history = [dict(row, week=iso(WEEKS[i])) for i in range(FIRST_CAPTURE) for row in weeks[i]]
    write(os.path.join(root, "backfill", "verlauf.csv"), history)
    for i in range(FIRST_CAPTURE, 60):
        week = weeks[i]
        if iso(WEEKS[i]) == "2026-W38":
            week = [row for row in week if row["metric"] != "wiederkehr"]
        if iso(WEEKS[i]) == "2026-W44":
            old = next(row for row in weeks[i - 1] if row["group"] == "gas" and row["metric"] == "vorgaenge")
            week = week + [dict(old, week=iso(WEEKS[i - 1]), value=old["value"] - 41, note="Umzüge waren doppelt gezählt")]
        write(os.path.join(root, iso(WEEKS[i]) + ".csv"), week)


main()
