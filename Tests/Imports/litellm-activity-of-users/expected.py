import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
FIELDS = {"cost": "spend", "input-tokens": "prompt_tokens", "cache-write-tokens": "cache_creation_input_tokens", "cache-read-tokens": "cache_read_input_tokens",
          "output-tokens": "completion_tokens", "requests": "api_requests"}
records = [r for p in ["activity-1.json", "activity-2.json"] for r in json.loads((here / p).read_text())["results"]]
days = {datetime.date.fromisoformat(r["date"]) for r in records}

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in whole(days):
    mine = [r["metrics"] for r in records if week(datetime.date.fromisoformat(r["date"])) == w]
    print(f"{w},all,litellm-cost,{number(sum(x['spend'] for x in mine))},,,,,")
    print(f"{w},all,litellm-requests,{sum(x['api_requests'] for x in mine)},,,,,")
    failed = sum(x["failed_requests"] for x in mine)
    print(f"{w},all,litellm-failed-share,,,{failed},{failed + sum(x['successful_requests'] for x in mine)},,")
