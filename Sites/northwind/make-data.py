#!/usr/bin/env python3
"""Makes the snapshots of Northwind, a made-up company.

    python3 make-data.py

Writes snapshots/ beside itself: 60 weeks, 2025-W39 to 2026-W46. The same bytes on every run: one seed, no clock, and only
additions, products and quotients of the numbers of random.Random(SEED).random(), which Python keeps the same between versions.

What is put into the data, so that a report can be held against it:
  tokens and accepted changes     tokens grow three-fold after a target is announced, changes stay where they are and more of them are redone;
                                  fulfilment is the exception: its tokens grow less, and its changes with them
  drafted answers and waiting     the share of drafted answers rises, the waiting time falls three weeks later
  agent tasks and defects         tasks rise by about a third; defects are few and noisy, and have no trend
  summaries and meeting hours     nothing happens
"""
import csv, datetime, io, json, os, random, shutil

SEED = 2033
LAST = datetime.date(2026, 11, 9)  # the Monday of 2026-W46
WEEKS = [LAST - datetime.timedelta(weeks=59 - i) for i in range(60)]
FIELDS = ["week", "group", "metric", "value", "people", "numerator", "denominator", "status", "note"]

# id, people in the group, tokens at the end as a multiple of those at the announcement, accepted changes likewise
GROUPS = [
    ("catalogue", 64, 3.3, 0.95),
    ("checkout", 52, 3.8, 0.93),
    ("edi-mapping", 9, 2.0, 1.00),
    ("fulfilment", 76, 1.8, 1.36),
    ("label-printing", 8, 2.0, 1.00),
    ("ordering", 58, 3.4, 0.92),
    ("payments", 48, 3.1, 0.95),
    ("supplier-portal", 44, 3.4, 0.94),
]
SMALL = {"edi-mapping", "label-printing"}
AGENTS_ON = 26  # 2026-W13
ANNOUNCED = 35  # 2026-W22
DRAFTS_ON = 24  # 2026-W11
USAGE = {"tokens", "active_people", "spend", "assisted_share", "agent_tasks", "summaries"}

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
    """The share of usual work done: Christmas, and the summer holidays."""
    week = iso(WEEKS[i])
    return {"2025-W52": 0.45, "2026-W01": 0.55, "2026-W30": 0.92, "2026-W31": 0.88, "2026-W32": 0.86, "2026-W33": 0.92}.get(week, 1.0)


def pressed(i):
    """Tokens made for the form: the weeks of the half-year talks (2026-W27) and of the autumn review (2026-W40). Fulfilment did not join in."""
    return {"2026-W26": 1.08, "2026-W27": 1.15, "2026-W39": 1.10, "2026-W40": 1.18}.get(iso(WEEKS[i]), 1.0)


def drafted(i):
    """The share of tickets answered from a draft."""
    return ramp(i, DRAFTS_ON, 59, 0.11, 0.37)


def plan(size):
    """How many people stand behind the figures of each kind."""
    return {"author": round(size * 0.6), "desk": max(5, round(size * 0.34)), "tasker": max(5, round(size * 0.45)), "all": size}


def group_week(group, size, more_tokens, more_changes, i, common):
    """The rows of one group and week, as dictionaries. common: what makes the week busy or not for everybody's tokens."""
    crew = plan(size)
    # Everybody who wanted the assistant had it by February; the target came in June and found nobody left to win.
    active = round(size * (0.67 if group in SMALL else ramp(i, 2, 20, 0.55, 0.67))) + (1 if random_number() > 0.6 else 0)
    rows = []

    def row(metric, value=None, people=None, part=None, whole=None):
        rows.append({"week": iso(WEEKS[i]), "group": group, "metric": metric, "value": value, "people": people, "numerator": part, "denominator": whole})

    tokens = active * 7_400_000 * ramp(i, AGENTS_ON, ANNOUNCED, 1.0, 1.3) * ramp(i, ANNOUNCED, 58, 1.0, more_tokens)
    tokens *= (1.0 if group == "fulfilment" else pressed(i)) * (0.5 + 0.5 * season(i)) * (1 + noise(0.05) + common)
    tokens = round(tokens / 1000) * 1000
    row("tokens", tokens, active)
    row("active_people", active, active)
    row("spend", round(tokens / 1_000_000 * 0.92 * (1 + noise(0.01)), 2), active)

    tickets = round(size * 2.6 * season(i) * (1 + noise(0.06)))
    row("assisted_share", None, crew["desk"], round(tickets * (drafted(i) + noise(0.012))), tickets)
    row("agent_tasks", round(size * 1.5 * ramp(i, 20, 59, 1.0, 1.75) * season(i) * (1 + noise(0.09))), crew["tasker"])
    row("summaries", round(size * 1.9 * season(i) * (1 + noise(0.05))), crew["author"])

    changes = round(crew["author"] * 2.3 * ramp(i, ANNOUNCED, 57, 1.0, more_changes) * season(i) * (1 + noise(0.07)))
    row("accepted_changes", changes, crew["author"])
    row("rework_share", None, crew["author"], round(changes * (0.13 if group == "fulfilment" else ramp(i, 38, 57, 0.13, 0.19)) * (1 + noise(0.15))), changes)

    waited = 9.8 * (1 - 1.15 * (drafted(max(0, i - 3)) - 0.11)) * (1 + (size % 7 - 3) * 0.02)
    row("hours_to_answer", round(waited * (1 + noise(0.045)), 1), crew["desk"])
    row("reopened_share", None, crew["desk"], round(tickets * (0.062 + noise(0.009))), tickets)
    defects = size * 0.052 * (1 + noise(0.5))
    row("escaped_defects", max(0, round(defects)))  # counts no people: the group's own number in assay.yaml stands
    if iso(WEEKS[i]) != "2026-W31":  # the calendar export of that week failed and was never repeated
        row("meeting_hours", round((11.4 + (size % 5 - 2) * 0.3) * (1 + noise(0.03)), 2), crew["all"] - round(2 + 2 * random_number()))
    return rows


