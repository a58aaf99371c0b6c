"""Weekly sums of a billing report by user. Standard library only; sums are exact before they are rounded."""
import collections
import csv
import datetime
from fractions import Fraction

rows = [row for row in csv.DictReader(open("credit-usage.csv", encoding="utf-8-sig"))]
first, last = min(row["date"] for row in rows), max(row["date"] for row in rows)
rows = [row for row in rows if row["product"] == "copilot" and row["unit_type"] in ("requests", "ai-credits") and row["username"]]


def number(x):
    x = round(float(x), 6)
    return str(int(x)) if x == int(x) else repr(x)


print("week,group,metric,value,people,numerator,denominator,status,note")
monday = datetime.date(2026, 5, 18)
while str(monday + datetime.timedelta(6)) <= last:
    days = [str(monday + datetime.timedelta(i)) for i in range(7)]
    assert first <= days[0]
    mine = [row for row in rows if row["date"] in days]
    parts = [("billed-requests", "quantity", "requests"), ("billed-credits", "quantity", "ai-credits"), ("gross-cost", "gross_amount", None), ("net-cost", "net_amount", None)]
    lines = []
    for metric, column, unit in parts:
        each = collections.defaultdict(Fraction)
        for row in mine:
            if unit in (None, row["unit_type"]):
                each[row["username"]] += Fraction(row[column])
        if each:
            people = sum(1 for value in each.values() if value) or len({row["username"] for row in mine})
            assert max(each.values()) * 2 <= sum(each.values())
            lines.append((metric, number(sum(each.values())), people))
    if all(people >= 5 for _, _, people in lines):
        for metric, value, people in lines:
            print("2026-W%02d,all,copilot-%s,%s,%d,,,," % (monday.isocalendar()[1], metric, value, people))
    monday += datetime.timedelta(7)
