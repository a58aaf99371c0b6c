import csv, datetime, statistics


def moment(text):
    return datetime.datetime.strptime(text, PATTERN)


def week(day):
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def number(value):
    return f"{value:.6f}".rstrip("0").rstrip(".")


def rows(paths):
    """By issue key, each row as a list of pairs: names repeat."""
    issues = {}
    for path in paths:
        reader = csv.reader(open(path, encoding="utf-8-sig", newline=""))
        header = next(reader)
        for record in reader:
            issues[record[header.index("Issue key")]] = list(zip(header, record))
    return list(issues.values())


def first(issue, name):
    return next(value for column, value in issue if column == name)


def tell(issues, groups_of, through=None):
    resolved = [(issue, moment(first(issue, "Resolved"))) for issue in issues if first(issue, "Resolved")]
    days = [end.date() for _, end in resolved]
    day = min(days) - datetime.timedelta(min(days).weekday()) + datetime.timedelta(7)
    names = ["all"] + sorted({group for issue, _ in resolved for group in groups_of(issue)})
    print("week,group,metric,value,people,numerator,denominator,status,note")
    while week(day) < week(max(days)) or through and week(day) <= through:
        for name in names:
            mine = [(issue, end) for issue, end in resolved if week(end) == week(day) and (name == "all" or name in groups_of(issue))]
            print(f"{week(day)},{name},jira-resolved,{len(mine)},,,,,")
            hours = [(end - moment(first(issue, "Created"))).total_seconds() / 3600 for issue, end in mine]
            hours = [value for value in hours if value >= 0]
            if len(hours) >= 5:
                print(f"{week(day)},{name},jira-hours-to-resolve,{number(statistics.median(hours))},,,,,")
            points = [first(issue, "Custom field (Story Points)") for issue, _ in mine]
            if any(points):
                print(f"{week(day)},{name},jira-points-resolved,{number(sum(float(value) for value in points if value))},,,,,")
        day += datetime.timedelta(7)


PATTERN = "%m/%d/%Y %H:%M"
tell(rows(["issues.csv"]), lambda issue: [value.lower() for column, value in issue if column == "Components" and value], through="2026-W22")
