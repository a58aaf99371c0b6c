"""Works out, from everything that a site releases, how much can be learnt of each figure that it hides.

    python disclosure_audit.py TRUTH.json RELEASE [TRUTH.json RELEASE …]

TRUTH holds every figure of the snapshots, with its people and whether it must be hidden, and names the record (published.json), if there is one. RELEASE is
a built site. Everything is read as one: every data.csv, every CSV of a figure and every scorecard of every report, and every entry of the record, also of
reports that were issued anew since. Prints one JSON object for each pair, on a line of its own: `hidden` (how many figures are), `bounded` (how many of them
stand in a sum whose other side is shown), `computed` (how many computed figures of `all` were added up again), `tight` (each hidden figure that can be learnt
more closely than is allowed, or is shown), `false` (released figures that are not the truth).

The reader who attacks. She knows which groups make up which, every released figure of every report, head counts, that figures are not negative and that
numerators are not above denominators. Of a released ratio she knows numerator and denominator (a continued fraction gives them away), of a mean the sum. What
is hidden is unknown to her; each telling of a figure (the capture that told it) is an unknown of its own. She sees that a sum of hidden figures is told
otherwise, and not which of them moved: with one of them, all that sums link to it are unknowns of their own again.
In each report the figure of `all`, or of a parent,
as given, is the sum of those of the groups directly below it; of a group without a row, of those below that. A computed figure of `all` says nothing new if
it is made of shown ones, and that is looked at: it must be what the groups come to that are shown in every week of its report's window, and its figures to date
what those come to that are shown in every week of the span. A figure to date of a given one is, within the digits that are printed, that of all its weeks. The lowest and the highest value of each hidden figure that agree with all this come from a linear programme (HiGHS).

What is allowed. The interval of a hidden figure is at least as wide as
  - the figure itself, less those of its parts that are shown: two hidden figures in each sum give [0, their sum], and anything less would tell its
    order of magnitude;
  - `minimum` people at the mean rate of the hidden ones that it is added up with: their sum can be worked out, and is then a figure of these
    groups together, so they must be as many people as a group that may be shown;
  - for counts of people, `minimum` people.
And it is no single point, also where all of these are 0.
"""

import csv
import html
import json
import re
import sys
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path

from feasible_intervals import Programme

# Of a figure: how far a linear programme may be out.
TOLERANCE = 1e-6


class Truth:
    """Every figure of the snapshots, with what was known when."""

    def __init__(self, data):
        self.minimum = data["minimum"]
        self.record = data.get("record")
        self.groups = [group["id"] for group in data["groups"]]
        self.children = defaultdict(list)
        for group in data["groups"]:
            if group["id"] != "all":
                self.children[group.get("parent") or "all"].append(group["id"])
        self.metrics = {metric["id"]: metric for metric in data["metrics"]}
        # By metric, week and group: tellings by capture, oldest first.
        self.tellings = defaultdict(list)
        for telling in sorted(data["tellings"], key=lambda telling: telling["capture"]):
            self.tellings[telling["metric"], telling["week"], telling["group"]].append(telling)

    def known(self, metric, week, group, report):
        """The telling that holds in a report, or None."""
        known = [telling for telling in self.tellings.get((metric, week, group), ()) if telling["capture"] <= report]
        return known[-1] if known else None

    def parts(self, metric, week, group, report):
        """The groups that add up to one, with their tellings; None when one of them is told only later."""
        found = []
        waiting = list(self.children[group])
        while waiting:
            child = waiting.pop()
            telling = self.known(metric, week, child, report)
            if telling:
                found.append((child, telling))
            elif (metric, week, child) in self.tellings:
                return None
            else:
                waiting += self.children[child]
        return found

    def adds(self, metric):
        kind = self.metrics[metric]
        return kind["combination"] != "none" or kind["countsPeople"]

    def components(self, metric, telling):
        """The figures behind a figure that add up over groups."""
        combination = self.metrics[metric]["combination"]
        if combination == "ratio":
            return {"numerator": telling["numerator"], "denominator": telling["denominator"]}
        if combination == "mean":
            return {"sum": telling["value"] * telling["people"]}
        return {"value": telling["value"]}


