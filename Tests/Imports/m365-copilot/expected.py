"""Expected figures of the report as of Sunday 2026-05-24; the one as of the Wednesday after tells no week."""
import csv

with open("groups.csv", newline="") as file:
    group_of = {row["name"].lower(): row["group"] for row in csv.DictReader(file)}
with open("detail-2026-05-24.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
groups = {}
for row in rows:
    group = group_of.get(row["User Principal Name"].lower())
    if group:
        groups.setdefault(group, []).append(row)


def active(members, column):
    return sum("2026-05-18" <= row[column] <= "2026-05-24" for row in members)


print("week,group,metric,value,people,numerator,denominator,status,note")
for group, members in sorted(groups.items()):
    counts = [
        ("active", active(members, "Last Activity Date")), ("licences", len(members)),
        ("chat", active(members, "Copilot Chat Last Activity Date")), ("teams", active(members, "Microsoft Teams Copilot Last Activity Date")),
        ("word", active(members, "Word Copilot Last Activity Date")),
    ]
    if len(members) < 5 or any(0 < count < 5 for _, count in counts):
        continue
    nearly_all = 0 <= len(members) - counts[0][1] < 5
    for metric, count in counts:
        if not (metric == "licences" and nearly_all):
            print(f"2026-W21,{group},m365-copilot-{metric},{count},{count or len(members)},,,,")
