"""Expected figures of a list of agents by week and owner group."""
import csv
import datetime

with open("agents.csv", newline="") as file:
    rows = list(csv.DictReader(file))
ids = {"platform": "platform", "Sales Ops": "sales-ops", "legal": "legal"}
weeks = {"2026-04-27": "2026-W18", "2026-05-04": "2026-W19", "2026-05-11": "2026-W20", "2026-05-18": "2026-W21", "2026-05-25": "2026-W22"}
print("week,group,metric,value,people,numerator,denominator,status,note")
for monday, week in weeks.items():
    for owner in sorted(ids, key=str.lower):
        mine = [row for row in rows if row["period_start"] == monday and row["owner_group"] == owner]
        if not mine:
            continue
        runs = sum(int(row["runs"]) for row in mine)
        most = max(int(row["distinct_users"]) for row in mine)
        alone = sum(int(row["runs"]) for row in mine if row["distinct_users"] == "1")
        people = "" if most == 0 else 1 if alone > runs / 2 else most
        for metric, value in [
            ("created", sum(monday <= row["created_at"] <= row["period_end"] for row in mine)), ("active", sum(row["runs"] != "0" for row in mine)), ("runs", runs),
            ("shared", sum(int(row["distinct_users"]) > 1 for row in mine)),
        ]:
            print(f"{week},{ids[owner]},agents-{metric},{value},{people},,,,")
        first = datetime.date.fromisoformat(monday) - datetime.timedelta(days=28)
        second = first + datetime.timedelta(days=7)
        made = [row for row in mine if str(first) <= row["created_at"] < str(second)]
        if made:
            print(f"{week},{ids[owner]},agents-run-again,,{people},{sum(row['last_run_at'] >= str(second) for row in made)},{len(made)},,")