class Release:
    """What is released: rows of (report, group, metric, week, value or None, status), and figures to date of (report, group, metric, period, low, high).

    Group-weeks that the record calls hidden are in `hidden`; how far back reports look is in `windows`, by report, and the tables of figures in `firsts`."""

    PERIODS = ("month", "quarter", "year")
    COLUMNS = ["group", "metric", "week", "value", "unit", "status"]

    def __init__(self, folder, record=None):
        self.rows = []
        self.to_date = []
        self.hidden = set()
        self.windows = defaultdict(lambda: "9999")
        self.firsts = {}
        for path in sorted(folder.glob("[0-9]*/W*/data.csv")):
            self._read_table(f"{path.parts[-3]}-{path.parts[-2]}", path, is_window=True)
        for path in sorted(folder.glob("[0-9]*/W*/figures/*.csv")):
            self._read_table(f"{path.parts[-4]}-{path.parts[-3]}", path)
        if record:
            self._read_record(json.loads(Path(record).read_text(encoding="utf-8")))
        for path in sorted(folder.glob("[0-9]*/W*/index.html")):
            self._read_scorecards(f"{path.parts[-3]}-{path.parts[-2]}", path.read_text(encoding="utf-8"))

    def _read_table(self, report, path, is_window=False):
        """A table of figures; those of other columns (bins, shares of a whole) are of no use here."""
        with path.open(newline="", encoding="utf-8") as file:
            table = csv.DictReader(file)
            if table.fieldnames != self.COLUMNS:
                return
            rows = list(table)
        first = min((row["week"] for row in rows), default="9999")
        if is_window:
            self.windows[report] = first
        for row in rows:
            value = float(row["value"]) if row["value"] else None
            self.rows.append((report, row["group"], row["metric"], row["week"], value, row["status"]))
            # A figure may look back further than its report, over other groups then.
            self.firsts[report, row["metric"], row["week"], value] = min(first, self.windows[report])

    def _read_record(self, record):
        for entry in record["reports"]:
            report = entry["week"]
            for figures in (entry["figures"], entry.get("earlier", {})):
                for group, metrics in figures.items():
                    for metric, runs in metrics.items():
                        for first, texts in ({report: runs} if isinstance(runs, str) else runs).items():
                            self._read_run(report, group, metric, first, texts)
            for derived_report, derived in {report: entry.get("derived"), **entry.get("others", {})}.items():
                for metric, text in (derived or {}).get("all", {}).items():
                    self._read_run(derived_report, "all", metric, derived_report, text)
            for group, spans in entry["hidden"].items():
                self.hidden.update((group, week) for span in spans for week in weeks_between(*(span.split("/") * 2)[:2]))

    def _read_run(self, report, group, metric, first, texts):
        for offset, text in enumerate(texts.split(", ")):
            week = named(date.fromisocalendar(int(first[:4]), int(first[6:]), 4).toordinal() + 7 * offset)
            figure = text.removesuffix(" provisional")
            self.rows.append((report, group, metric, week, None if figure == "too few" else float(figure), "on record"))

    def _read_scorecards(self, report, page):
        """Of each scorecard, which begins with its id, each row of a metric; the third to fifth cell from behind the figure of the week are to date."""
        cards = re.split(r'class="scorecard" id="scorecard-([^"]+)"', page)
        for group, card in zip(cards[1::2], cards[2::2]):
            card = card.split("</table>")[0]
            for row in re.findall(r'<tr><th scope="row"><a href="#([^"]+)">(.*?)</tr>', card, re.DOTALL):
                metric = row[0].removeprefix("metric-")
                cells = [html.unescape(re.sub(r"<[^>]*>", "", cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row[1], re.DOTALL)]
                for period, text in zip(self.PERIODS, cells[3:6]):
                    bounds = printed(text)
                    if bounds:
                        self.to_date.append((report, group, metric, period, *bounds))


def printed(text):
    """The lowest and the highest number that prints so; None when it is no number."""
    match = re.fullmatch(r"([−-]?)([0-9][0-9,]*)(?:\.([0-9]+))?([kMB]?)(\s?%)?(?:[\s,][^0-9].*)?", text.strip())
    if not match:
        return None
    sign, whole, decimals, letter, percent = match.groups()
    scale = {"": 1, "k": 1e3, "M": 1e6, "B": 1e9}[letter] * (0.01 if percent else 1)
    value = float(whole.replace(",", "") + "." + (decimals or "0")) * scale * (-1 if sign else 1)
    half = 0.5 * scale * 10 ** -len(decimals or "")
    return value - half, value + half


def named(ordinal):
    """The week of a day."""
    iso = date.fromordinal(ordinal).isocalendar()
    return f"{iso.year}-W{iso.week:02d}"


def weeks_between(first, last):
    first, last = (date.fromisocalendar(int(week[:4]), int(week[6:]), 4).toordinal() for week in (first, last))
    return [named(day) for day in range(first, last + 1, 7)]


def weeks_to_date(period, week):
    """The weeks of a period of the calendar year up to one; a week belongs where its Thursday does."""
    def thursday(name):
        return date.fromisocalendar(int(name[:4]), int(name[6:]), 4)

    last = thursday(week)
    first = {"month": last.month, "quarter": (last.month - 1) // 3 * 3 + 1, "year": 1}[period]
    day = last
    while day.year == last.year and day.month >= first:
        iso = day.isocalendar()
        yield f"{iso.year}-W{iso.week:02d}"
        day = date.fromordinal(day.toordinal() - 7)


class Audit:
    """A figure is (metric, week, group, capture); an unknown is a hidden figure with the capture since which it may be another (`since`), and with the component
    that adds up."""

    def __init__(self, truth, release):
        self.truth = truth
        self.release = release
        self.false = []
        self.shown = set()
        self.hidden = {}
        self.reports = defaultdict(set)
        self.computed = 0
        self.hidden_places = release.hidden | {(group, week) for _, group, _, week, _, status in release.rows if status == "hidden"}
        self.hidden_places |= {(group, week) for (_, week, group), tellings in truth.tellings.items() if any(telling["hidden"] for telling in tellings)}
        self.exposed = set()
        computed = set()
        called_hidden = set()
        for report, group, metric, week, value, status in release.rows:
            self.reports[metric, week].add(report)
            telling = truth.known(metric, week, group, report)
            if telling is None:
                # `all` may be computed; what is missing has no value.
                if value is not None and group == "all":
                    computed.add((report, metric, week, value))
                elif value is not None:
                    self.false.append(f"{metric} of {group} in {week}, in the report of {report}: there is no such figure")
                continue
            figure = (metric, week, group, telling["capture"])
            if value is not None:
                self.shown.add(figure)
                if telling["hidden"]:
                    self.exposed.add("{0} of {2} in {1} (told in {3}): it is shown, by the report of {4}".format(*figure, report))
                if abs(value - telling["value"]) > 1e-9 * abs(telling["value"]):
                    self.false.append(f"{metric} of {group} in {week}, in the report of {report}: another figure")
            elif status == "hidden":
                called_hidden.add(figure)
        for (metric, week, group), tellings in truth.tellings.items():
            for telling in tellings:
                figure = (metric, week, group, telling["capture"])
                if telling["hidden"] or (figure in called_hidden and figure not in self.shown):
                    self.hidden[figure] = telling

        for place in sorted(computed):
            self.check_computed(*place)

    def members(self, metric, report, weeks):
        """The groups that a computed figure may be made of: each is shown in every week in which any is, and stands for those below it."""
        known = {
            (group, week): self.truth.known(metric, week, group, report)
            for group in self.truth.groups if group != "all" for week in weeks
        }
        told = {place for place, telling in known.items() if telling and place not in self.hidden_places}
        used = {week for _, week in told}
        standing = {group for (group, week), telling in known.items() if telling or (group, week) in self.hidden_places}
        below = {child for group in standing for child in self.descendants(group)}
        return [group for group in self.truth.groups if group not in below and used and all((group, week) in told for week in used)]

    def descendants(self, group):
        waiting = list(self.truth.children[group])
        while waiting:
            child = waiting.pop()
            yield child
            waiting += self.truth.children[child]

    def combined(self, metric, tellings):
        """What figures of several groups come to; a mean is weighted by people to the nearest five."""
        combination = self.truth.metrics[metric]["combination"]
        if combination == "ratio":
            return sum(telling["numerator"] for telling in tellings) / sum(telling["denominator"] for telling in tellings)
        if combination == "mean":
            weights = [max(5, (telling["people"] + 2) // 5 * 5) for telling in tellings]
            return sum(weight * telling["value"] for weight, telling in zip(weights, tellings)) / sum(weights)
        return sum(telling["value"] for telling in tellings)

    def check_computed(self, report, metric, week, value):
        """Adds a computed figure of `all` up again. The report's own table says how far it looks back."""
        first = self.release.firsts.get((report, metric, week, value), self.release.windows.get(report))
        name = f"{metric} of all in {week}, in the report of {report}"
        if first is None or self.truth.metrics[metric]["combination"] == "none" or week < first:
            self.false.append(f"{name}: nobody can have computed it")
            return
        members = self.members(metric, report, weeks_between(first, report))
        tellings = [self.truth.known(metric, week, group, report) for group in members]
        expected = self.combined(metric, tellings) if tellings and all(tellings) else None
        rounding = 6e-4 if self.truth.metrics[metric]["combination"] in ("mean", "ratio") else 1e-9
        if expected is None or abs(value - expected) > rounding * abs(expected):
            self.false.append(f"{name}: it is not made of the groups that are shown ({', '.join(members)})")
        self.computed += 1

    def check_computed_to_date(self, report, metric, period, low, high):
        """The same of a sum to date."""
        if self.truth.metrics[metric]["combination"] != "sum" or report not in self.release.windows:
            return
        window = self.members(metric, report, weeks_between(self.release.windows[report], report))
        weeks = list(weeks_to_date(period, report))
        tellings = {group: [self.truth.known(metric, week, group, report) if (group, week) not in self.hidden_places else None for week in weeks] for group in window}
        total = sum(telling["value"] for told in tellings.values() if all(told) for telling in told)
        if not low - 1e-9 * abs(low) <= total <= high + 1e-9 * abs(high):
            self.false.append(f"{metric} of all, {period} to date in the report of {report}: it is not made of the groups that are shown")
        self.computed += 1

    def relations(self, metric, week, report):
        """The sums of a week as a report knows them: the whole, then its parts, as figures with their tellings."""
        for group in self.truth.groups:
            whole = self.truth.known(metric, week, group, report)
            parts = self.truth.parts(metric, week, group, report) if whole else None
            if parts:
                yield [((metric, week, name, telling["capture"]), telling) for name, telling in [(group, whole)] + parts]

    @cache
    def since(self, metric, week, report):
        """By hidden figure, the last capture that told one of those that sums link to it, or itself."""
        for group in self.truth.groups:
            # Shown by one telling and hidden by another: that says which one moved, so none is freed.
            if len({(metric, week, group, telling["capture"]) in self.shown for telling in self.truth.tellings.get((metric, week, group), ())}) > 1:
                return {}
        linked = {}
        for relation in self.relations(metric, week, report):
            hidden = {figure for figure, _ in relation if figure not in self.shown}
            block = hidden.union(*(linked.get(figure, ()) for figure in hidden))
            linked.update((figure, block) for figure in block)
        return {figure: max(capture for *_, capture in block) for figure, block in linked.items()}

    def sums(self):
        """Every sum that a report can be asked for: the whole and its parts, as (figure, what an unknown of it begins with, telling)."""
        seen = set()
        for (metric, week), reports in sorted(self.reports.items()):
            if not self.truth.adds(metric):
                continue
            for report in sorted(reports):
                since = self.since(metric, week, report)
                for relation in self.relations(metric, week, report):
                    figures = [(figure, figure + (since.get(figure, figure[3]),), telling) for figure, telling in relation]
                    identity = tuple(unknown for _, unknown, _ in figures)
                    if identity not in seen:
                        seen.add(identity)
                        yield figures[0], figures[1:]

    def spans(self, values):
        """What figures to date say of unknowns: (terms, low, high)."""
        for report, group, metric, period, low, high in self.release.to_date:
            combination = self.truth.metrics[metric]["combination"]
            weeks = [report] if combination == "last" else list(weeks_to_date(period, report))
            tellings = [(week, self.truth.known(metric, week, group, report)) for week in weeks]
            if group == "all" and tellings[0][1] is None:
                self.check_computed_to_date(report, metric, period, low, high)
            if combination == "none" or not all(telling for _, telling in tellings):
                continue
            if combination in ("mean", "ratio"):
                # Rounded to four digits before it is printed.
                low, high = low - 5e-4 * abs(low), high + 5e-4 * abs(high)
            sides = [({"value": 1.0}, low, high)]
            if combination == "mean":
                sides = [({"sum": 1.0 / len(weeks)}, low, high)]
            elif combination == "ratio":
                sides = [({"numerator": 1.0, "denominator": -low}, 0.0, float("inf")), ({"numerator": 1.0, "denominator": -high}, -float("inf"), 0.0)]
            for factors, bottom, top in sides:
                terms, known = {}, 0.0
                for week, telling in tellings:
                    figure = (metric, week, group, telling["capture"])
                    unknown = figure + (self.since(metric, week, report).get(figure, figure[3]),)
                    for component, value in self.truth.components(metric, telling).items():
                        factor = factors[component] / (telling["people"] if combination == "mean" else 1)
                        if figure in self.shown:
                            known += factor * value
                        else:
                            terms[unknown + (component,)] = factor
                            values[unknown + (component,)] = value
                total = known + sum(factor * values[unknown] for unknown, factor in terms.items())
                slack = TOLERANCE * max(abs(total), 1.0)
                if not bottom - slack <= total <= top + slack:
                    self.false.append(f"{metric} of {group}, {period} to date in the report of {report}: another figure")
                elif terms:
                    yield terms, bottom - known, top - known

    def run(self):
        equations, values, worth, shown_parts = [], {}, {}, defaultdict(float)
        for whole, parts in self.sums():
            (metric, *_), whole_unknown, whole_telling = whole
            hidden = [(unknown, telling) for part, unknown, telling in parts if part not in self.shown]
            for component in self.truth.components(metric, whole_telling):
                terms, known = {}, 0.0
                for sign, (figure, unknown, telling) in [(-1.0, whole)] + [(1.0, part) for part in parts]:
                    value = self.truth.components(metric, telling)[component]
                    if figure in self.shown:
                        known += sign * value
                    else:
                        terms[unknown + (component,)] = sign
                        values[unknown + (component,)] = value
                if terms:
                    equations.append((terms, -known, -known))
                if whole[0] not in self.shown:
                    shown_parts[whole_unknown + (component,)] = max(known, shown_parts[whole_unknown + (component,)])
                else:
                    people = sum(telling["people"] for _, telling in hidden)
                    total = sum(values[unknown + (component,)] for unknown, _ in hidden)
                    for unknown, _ in hidden:
                        rate = total / people if people else float("inf")
                        worth[unknown + (component,)] = min(self.truth.minimum * rate, worth.get(unknown + (component,), float("inf")))
        for equation in self.spans(values):
            equations.append(equation)
        tight = sorted(self.exposed)
        intervals = Programme(equations, values).intervals()
        for unknown, (low, high) in sorted(intervals.items()):
            value = values[unknown]
            if unknown[:4] not in self.hidden:
                continue
            demanded = max(value - shown_parts[unknown], worth.get(unknown, 0.0))
            if self.truth.metrics[unknown[0]]["countsPeople"]:
                demanded = max(demanded, self.truth.minimum)
            allowance = TOLERANCE * max(value, demanded, 1e-6)
            name = "{0} of {2} in {1} ({5}, told in {3}, as of {4})".format(*unknown)
            if not low - allowance <= value <= high + allowance:
                tight.append(f"{name}: the truth is not between {low:g} and {high:g}, so the sums are not understood")
            elif high - low < demanded - allowance or high - low <= allowance:
                tight.append(f"{name}: between {low:g} and {high:g}; {demanded:g} wide is demanded")
        bounded = {unknown[:4] + unknown[5:] for unknown, (_, high) in intervals.items() if high < float("inf") and unknown[:4] in self.hidden}
        return {"hidden": len(self.hidden), "bounded": len(bounded), "computed": self.computed, "tight": tight, "false": sorted(self.false)}


if __name__ == "__main__":
    for truth_path, release_path in zip(sys.argv[1::2], sys.argv[2::2]):
        with open(truth_path, encoding="utf-8") as source:
            truth = Truth(json.load(source))
        print(json.dumps(Audit(truth, Release(Path(release_path), truth.record)).run()))