def everybody(rows, i):
    """Medians do not add up, so the source gives them for the whole division."""
    hours = sorted((r["value"], r["people"]) for r in rows if r["metric"] == "hours_to_answer")
    desk = sum(people for _, people in hours)
    typical = sum(value * people for value, people in hours) / desk * (1 + noise(0.01))
    base = {"week": iso(WEEKS[i]), "group": "all", "numerator": None, "denominator": None}
    return [
        {**base, "metric": "hours_to_answer", "value": round(typical, 1), "people": desk},
    ]


def csv_text(rows, with_week):
    used = [f for f in FIELDS if (f != "week" or with_week) and any(r.get(f) is not None for r in rows)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([["" if r.get(f) is None else r[f] for f in used] for r in rows])
    return out.getvalue()


def main():
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "snapshots")
    weeks = {}
    for i, monday in enumerate(WEEKS):
        common = noise(0.08)
        rows = [row for group in GROUPS for row in group_week(*group, i, common)]
        weeks[iso(monday)] = everybody(rows, i) + rows

    def take(week, metric, group):
        return next(r for r in weeks[week] if (r["metric"], r["group"]) == (metric, group))

    # The invoice comes a week after the week: spend is an estimate at first. Two captures show it, the newest and one before.
    for row in weeks["2026-W44"]:
        if row["metric"] == "spend":
            final = {**row, "status": "final", "value": round(row["value"] * (1 + noise(0.02)), 2)}
            row["status"] = "provisional"
            weeks["2026-W45"].append(final)
    for row in weeks["2026-W46"]:
        if row["metric"] == "spend":
            row["status"] = "provisional"

    # One row came late: the calendars of the supplier portal missed the export of 2026-W37.
    late = take("2026-W37", "meeting_hours", "supplier-portal")
    weeks["2026-W37"].remove(late)
    weeks["2026-W38"].append({**late, "note": "the calendar export of this group was late"})

    # One week was counted wrongly: ordering's changes of 2026-W41 held those that had been picked to a second branch.
    why = "changes picked to the release branch had been counted twice"
    right = take("2026-W41", "accepted_changes", "ordering")
    share = take("2026-W41", "rework_share", "ordering")
    weeks["2026-W43"].append({**right, "note": why})
    weeks["2026-W43"].append({**share, "note": why})
    twice = round(right["value"] * 0.19)
    right["value"] += twice
    share["denominator"] += twice

    shutil.rmtree(here, ignore_errors=True)
    def write(path, text):
        path = os.path.join(here, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    # Every form a snapshot may have: history in two files, one file a week, one folder a week, and JSON.
    history = [row for week in weeks if week < "2026-W01" for row in weeks[week]]
    write("backfill/usage.csv", csv_text([r for r in history if r["metric"] in USAGE], True))
    write("backfill/delivery.csv", csv_text([r for r in history if r["metric"] not in USAGE], True))
    for week, rows in weeks.items():
        if week < "2026-W01":
            continue
        elif week == "2026-W44":
            objects = [json.dumps({k: r[k] for k in FIELDS if r.get(k) is not None}) for r in rows]
            write(f"{week}.json", "[\n  " + ",\n  ".join(objects) + "\n]\n")
        elif week >= "2026-W37":
            for name, inside in (("usage", True), ("delivery", False)):
                part = [r for r in rows if (r["metric"] in USAGE) == inside]
                write(f"{week}/{name}.csv", csv_text(part, any(r["week"] != week for r in part)))
        else:
            write(f"{week}.csv", csv_text(rows, True))


if __name__ == "__main__":
    main()
