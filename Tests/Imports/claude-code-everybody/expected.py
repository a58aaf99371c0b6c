import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
METRICS = ["active", "active-days", "sessions", "lines-added", "lines-removed", "commits", "pull-requests", "edits-accepted", "accepted-share",
           "input-tokens", "cache-write-tokens", "cache-read-tokens", "output-tokens", "cost"]
# By person and day: records of a day are added, a day that was exported twice counts once.
told, days = {}, set()
for line in (here / "pages.ndjson").read_text().splitlines():
    for r in json.loads(line)["data"]:
        day = datetime.date.fromisoformat(r["date"][:10])
        days.add(day)
        sums = told.setdefault((r["actor"].get("email_address") or r["actor"]["api_key_name"], day), dict.fromkeys(METRICS + ["proposed"], 0.0))
        core, actions = r["core_metrics"], r["tool_actions"].values()
        sums["active"] = sums["active-days"] = 1
        sums["sessions"] += core["num_sessions"]
        sums["lines-added"] += core["lines_of_code"]["added"]
        sums["lines-removed"] += core["lines_of_code"]["removed"]
        sums["commits"] += core["commits_by_claude_code"]
        sums["pull-requests"] += core["pull_requests_by_claude_code"]
        accepted, rejected = sum(a["accepted"] for a in actions), sum(a["rejected"] for a in actions)
        sums["edits-accepted"] += accepted
        sums["accepted-share"] += accepted
        sums["proposed"] += accepted + rejected
        for m in r["model_breakdown"]:
            for part, key in [("input", "input"), ("cache-write", "cache_creation"), ("cache-read", "cache_read"), ("output", "output")]:
                sums[part + "-tokens"] += m["tokens"][key]
            sums["cost"] += m["estimated_cost"]["amount"] / 100
# The pages without records are those of the days between on which nobody worked.
days = {min(days) + datetime.timedelta(i) for i in range((max(days) - min(days)).days + 1)}

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")

def show(w, group, prefix, members):
    """The figures of a group in a week; a group of fewer than five people, or in which one makes more than half of a sum, is left out."""
    lines = []
    for m in METRICS:
        mine = [sum(v[m] for v in rows) for rows in members.values()]
        people = sum(x != 0 for x in mine) or len(mine)
        if people < 5 or (m not in ("active", "accepted-share") and max(mine) > sum(mine) / 2):
            return
        if m == "active":
            lines.append(f"{w},{group},{prefix}-{m},{people},{people},,,,")
        elif m.endswith("-share"):
            lines.append(f"{w},{group},{prefix}-{m},,{people},{number(sum(mine))},{number(sum(v['proposed'] for rows in members.values() for v in rows))},,")
        else:
            lines.append(f"{w},{group},{prefix}-{m},{number(sum(mine))},{people},,,,")
    print("\n".join(lines))

for w in whole(days):
    members = {}
    for (person, day), sums in told.items():
        if week(day) == w:
            members.setdefault(person, []).append(sums)
    show(w, "all", "claude", members)
