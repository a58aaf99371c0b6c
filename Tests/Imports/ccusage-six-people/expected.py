import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
METRICS = {"active": None, "input-tokens": "inputTokens", "cache-write-tokens": "cacheCreationTokens", "cache-read-tokens": "cacheReadTokens", "output-tokens": "outputTokens", "cost": "totalCost"}
people = {}  # by person and week
days = set()
for file in sorted(here.glob("*.json")):
    report = json.loads(file.read_text())
    records = report.get("daily") or report.get("weekly") or report.get("data") or [r for p in report["projects"].values() for r in p]
    told = set()
    for r in records:
        day = datetime.date.fromisoformat(r.get("date") or r["week"])
        told |= {day + datetime.timedelta(i) for i in range(7 if "week" in r else 1)}
        sums = people.setdefault((file.stem, week(day)), dict.fromkeys(METRICS, 0.0))
        sums["active"] = 1
        for metric, key in list(METRICS.items())[1:]:
            if key not in r and key != "totalCost":
                sums[metric] += sum(m.get(key, 0) for m in r["breakdown"].values())
            else:
                sums[metric] += r.get(key, r.get("costUSD"))
    days |= {min(told) + datetime.timedelta(i) for i in range((max(told) - min(told)).days + 1)}

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in whole(days):
    rows = [s for (p, v), s in people.items() if v == w]
    assert len(rows) == 6
    for m in METRICS:
        print(f"{w},all,ccusage-{m},{number(sum(r[m] for r in rows))},6,,,,")
