import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
IDS = {"Data & AI": "data-ai", "Prod Team": "prod-team", "prod-team": "prod-team-2"}
told = {}
for name in ["november-1.json", "november-2.json"]:
    for r in json.loads((here / name).read_text()):
        told[datetime.date.fromisoformat(r["group_by_day"][:10])] = {t["team_name"]: t["total_spend"] for t in r["teams"]}
days = {min(told) + datetime.timedelta(i) for i in range((max(told) - min(told)).days + 1)}

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in whole(days):
    for team in IDS:
        print(f"{w},{IDS[team]},litellm-cost,{number(sum(t.get(team, 0) for d, t in told.items() if week(d) == w))},,,,,")
