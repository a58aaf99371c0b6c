import datetime, json

ORDER = ["bugs", "duplicated_lines_density", "coverage", "ncloc"]


def week(text):
    year, number, _ = datetime.date.fromisoformat(text[:10]).isocalendar()
    return f"{year}-W{number:02}"


def number(value):
    return f"{value:.6f}".rstrip("0").rstrip(".")


lines = []
for group, paths in {"web": ["shop-1.json", "shop-2.json"], "payments": ["pay.json"]}.items():
    history = {}
    for path in paths:
        for measure in json.load(open(path))["measures"]:
            history.setdefault(measure["metric"], []).extend((entry["date"], entry.get("value")) for entry in measure["history"])
    newest = max(week(date) for entries in history.values() for date, _ in entries)
    day = datetime.date.fromisoformat(min(date for entries in history.values() for date, _ in entries)[:10])
    while week(str(day)) < newest:
        for metric in ORDER:
            upto = [(date, value) for date, value in sorted(history[metric]) if week(date) <= week(str(day))]
            lastweek = max(week(date) for date, _ in upto)
            values = [value for date, value in upto if week(date) == lastweek and value is not None]
            if values:
                share = metric in ("coverage", "duplicated_lines_density")
                lines.append((week(str(day)), group, ORDER.index(metric), f"sonarqube-{metric.replace('_', '-')},{number(float(values[-1]) / (100 if share else 1))}"))
        day += datetime.timedelta(7)
print("week,group,metric,value,people,numerator,denominator,status,note")
for when, group, _, text in sorted(lines):
    print(f"{when},{group},{text},,,,,")
