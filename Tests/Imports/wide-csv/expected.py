"""Expected figures of a table by day and site, by the rules of columns.csv. Only whole weeks, from Monday to Sunday."""
import csv
import datetime
from fractions import Fraction as F

with open("table.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))


def show(value):
    value = float(F(round(value * 10**6), 10**6))
    return str(int(value)) if value == int(value) else repr(value)


table = {}
for row in rows:
    day, month, year = map(int, row["Day"].split("."))
    table[row["Site"], datetime.date(year, month, day)] = row
first, last = min(day for _, day in table), max(day for _, day in table)
monday = first + datetime.timedelta(days=-first.weekday() % 7)
print("week,group,metric,value,people,numerator,denominator,status,note")
while monday + datetime.timedelta(days=6) <= last:
    iso = monday.isocalendar()
    for site, group in [("Berlin", "berlin"), ("Köln / West", "k-ln-west")]:
        week = [table[site, monday + datetime.timedelta(days=i)] for i in range(7)]
        people = max(int(row["people on site"]) for row in week)
        begin = f"{iso[0]}-W{iso[1]:02},{group}"
        if all(row["Tokens / day"] for row in week):  # an empty day is no 0
            print(f"{begin},tokens,{sum(int(row['Tokens / day'].replace(',', '')) for row in week)},{people},,,,")
        print(f"{begin},failed-share,,{people},{sum(int(r['Failed__deployments']) for r in week)},{sum(int(r['deployments']) for r in week)},,")
        print(f"{begin},cost,{show(sum(F(r['cost (cents)']) for r in week) / 100)},{people},,,,")
        active = int(week[6]["weekly active (7 days)"])
        # The people column of that metric: the largest of the week's days stands behind it.
        print(f"{begin},weekly-active,{active},{max(int(r['weekly active (7 days)']) for r in week)},,,,")
        print(f"{begin},covered,{show(F(week[6]['pct_covered']) / 100)},{people},,,,")
        print(f"{begin},licences,{week[6]['licences']},{people},,,,")
    monday += datetime.timedelta(days=7)
