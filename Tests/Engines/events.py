"""Events about made-up persons, and what they add up to, counted without any engine."""

import csv
import datetime
import random
from fractions import Fraction

TEAMS = {"research": 61, "design": 34, "support": 120}
FIRST = datetime.date(2026, 4, 27)
COLUMNS = ["day", "person", "team", "tokens", "drafts", "accepted", "minutes"]


def make(seed, days=28):
    """Rows as texts: a day, a person (or none), a team, counts, and minutes with one decimal (or none). A seventh of the persons work in two teams."""
    numbers = random.Random(seed)
    people = [(f"{team}-{number}@example.org", team) for team, size in TEAMS.items() for number in range(size)]
    rows = []
    for index, (person, team) in enumerate(people):
        for offset in range(days):
            for _ in range(numbers.choice([0, 0, 1, 1, 2, 5])):
                drafts = numbers.randrange(0, 12)
                rows.append([
                    (FIRST + datetime.timedelta(days=offset)).isoformat(),
                    "" if numbers.random() < 0.01 else person,
                    numbers.choice(list(TEAMS)) if index % 7 == 0 else team,
                    str(int(numbers.lognormvariate(7, 1.5))),
                    str(drafts),
                    str(numbers.randrange(0, drafts + 1)),
                    "" if numbers.random() < 0.2 else f"{numbers.randrange(0, 900) / 10}",
                ])
    numbers.shuffle(rows)
    return rows


def write(rows, path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS] + rows)


def plain(number):
    """An exact number in plain digits, to twelve that count, half up."""
    if number.denominator == 1:
        return str(number.numerator)
    places = 0
    while number * 10**places < 10**11:
        places += 1
    scaled = (number * 10**places * 2 + 1) // 2
    whole, part = divmod(scaled, 10**places)
    return f"{whole}.{part:0{places}d}".rstrip("0").rstrip(".") if places else str(whole)


def snapshot(rows, week):
    """The snapshot of a week as text."""
    monday = datetime.date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    days = {(monday + datetime.timedelta(days=offset)).isoformat() for offset in range(7)}
    kept = [row for row in rows if row[0] in days and row[1]]
    note = '"Late feed; ""gateway"", :week\nnot -- complete"'
    lines = []
    for place in sorted(list(TEAMS) + ["all"]):
        own = [row for row in kept if place in ("all", row[2])]
        people = len({row[1] for row in own})
        tokens = {}
        for row in own:
            tokens[row[1]] = tokens.get(row[1], 0) + int(row[3])
        minutes = [Fraction(row[6]) for row in own if row[6]]
        total = sum(tokens.values())
        drafts, accepted = (sum(int(row[column]) for row in own) for column in (4, 5))
        lines += [
            f"{week},{place},accepted-share,,{people},{accepted},{drafts},,,",
            f"{week},{place},active,{people},{people},,,final,,",
            f"{week},{place},minutes,{plain(sum(minutes) / len(minutes))},{people},,,,,",
            f"{week},{place},tokens,{total},{people},,,provisional,{note},{plain(Fraction(max(tokens.values()), total))}",
        ]
    return "week,group,metric,value,people,numerator,denominator,status,note,top_share\n" + "".join(line + "\n" for line in lines)
