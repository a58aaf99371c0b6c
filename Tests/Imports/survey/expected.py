"""Expected figures of a survey by group and week. Groups of few answers are written with their number."""
import csv

with open("pulse.csv", newline="") as file:
    rows = list(csv.DictReader(file))


def show(value):
    value = round(value, 6)
    return str(int(value)) if value == int(value) else repr(value)


ids = {"engineering": "engineering", "Legal": "legal", "People & Culture": "people-culture", "data_platform": "data-platform"}
print("week,group,metric,value,people,numerator,denominator,status,note")
for row in sorted(rows, key=lambda row: (row["week"], row["group"].lower())):
    begin = f"{row['week']},{ids[row['group']]}"
    invited, responded = int(row["invited"]), int(row["responded"])
    if invited - responded >= 5:
        print(f"{begin},survey-response-rate,,{responded},{responded},{invited},,")
    for metric, column, scale in [
        ("time-saved-minutes-median", "q_time_saved_minutes_median", 1), ("satisfaction-mean", "q_satisfaction_mean", 1),
        ("pressure-to-show-use-mean", "q_pressure_to_show_use_mean", 1), ("would-miss-it-share", "q_would_miss_it_percent", 100),
    ]:
        if row[column]:
            print(f"{begin},survey-{metric},{show(float(row[column]) / scale)},{responded},,,,")
