"""Weekly figures of an organisation's usage metrics, from a file a day. Standard library only."""
import datetime
import glob
import json

DAYS = {}
for name in glob.glob("*.ndjson") + glob.glob("*.json"):
    text = open(name).read()
    for row in [json.loads(text)]:
        assert DAYS.setdefault(row["day"], row) == row
DATES = {datetime.date.fromisoformat(day): row for day, row in DAYS.items()}
NEWEST = max(DATES)

PR = "pull_requests"
CLI = "totals_by_cli"
# Metric, how, where, whose people stand behind it.
TABLE = [
    ("copilot-active", "sunday", "weekly_active_users", None),
    ("copilot-active-days", "sum", "daily_active_users", None),
    ("copilot-cloud-agent-people", "sunday", "weekly_active_copilot_cloud_agent_users", "active_copilot_cloud_agent"),
    ("copilot-review-active-people", "sunday", "weekly_active_copilot_code_review_users", "active_copilot_code_review"),
    ("copilot-review-passive-people", "sunday", "weekly_passive_copilot_code_review_users", "passive_copilot_code_review"),
    ("copilot-interactions", "sum", "user_initiated_interaction_count", None),
    ("copilot-generations", "sum", "code_generation_activity_count", None),
    ("copilot-acceptances", "sum", "code_acceptance_activity_count", None),
    ("copilot-acceptance-ratio", "ratio", ("code_acceptance_activity_count", "code_generation_activity_count"), None),
    ("copilot-lines-suggested", "sum", "loc_suggested_to_add_sum", None),
    ("copilot-lines-added", "sum", "loc_added_sum", None),
    ("copilot-lines-deleted", "sum", "loc_deleted_sum", None),
    ("copilot-cli-active-days", "sum", "daily_active_cli_users", "active_cli"),
    ("copilot-cli-sessions", "sum", (CLI, "session_count"), "active_cli"),
    ("copilot-cli-requests", "sum", (CLI, "request_count"), "active_cli"),
    ("copilot-cli-prompts", "sum", (CLI, "prompt_count"), "active_cli"),
    ("copilot-cli-prompt-tokens", "sum", (CLI, "token_usage", "prompt_tokens_sum"), "active_cli"),
    ("copilot-cli-output-tokens", "sum", (CLI, "token_usage", "output_tokens_sum"), "active_cli"),
    ("copilot-prs-merged", "sum", (PR, "total_merged"), None),
    ("copilot-prs-created", "sum", (PR, "total_created"), None),
    ("copilot-prs-reviewed", "sum", (PR, "total_reviewed"), None),
    ("copilot-prs-created-by-copilot", "sum", (PR, "total_created_by_copilot"), None),
    ("copilot-prs-merged-by-copilot", "sum", (PR, "total_merged_created_by_copilot"), None),
    ("copilot-prs-merged-share", "ratio", ((PR, "total_merged_created_by_copilot"), (PR, "total_merged")), None),
    ("copilot-prs-reviewed-by-copilot", "sum", (PR, "total_reviewed_by_copilot"), None),
    ("copilot-prs-merged-after-copilot-review", "sum", (PR, "total_merged_reviewed_by_copilot"), None),
    ("copilot-review-suggestions", "sum", (PR, "total_copilot_suggestions"), None),
    ("copilot-review-applied", "ratio", ((PR, "total_copilot_applied_suggestions"), (PR, "total_copilot_suggestions")), None),
    ("copilot-all-suggestions-applied", "ratio", ((PR, "total_applied_suggestions"), (PR, "total_suggestions")), None),
]


def get(row, path):
    for key in (path,) if isinstance(path, str) else path:
        row = (row or {}).get(key)
    return row


def total(rows, path):
    found = [get(row, path) for row in rows]
    return None if all(x is None for x in found) else sum(x or 0 for x in found)


def people(rows, who):
    found = [row.get(f"daily_{who}_users") or 0 for row in rows] + [rows[-1].get(f"weekly_{who}_users") or 0]
    return max(found)


print("week,group,metric,value,people,numerator,denominator,status,note")
monday = min(DATES) - datetime.timedelta(min(DATES).weekday())
while monday <= NEWEST:
    days = [monday + datetime.timedelta(i) for i in range(7)]
    monday += datetime.timedelta(7)
    if not all(day in DATES for day in days):
        continue
    rows = [DATES[day] for day in days]
    year, week, _ = days[0].isocalendar()
    status = "provisional" if (NEWEST - days[6]).days < 3 else ""
    for metric, how, path, who in TABLE:
        value = numerator = denominator = ""
        if how == "ratio":
            numerator, denominator = (total(rows, part) for part in path)
            if not denominator:
                continue
        else:
            value = get(rows[6], path) if how == "sunday" else total(rows, path)
            if value is None:
                continue
        count = (people(rows, who) if who else 0) or people(rows, "active")
        print(f"{year}-W{week:02},all,{metric},{value},{count},{numerator},{denominator},{status},")
