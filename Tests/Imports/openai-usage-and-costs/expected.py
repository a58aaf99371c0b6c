import json, pathlib, datetime

def week(day):
    y, w, _ = day.isocalendar()
    return f"{y}-W{w:02}"

def number(v):
    v = round(v, 6)
    return str(int(v)) if v == int(v) else repr(v)

here = pathlib.Path(__file__).parent
FILES = {"completions-1.json": "usage", "completions-2.json": "usage", "costs.json": "costs", "embeddings.json": "embeddings"}
OF = {"input-tokens": "usage", "cache-write-tokens": "usage", "cache-read-tokens": "usage", "output-tokens": "usage", "requests": "usage", "embedding-requests": "embeddings", "cost": "costs"}
days, sums = {}, {}
for name, kind in FILES.items():
    for bucket in json.loads((here / name).read_text())["data"]:
        day = (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=bucket["start_time"])).date()
        days.setdefault(kind, set()).add(day)
        for r in bucket["results"]:
            if kind == "costs":
                told = {"cost": float(r["amount"]["value"])}
            elif kind == "embeddings":
                told = {"embedding-requests": r["num_model_requests"]}
            else:
                told = {"input-tokens": r["input_tokens"] - r["input_cached_tokens"] - r["input_cache_write_tokens"], "cache-write-tokens": r["input_cache_write_tokens"],
                        "cache-read-tokens": r["input_cached_tokens"], "output-tokens": r["output_tokens"], "requests": r["num_model_requests"]}
            for metric, value in told.items():
                sums[week(day), metric] = sums.get((week(day), metric), 0) + value

def whole(days):
    """The ISO weeks of which all seven days are there."""
    return sorted({week(d) for d in days if all(d - datetime.timedelta(d.weekday()) + datetime.timedelta(i) in days for i in range(7))})

print("week,group,metric,value,people,numerator,denominator,status,note")
for w in sorted({w for d in days.values() for w in whole(d)}):
    for m, kind in OF.items():
        if w in whole(days[kind]):
            print(f"{w},all,openai-{m},{number(sums[w, m])},,,,,")
