import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
GROUPS = {None: "support", "wrkspc_retail": "retail"}
FIELDS = {"input-tokens": "uncached_input_tokens", "cache-read-tokens": "cache_read_input_tokens", "output-tokens": "output_tokens"}
hours, sums = {}, {}
for name in ["hours-1.json", "hours-2.json"]:
    for bucket in json.loads((here / name).read_text())["data"]:
        day = datetime.date.fromisoformat(bucket["starting_at"][:10])
        hours[day] = hours.get(day, 0) + 1
        for r in bucket["results"]:
            group = GROUPS.get(r["workspace_id"])
            for metric, field in FIELDS.items():
                if group:
                    sums[week(day), group, metric] = sums.get((week(day), group, metric), 0) + r[field]

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in whole({d for d, n in hours.items() if n == 24}):
    for g in ["retail", "support"]:
        for m in FIELDS:
            print(f"{w},{g},anthropic-{m},{sums[w, g, m]},,,,,")
