"""Expected figures of a table by week, region and unit."""
import csv

print("week,group,metric,value,people,numerator,denominator,status,note")
with open("table.csv", newline="") as file:
    for row in csv.DictReader(file):
        begin = f"{row['Week']},{row['Region'].lower()}-{row['Unit'].lower()}"
        print(f"{begin},tickets,{row['Tickets']},{row['Headcount']},,,,")
        print(f"{begin},first-time,,{row['Headcount']},{row['Solved first time']},{row['Tickets']},,")
        hours = float(row["Median hours"])
        print(f"{begin},hours,{int(hours) if hours == int(hours) else hours!r},{row['Headcount']},,,,")
