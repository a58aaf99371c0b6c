"""Expected figures of a report in two pages, with hashed names, as of Sunday 2026-05-31."""
import json

people = [person for page in ("page-1.json", "page-2.json") for person in json.load(open(page))["value"]]


def active(key):
    return sum("2026-05-25" <= (person[key] or "") <= "2026-05-31" for person in people)


counts = [
    ("active", active("lastActivityDate")), ("licences", len(people)), ("chat", active("copilotChatLastActivityDate")),
    ("teams", active("microsoftTeamsCopilotLastActivityDate")), ("word", active("wordCopilotLastActivityDate")), ("excel", active("excelCopilotLastActivityDate")),
]
assert all(count == 0 or count >= 5 for _, count in counts)
print("week,group,metric,value,people,numerator,denominator,status,note")
for metric, count in counts:
    if metric == "licences" and len(people) - counts[0][1] < 5:
        continue
    print(f"2026-W22,all,m365-copilot-{metric},{count},{count or len(people)},,,,")
