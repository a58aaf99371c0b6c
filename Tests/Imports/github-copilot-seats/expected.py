"""Seats at the end of the week that was named. Standard library only."""
import json

(total,) = {json.load(open(page))["total_seats"] for page in ("page-1.json", "page-2.json")}
print("week,group,metric,value,people,numerator,denominator,status,note")
print(f"2026-W21,all,copilot-seats,{total},{total},,,,")
