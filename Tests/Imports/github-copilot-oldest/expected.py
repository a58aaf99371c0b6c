"""Weekly sums of the usage interface. Standard library only."""
import datetime
import json

DAYS = {datetime.date.fromisoformat(row["day"]): row for name in ("usage-1.json", "usage-2.json") for row in json.load(open(name))}
FIELDS = [("suggestions", "total_suggestions_count"), ("acceptances", "total_acceptances_count"), ("acceptance-ratio", None), ("lines-suggested", "total_lines_suggested"),
          ("lines-accepted", "total_lines_accepted"), ("chat-turns", "total_chat_turns"), ("chat-acceptances", "total_chat_acceptances")]

print("week,group,metric,value,people,numerator,denominator,status,note")
for monday in (datetime.date(2024, 3, 11) + datetime.timedelta(7 * i) for i in range(4)):
    rows = [DAYS[date] for date in (monday + datetime.timedelta(i) for i in range(7)) if date in DAYS]
    if len(rows) < 7:
        continue
    week = "2024-W%02d" % monday.isocalendar()[1]
    people = max(row["total_active_users"] for row in rows)
    talkers = max(row.get("total_active_chat_users", 0) for row in rows)
    print(f"{week},all,copilot-oldest-active-days,{sum(row['total_active_users'] for row in rows)},{people},,,,")
    print(f"{week},all,copilot-oldest-chat-active-days,{sum(row.get('total_active_chat_users', 0) for row in rows)},{talkers},,,,")
    for metric, field in FIELDS:
        if field:
            print(f"{week},all,copilot-oldest-{metric},{sum(row[field] for row in rows)},{talkers if 'chat' in metric else people},,,,")
        else:
            print(f"{week},all,copilot-oldest-{metric},,{people},{sum(row['total_acceptances_count'] for row in rows)},{sum(row['total_suggestions_count'] for row in rows)},,")
