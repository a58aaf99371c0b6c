import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
GROUPS = {"proj_search": "retail", "proj_support": "support"}
days, sums = set(), {}
for bucket in json.loads((here / "completions.json").read_text())["data"]:
    day = datetime.date.fromordinal(719163 + bucket["start_time"] // 86400)
    days.add(day)
    for r in bucket["results"]:
        for metric, field in [("output-tokens", "output_tokens"), ("requests", "num_model_requests")]:
            key = week(day), GROUPS.get(r["project_id"]), metric
            sums[key] = sums.get(key, 0) + r[field]

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in whole(days):
    for g in ["retail", "support"]:
        for m in ["output-tokens", "requests"]:
            if w <= "2026-W46":
                print(f"{w},{g},openai-{m},{sums[w, g, m]},,,,,")
