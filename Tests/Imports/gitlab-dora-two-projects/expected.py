import csv, datetime, json, pathlib, re

GROUPS = {row["name"].lower(): row["group"] for row in csv.DictReader(open("map.csv"))}
UNITS = {"deployment_frequency": ("gitlab-deployments", 1), "lead_time_for_changes": ("gitlab-lead-time", 3600),
         "time_to_restore_service": ("gitlab-restore-time", 3600), "change_failure_rate": ("gitlab-change-failure-rate", 1)}
ORDER = [metric for metric, _ in UNITS.values()]
days, rows = {}, []
for path in pathlib.Path(".").glob("*.json"):
    project, name = re.match(r"([a-z]+)[-_](deployment_frequency|lead_time_for_changes|time_to_restore_service|change_failure_rate)", path.name).groups()
    metric, unit = UNITS[name]
    data = json.loads(path.read_text())
    if name == "deployment_frequency":
        for entry in data:
            year, week, _ = datetime.date.fromisoformat(entry["date"]).isocalendar()
            days.setdefault((GROUPS[project], f"{year}-W{week:02}"), []).append(entry["value"])
        continue
    while isinstance(data, (list, dict)):
        data = data[0] if isinstance(data, list) else data["value"]
    if data is not None:
        rows.append((re.search(r"\d{4}-W\d\d", path.name).group(), GROUPS[project], metric, data / unit))
rows += [(week, group, "gitlab-deployments", sum(values)) for (group, week), values in days.items() if len(values) == 7]
print("week,group,metric,value,people,numerator,denominator,status,note")
for week, group, metric, value in sorted(rows, key=lambda row: (row[0], row[1], ORDER.index(row[2]))):
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    print(f"{week},{group},{metric},{text},,,,,")
