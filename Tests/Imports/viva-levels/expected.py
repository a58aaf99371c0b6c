"""Expected figures of two overlapping person queries, by organisation and level. Weeks begin on Sunday."""
import csv
import datetime
import glob
from fractions import Fraction as F

rows = {}
for name in sorted(glob.glob("query-*.csv")):
    with open(name, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["PersonId"], row["MetricDate"]] = row


def number(text):
    return None if text == "" else F(text)


def show(value):
    value = float(F(round(value * 10**6), 10**6))
    return str(int(value)) if value == int(value) else repr(value)


weeks = {}
for (person, day), row in rows.items():
    if not row["Organization"]:
        continue
    monday = datetime.date.fromisoformat(day) + datetime.timedelta(days=1)
    year, week, _ = monday.isocalendar()
    title = row["Organization"] + " / " + row["LevelDesignation"]
    weeks.setdefault((f"{year}-W{week:02}", title), []).append(row)

print("week,group,metric,value,people,numerator,denominator,status,note")
for (week, title), members in sorted(weeks.items(), key=lambda item: (item[0][0], item[0][1].lower())):
    group = "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
    actions = []
    for row in members:
        parts = [number(row[c]) for c in row if c.startswith("Copilot_actions_taken_in_")]
        actions.append(sum(p for p in parts if p is not None) if any(p is not None for p in parts) else None)
    days = [number(row["Total_Copilot_active_days"]) for row in members]
    columns = [
        ("viva-copilot-active", "count", [None if a is None else F(a > 0) for a in actions]),
        ("viva-copilot-actions", "sum", actions),
        ("viva-copilot-active-days", "sum", days),
        ("viva-meeting-hours", "mean", [number(row["Meeting_hours"]) for row in members]),
        ("viva-after-hours", "mean", [number(row["After_hours_collaboration_hours"]) for row in members]),
        ("viva-esat", "mean", [number(row["eSat"]) for row in members]),
    ]
    lines = []
    fine = len(members) >= 5
    for metric, how, values in columns:
        told = [v for v in values if v is not None]
        if not told:
            continue
        people = len(told) if how == "mean" else sum(v != 0 for v in told)
        people = people or len(members)
        total = sum(told)
        if people < 5 or (how == "sum" and 2 * max(told) > total):
            fine = False
        value = total / len(told) if how == "mean" else sum(v != 0 for v in told) if how == "count" else total
        lines.append(f"{week},{group},{metric},{show(F(value))},{people},,,,")
    if fine:
        print("\n".join(lines))
