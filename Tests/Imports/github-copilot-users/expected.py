"""Weekly figures of mapped groups, from rows about persons. Standard library only."""
import collections
import csv
import datetime
import json

rows = {}
for line in open("users-28-day.ndjson"):
    row = json.loads(line)
    assert rows.setdefault((row["user_id"], row["day"]), row) == row
members = collections.defaultdict(set)
logins = {row["user_login"].lower(): row["user_id"] for row in rows.values()}
for entry in csv.DictReader(open("map.csv")):
    if entry["name"] in logins:
        members[entry["group"]].add(logins[entry["name"]])
COUNTS = ["user_initiated_interaction_count", "code_generation_activity_count", "code_acceptance_activity_count", "loc_added_sum", "loc_deleted_sum"]
SUMS = [("copilot-interactions", COUNTS[0]), ("copilot-acceptances", COUNTS[2]), None, ("copilot-lines-added", COUNTS[3]), ("copilot-credits-used", "ai_credits_used")]


def number(x):
    x = round(x, 6)
    return str(int(x)) if x == int(x) else repr(x)


print("week,group,metric,value,people,numerator,denominator,status,note")
for monday in (datetime.date(2026, 5, 11), datetime.date(2026, 5, 18)):
    days = [str(monday + datetime.timedelta(i)) for i in range(7)]
    week = "2026-W%02d" % monday.isocalendar()[1]
    # The report ends on the Sunday of the second week: the last three days are still open.
    status = "provisional" if monday.day == 18 else ""
    for group in sorted(members):
        mine = [row for (person, day), row in rows.items() if person in members[group] and day in days]
        who = {row["user_id"] for row in mine}
        if len(who) < 5:
            continue
        out, is_safe = [], True

        def people(test):
            found = {row["user_id"] for row in mine if test(row)}
            return len(found) or len(who)

        active = people(lambda row: any(row[c] for c in COUNTS))
        out.append(("copilot-active", active, active, "", ""))
        active_days = collections.Counter(row["user_id"] for row in mine if any(row[c] for c in COUNTS))
        out.append(("copilot-active-days", sum(active_days.values()), active, "", ""))
        is_safe = max(active_days.values()) * 2 <= sum(active_days.values())
        for entry in SUMS:
            if entry is None:
                accepted = sum(row[COUNTS[2]] for row in mine)
                generated = sum(row[COUNTS[1]] for row in mine)
                out.append(("copilot-acceptance-ratio", "", people(lambda row: row[COUNTS[2]]), accepted, generated))
                continue
            each = collections.Counter()
            for row in mine:
                each[row["user_id"]] += row[entry[1]]
            is_safe = is_safe and max(each.values()) * 2 <= sum(each.values())
            out.append((entry[0], number(sum(each.values())), people(lambda row: row[entry[1]]), "", ""))
        if is_safe and all(line[2] >= 5 for line in out):
            for metric, value, count, numerator, denominator in out:
                print(f"{week},{group},{metric},{value},{count},{numerator},{denominator},{status},")
