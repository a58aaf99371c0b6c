"""Weekly sums of a summarised billing report: no user names, so nobody's number. Standard library only."""
import csv
from datetime import date, timedelta
from fractions import Fraction

rows = []
for row in csv.DictReader(open("summarized.csv")):
    month, day, year = map(int, row["date"].split("/"))
    rows.append((date(2000 + year, month, day), row))
first, last = min(rows, key=lambda r: r[0])[0], max(rows, key=lambda r: r[0])[0]


def number(x):
    x = round(float(x), 6)
    return str(int(x)) if x == int(x) else repr(x)


print("week,group,metric,value,people,numerator,denominator,status,note")
for monday in (date(2026, 5, 11), date(2026, 5, 18), date(2026, 5, 25)):
    if monday < first or monday + timedelta(6) > last:
        continue
    mine = [row for day, row in rows if 0 <= (day - monday).days < 7 and row["product"] == "Copilot"]
    for metric, column in (("billed-requests", "quantity"), ("gross-cost", "gross_amount"), ("net-cost", "net_amount")):
        print("2026-W%02d,all,copilot-%s,%s,,,,," % (monday.isocalendar()[1], metric, number(sum(Fraction(row[column]) for row in mine))))
