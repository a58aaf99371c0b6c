"""Expected figures of a person query with spaces in its names, by organisation, of all metrics that its columns give."""
import csv
import datetime
from fractions import Fraction as F

MINIMUM = 8
with open("PersonQuery.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))


def show(value):
    value = float(F(round(value * 10**6), 10**6))
    return str(int(value)) if value == int(value) else repr(value)


def total(row, *columns):
    told = [F(row[c]) for c in columns if row[c] != ""]
    return sum(told) if told else None


ACTIONS = ("Copilot actions taken in Teams", "Copilot actions taken in Copilot chat (work)")
METRICS = [
    ("viva-copilot-active", "any", ACTIONS),
    ("viva-copilot-actions", "sum", ACTIONS),
    ("viva-copilot-active-days", "sum", ("Total Copilot active days",)),
    ("viva-copilot-licences", "any", ("Total Copilot enabled days",)),
    ("viva-summaries", "sum", ("Summarise meeting actions taken using Copilot in Teams",)),
    ("viva-drafts", "sum", ("Generate email draft actions taken using Copilot in Outlook",)),
    ("viva-meeting-hours", "mean", ("Meeting hours",)),
    ("viva-after-hours", "mean", ("After hours collaboration hours",)),
    ("viva-esat", "mean", ("eSat",)),
]
table = {}
for row in rows:
    month, day, year = map(int, row["MetricDate"].split("/"))
    iso = (datetime.date(year, month, day) + datetime.timedelta(days=1)).isocalendar()
    week = f"{iso[0]}-W{iso[1]:02}"
    if row["Organization"] and week <= "2026-W11":
        table.setdefault((week, row["Organization"]), []).append(row)

told, sizes = {}, {}
for (week, title), members in table.items():
    found = {}
    for metric, how, columns in METRICS:
        values = [v for v in (total(row, *columns) for row in members) if v is not None]
        some = [v for v in values if v > 0]
        people = len(values) if how == "mean" else len(some) or len(members)
        if people < MINIMUM or (how == "sum" and max(values) > sum(values) / 2):
            break
        found[metric] = ({"any": F(len(some)), "sum": sum(values), "mean": sum(values) / len(values)}[how], people)
    else:
        told[week, title] = found

# Licences: not where in any week fewer than the minimum of those who have one are not active.
near = {title for (week, title), f in told.items() if 0 <= f["viva-copilot-licences"][0] - f["viva-copilot-active"][0] < MINIMUM}
print("week,group,metric,value,people,numerator,denominator,status,note")
for (week, title), found in sorted(told.items(), key=lambda item: (item[0][0], item[0][1].lower())):
    for metric, _, _ in METRICS:
        if metric == "viva-copilot-licences" and title in near:
            continue
        value, people = found[metric]
        print(f"{week},{title.lower().replace('&', '-')},{metric},{show(value)},{people},,,,")
