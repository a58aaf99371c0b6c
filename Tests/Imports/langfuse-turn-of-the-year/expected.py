import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
told = {datetime.date.fromisoformat(r["date"]): r for p in (1, 2, 3) for r in json.loads((here / f"page-{p}.json").read_text())["data"]}
days = {min(told) + datetime.timedelta(i) for i in range((max(told) - min(told)).days + 1)}

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in whole(days):
    mine = [r for d, r in told.items() if week(d) == w]
    for metric, value in [("traces", sum(r["countTraces"] for r in mine)), ("observations", sum(r["countObservations"] for r in mine)),
                          ("input-tokens", sum(u["inputUsage"] for r in mine for u in r["usage"])), ("output-tokens", sum(u["outputUsage"] for r in mine for u in r["usage"])),
                          ("cost", sum(r["totalCost"] for r in mine))]:
        print(f"{w},all,langfuse-{metric},{number(value)},,,,,")
