import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
DAILY = ["active", "active-days", "requests", "agent-requests", "accepts", "accepted-share", "tabs-accepted-share", "usage-based-requests"]
EVENTS = {"input-tokens": "inputTokens", "cache-write-tokens": "cacheWriteTokens", "cache-read-tokens": "cacheReadTokens", "output-tokens": "outputTokens", "cost": "totalCents"}
PARTS = {"accepted-share": ("totalAccepts", "totalApplies"), "tabs-accepted-share": ("totalTabsAccepted", "totalTabsShown")}
daily, events = {}, {}
for name in ["daily-1.json", "daily-2.json"]:
    for r in json.loads((here / name).read_text())["data"]:
        daily.setdefault(week(datetime.date.fromisoformat(r["day"])), {}).setdefault(r["email"], []).append(r)
for name in ["events-1.json", "events-2.json"]:
    for e in json.loads((here / name).read_text())["usageEvents"]:
        day = datetime.date.fromordinal(719163 + int(e["timestamp"]) // 86400000)
        if "tokenUsage" in e:
            events.setdefault(week(day), {}).setdefault(e["userEmail"], []).append(e["tokenUsage"])

def value(metric, r):
    if metric.startswith("active"):
        return int(r["isActive"])
    if metric == "requests":
        return r["composerRequests"] + r["chatRequests"] + r["agentRequests"] + r["cmdkUsages"]
    if metric in PARTS:
        return r[PARTS[metric][0]]
    return r[{"agent-requests": "agentRequests", "accepts": "totalAccepts", "usage-based-requests": "usageBasedReqs"}[metric]]

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in ["2026-W46", "2026-W47"]:
    for m in DAILY:
        mine = [sum(value(m, r) for r in rows) for rows in daily[w].values()]
        people = sum(x != 0 for x in mine)
        assert people >= 5 and (max(mine) <= sum(mine) / 2 or m in PARTS)
        if m in PARTS:
            print(f"{w},all,cursor-{m},,{people},{sum(mine)},{sum(r[PARTS[m][1]] for rows in daily[w].values() for r in rows)},,")
        else:
            print(f"{w},all,cursor-{m},{people if m == 'active' else sum(mine)},{people},,,,")
    for m, key in EVENTS.items():
        mine = [sum(u[key] for u in rows) / (100 if m == "cost" else 1) for rows in events[w].values()]
        assert len(mine) >= 5 and max(mine) <= sum(mine) / 2
        print(f"{w},all,cursor-{m},{number(sum(mine))},{len(mine)},,,,")
