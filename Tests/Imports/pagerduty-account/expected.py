import datetime, json

MAP = {"Checkout": "checkout", "Search Core": "search", "Search Web": "search"}
FIELDS = [("pagerduty-incidents", "total_incident_count", 1, None), ("pagerduty-minutes-to-resolve", "mean_seconds_to_resolve", 60, ["total_incident_count"]),
          ("pagerduty-minutes-to-acknowledge", "mean_seconds_to_first_ack", 60, ["total_incidents_acknowledged", "total_incident_count"]),
          ("pagerduty-off-hour-interruptions", "total_off_hour_interruptions", 1, None), ("pagerduty-sleep-hour-interruptions", "total_sleep_hour_interruptions", 1, None),
          ("pagerduty-escalations", "total_escalation_count", 1, None), ("pagerduty-uptime", "up_time_pct", 100, None)]


def number(value):
    return f"{value:.6f}".rstrip("0").rstrip(".")


def week(row):
    year, number, _ = datetime.date.fromisoformat(row["range_start"][:10]).isocalendar()
    return f"{year}-W{number:02}"


def tell(rows, teams):
    print("week,group,metric,value,people,numerator,denominator,status,note")
    for when in sorted({week(row) for row in rows}):
        for group in sorted(teams):
            for metric, key, unit, counts in FIELDS:
                parts = [row for row in rows if week(row) == when and row.get("team_name", "all") in teams[group] and (row.get(key) is not None or counts and key in row)]
                if not parts or len(parts) < len(teams[group]) or len(parts) > 1 and key == "up_time_pct":
                    continue
                if counts:
                    parts = [row for row in parts if row[key] is not None]
                    if not parts:
                        continue
                    weights = [next(row[count] for count in counts if row.get(count) is not None) for row in parts]
                    total = sum(row[key] * weight for row, weight in zip(parts, weights)) / unit
                    print(f"{when},{group},{metric},,,{number(total)},{number(sum(weights))},,")
                else:
                    print(f"{when},{group},{metric},{number(sum(row[key] for row in parts) / unit)},,,,,")


export = json.load(open("all.json"))
# Nothing says from when on the export is: its first week may be partial. The import is asked for all up to the last.
FIELDS = [field for field in FIELDS if field[0] in ("pagerduty-incidents", "pagerduty-minutes-to-resolve", "pagerduty-uptime")]
tell([row for row in export["data"] if row["range_start"] > "2026-05-10"], {"all": ["all"]})
