"""Expected figures of weekly sums by organisation and level, told by organisation. Weeks begin on Sunday."""
import csv
import datetime
from fractions import Fraction as F


def show(value):
    value = float(F(round(value * 10**6), 10**6))
    return str(int(value)) if value == int(value) else repr(value)


cells = {}
with open("weekly.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        cells.setdefault((row["week_start"], row["organization"]), []).append(row)
print("week,group,metric,value,people,numerator,denominator,status,note")
for (day, organization), rows in sorted(cells.items(), key=lambda item: (item[0][0], item[0][1].lower())):
    iso = (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isocalendar()
    group = organization.lower().replace(" & ", "-")
    people = sum(int(row["people"]) for row in rows)
    active = sum(int(row["active_copilot_users"]) for row in rows)

    def say(metric, value, behind):
        print(f"{iso[0]}-W{iso[1]:02},{group},viva-{metric},{show(F(value))},{behind},,,,")

    say("copilot-active", active, active)
    say("copilot-actions", sum(int(row["copilot_actions"]) for row in rows), active)
    say("copilot-active-days", sum(int(row["copilot_active_days"]) for row in rows), active)
    say("meeting-hours", sum(F(row["meeting_hours"]) for row in rows) / people, people)
    say("after-hours", sum(F(row["after_hours_hours"]) for row in rows) / people, people)
    for item in ("esat", "wellbeing"):
        answered = [row for row in rows if row[item + "_mean"]]
        heads = sum(int(row["people"]) for row in answered)
        if heads:
            say(item, sum(F(row[item + "_mean"]) * int(row["people"]) for row in answered) / heads, heads)
