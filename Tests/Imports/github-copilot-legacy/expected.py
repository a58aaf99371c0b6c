"""Weekly sums of the closed metrics interface. Standard library only."""
import datetime
import json

DAYS = {datetime.date.fromisoformat(row["date"]): row for row in json.load(open("metrics.json"))}


def completions(row, key):
    return [language[key] for editor in row["copilot_ide_code_completions"]["editors"] for model in editor["models"] for language in model["languages"]]


def chats(row, key):
    return [model[key] for editor in row.get("copilot_ide_chat", {}).get("editors", []) for model in editor["models"]]


def dotcom(row, key):
    return [model[key] for model in row["copilot_dotcom_chat"].get("models", [])]


def total(rows, part, key):
    return sum(sum(part(row, key)) for row in rows)


print("week,group,metric,value,people,numerator,denominator,status,note")
for monday in (datetime.date(2024, 11, day) for day in (4, 11, 18, 25)):
    dates = [monday + datetime.timedelta(i) for i in range(7)]
    if any(date not in DAYS for date in dates):
        continue
    rows = [DAYS[date] for date in dates]
    week = "2024-W%02d" % monday.isocalendar()[1]

    def say(metric, value, people, numerator="", denominator=""):
        print(f"{week},all,copilot-legacy-{metric},{value},{people},{numerator},{denominator},,")

    everybody = max(row["total_active_users"] for row in rows)
    coders = max(row["copilot_ide_code_completions"]["total_engaged_users"] for row in rows)
    talkers = max(row.get("copilot_ide_chat", {"total_engaged_users": 0})["total_engaged_users"] for row in rows)
    visitors = max(row["copilot_dotcom_chat"]["total_engaged_users"] for row in rows)
    say("active-days", sum(row["total_active_users"] for row in rows), everybody)
    say("engaged-days", sum(row["total_engaged_users"] for row in rows), everybody)
    suggested = total(rows, completions, "total_code_suggestions")
    accepted = total(rows, completions, "total_code_acceptances")
    say("suggestions", suggested, coders)
    say("acceptances", accepted, coders)
    say("acceptance-ratio", "", coders, accepted, suggested)
    say("lines-suggested", total(rows, completions, "total_code_lines_suggested"), coders)
    say("lines-accepted", total(rows, completions, "total_code_lines_accepted"), coders)
    say("chats", total(rows, chats, "total_chats"), talkers)
    say("chat-insertions", total(rows, chats, "total_chat_insertion_events"), talkers)
    say("chat-copies", total(rows, chats, "total_chat_copy_events"), talkers)
    say("dotcom-chats", total(rows, dotcom, "total_chats"), visitors)
