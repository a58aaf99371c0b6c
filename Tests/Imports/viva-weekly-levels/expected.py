"""Expected figures of weekly sums by organisation and level: small cells are written with their people."""
import csv
import datetime
from fractions import Fraction as F


def show(value):
    value = float(F(round(value * 10**6), 10**6))
    return str(int(value)) if value == int(value) else repr(value)


with open("weekly.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
rows.sort(key=lambda row: (row["week_start"], row["organization"].lower() + " / " + row["leveldesignation"].lower()))
print("week,group,metric,value,people,numerator,denominator,status,note")
for row in rows:
    iso = datetime.date.fromisoformat(row["week_start"]).isocalendar()
    group = (row["organization"] + "-" + row["leveldesignation"]).lower().replace(" & ", "-").replace(" ", "-")
    people, active = int(row["people"]), int(row["active_copilot_users"])
    for metric, column, how in [
        ("copilot-active", "active_copilot_users", "sum"), ("copilot-actions", "copilot_actions", "sum"), ("copilot-active-days", "copilot_active_days", "sum"),
        ("meeting-hours", "meeting_hours", "per head"), ("after-hours", "after_hours_hours", "per head"), ("esat", "esat_mean", "mean"), ("wellbeing", "wellbeing_mean", "mean"),
    ]:
        if row[column] == "":
            continue
        value = F(row[column]) / (people if how == "per head" else 1)
        behind = (active or people) if how == "sum" else people
        print(f"{iso[0]}-W{iso[1]:02},{group},viva-{metric},{show(value)},{behind},,,,")
