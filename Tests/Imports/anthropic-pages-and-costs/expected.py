import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
METRICS = ["input-tokens", "cache-write-tokens", "cache-read-tokens", "output-tokens", "web-searches", "cost"]
told = {}  # by day and metric; a day in two files counts once
days = {"usage": set(), "costs": set()}
for name in ["usage-1", "usage-2", "usage-3", "usage-again", "costs"]:
    kind = name.split("-")[0]
    for bucket in json.loads((here / f"{name}.json").read_text())["data"]:
        day = datetime.date.fromisoformat(bucket["starting_at"][:10])
        days[kind].add(day)
        sums = dict.fromkeys(["cost"] if kind == "costs" else METRICS[:5], 0.0)
        for r in bucket["results"]:
            if kind == "costs":
                sums["cost"] += float(r["amount"]) / 100
            else:
                sums["input-tokens"] += r["uncached_input_tokens"]
                sums["cache-write-tokens"] += sum(r["cache_creation"].values())
                sums["cache-read-tokens"] += r["cache_read_input_tokens"]
                sums["output-tokens"] += r["output_tokens"]
                sums["web-searches"] += r["server_tool_use"]["web_search_requests"]
        for metric, value in sums.items():
            told[day, metric] = value

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
rows = []
for w in whole(days["usage"] | days["costs"]):
    for m in METRICS:
        kind = "costs" if m == "cost" else "usage"
        if w in whole(days[kind]):
            print(f"{w},all,anthropic-{m},{number(sum(v for (d, n), v in told.items() if n == m and week(d) == w))},,,,,")
