#!/usr/bin/env python3
"""The same charts with other libraries: how fast, how large, and how they look when nobody changes a setting.

    python3 -m venv peers && peers/bin/pip install vl-convert-python matplotlib pygal
    peers/bin/python Tests/Benchmarks/charts/peers.py                    # charts a second on one core, bytes
    peers/bin/python Tests/Benchmarks/charts/peers.py --pictures DIR     # four types on the gallery's data, as SVG files

Timed is a line chart of two series over 26 weeks, from numbers in memory to SVG in memory, in processor time. A library that is not installed is named.
vl-convert draws the defaults of Vega-Lite. Pictures are made of the rows of Sites/gallery/snapshots, so that they can be laid beside the gallery's own.
"""
import argparse, csv, datetime, io, pathlib, resource, statistics, sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
RUNS, SHORTEST_RUN = 5, 0.5


# The numbers of ChartWorkload.swift.
def wave(index, series):
    return (index * 37 + series * 53 + index * index * 7) % 101 / 50 - 1


MONDAYS = [datetime.date(2025, 12, 29) + datetime.timedelta(weeks=week) for week in range(26)]
PROMPTS = [21_000 + 800 * week + 900 * wave(week, 0) for week in range(26)]
CASES = [round(1_720 + 60 * wave(week, 1)) for week in range(26)]


def vega_lite():
    import vl_convert

    def draw():
        rows = [{"week": str(monday), "series": name, "value": value} for name, values in (("Prompts", PROMPTS), ("Cases closed", CASES)) for monday, value in zip(MONDAYS, values)]
        spec = {"data": {"values": rows}, "mark": "line", "width": 640, "height": 280, "title": "Prompts and cases closed",
                "encoding": {"x": {"field": "week", "type": "temporal"}, "y": {"field": "value", "type": "quantitative"}, "color": {"field": "series"}}}
        return vl_convert.vegalite_to_svg(spec).encode()
    return draw


def matplotlib_lines():
    import matplotlib
    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.fonttype": "none"})
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    def draw():
        figure = Figure(figsize=(7.6, 3.2))
        FigureCanvasSVG(figure)
        axes = figure.add_subplot()
        axes.plot(MONDAYS, PROMPTS, label="Prompts")
        axes.plot(MONDAYS, CASES, label="Cases closed")
        axes.legend()
        axes.set_title("Prompts and cases closed")
        file = io.BytesIO()
        figure.savefig(file, format="svg")
        return file.getvalue()
    return draw


def pygal_lines():
    import pygal

    def draw():
        chart = pygal.Line(js=[], width=760, height=320)
        chart.title = "Prompts and cases closed"
        chart.x_labels = [str(monday) for monday in MONDAYS]
        chart.add("Prompts", PROMPTS)
        chart.add("Cases closed", CASES)
        return chart.render()
    return draw


PEERS = {"Vega-Lite (vl-convert)": vega_lite, "matplotlib": matplotlib_lines, "pygal": pygal_lines}


def processor():
    """Seconds of all threads: V8 works in threads of its own."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def rate(draw):
    rates = []
    for _ in range(RUNS):
        start, times = processor(), 0
        while processor() - start < SHORTEST_RUN:
            draw()
            times += 1
        rates.append(times / (processor() - start))
    return statistics.median(rates)


def benchmark():
    print(f"one core; median of {RUNS} runs; a line chart of two series over 26 weeks\n")
    print(f"{'library':28}{'charts/s':>12}{'bytes':>12}{'same twice':>12}")
    for name, make in PEERS.items():
        try:
            draw = make()
        except ImportError as error:
            print(f"{name:28}not installed: {error}")
            continue
        first = draw()
        print(f"{name:28}{rate(draw):12.0f}{len(first):12}{'yes' if draw() == first else 'no':>12}", flush=True)


# Pictures: what an author gets who names the fields and changes nothing.
def figures(metric, weeks):
    """By group: week and value of the last weeks of a metric."""
    found = {}
    for path in sorted((ROOT / "Sites/gallery/snapshots").glob("*/*.csv")):
        if path.name == "distribution.csv":
            continue
        for row in csv.DictReader(path.open(encoding="utf-8")):
            if row["metric"] == metric and row["group"] not in ("press", "board", "archive"):
                value = float(row["numerator"]) / float(row["denominator"]) if row.get("numerator") else float(row["value"])
                found.setdefault(row["group"], []).append((row["week"], value))
    return {group: sorted(values)[-weeks:] for group, values in found.items()}


def day(week):
    year, number = week.split("-W")
    return datetime.date.fromisocalendar(int(year), int(number), 1)


def total(metric, weeks):
    sums = {}
    for values in figures(metric, weeks).values():
        for week, value in values:
            sums[week] = sums.get(week, 0) + value
    return sorted(sums.items())


def bins():
    path = next((ROOT / "Sites/gallery/snapshots").glob("2027-W05/distribution.csv"))
    return [(float(row["bin_lower"]), float(row["bin_upper"]), int(row["people"])) for row in csv.DictReader(path.open(encoding="utf-8")) if row["metric"] == "weekly_prompts"]


def data_of_pictures():
    prompts, cases = total("prompts", 26), total("cases", 26)
    hours = figures("hours", 26)["all"]
    return {
        "indexed": [(day(week), name, 100 * value / (sum(v for _, v in series[:8]) / 8)) for name, series in (("Prompts", prompts), ("Cases closed", cases)) for week, value in series],
        "process": [(day(week), value) for week, value in hours],
        "threshold": bins(),
        "multiples": [(day(week), group, value) for group, values in figures("first_time", 26).items() for week, value in values],
    }


def vega_pictures(data, folder):
    import vl_convert

    def save(name, spec):
        (folder / f"vega-lite-{name}.svg").write_text(vl_convert.vegalite_to_svg(spec), encoding="utf-8")
    time_axis = {"field": "week", "type": "temporal"}
    save("indexed", {"width": 560, "height": 260, "data": {"values": [{"week": str(w), "series": s, "index": v} for w, s, v in data["indexed"]]}, "mark": "line",
                     "encoding": {"x": time_axis, "y": {"field": "index", "type": "quantitative"}, "color": {"field": "series"}}})
    values = [v for _, v in data["process"]]
    mean, step = statistics.mean(values), statistics.mean(abs(a - b) for a, b in zip(values, values[1:]))
    rules = [{"mark": "rule", "data": {"values": [{"hours": limit}]}, "encoding": {"y": {"field": "hours", "type": "quantitative"}}} for limit in (mean - 2.66 * step, mean, mean + 2.66 * step)]
    save("process", {"width": 560, "height": 260, "layer": [{"data": {"values": [{"week": str(w), "hours": v} for w, v in data["process"]]}, "mark": {"type": "line", "point": True},
                                                             "encoding": {"x": time_axis, "y": {"field": "hours", "type": "quantitative"}}}] + rules})
    save("threshold", {"width": 560, "height": 260, "layer": [
        {"data": {"values": [{"from": a, "to": b, "people": n} for a, b, n in data["threshold"]]}, "mark": "bar",
         "encoding": {"x": {"field": "from", "type": "quantitative", "bin": {"binned": True}}, "x2": {"field": "to"}, "y": {"field": "people", "type": "quantitative"}}},
        {"data": {"values": [{"target": 50}]}, "mark": "rule", "encoding": {"x": {"field": "target", "type": "quantitative"}}}]})
    save("multiples", {"data": {"values": [{"week": str(w), "group": g, "share": v} for w, g, v in data["multiples"]]}, "mark": "line", "width": 140, "height": 90, "columns": 3,
                       "encoding": {"facet": {"field": "group"}, "x": time_axis, "y": {"field": "share", "type": "quantitative"}}})


def matplotlib_pictures(data, folder):
    import matplotlib
    matplotlib.use("svg")
    from matplotlib import pyplot

    def save(name, figure):
        figure.savefig(folder / f"matplotlib-{name}.svg", format="svg")
        pyplot.close(figure)
    figure, axes = pyplot.subplots()
    for series in ("Prompts", "Cases closed"):
        axes.plot([w for w, s, _ in data["indexed"] if s == series], [v for _, s, v in data["indexed"] if s == series], label=series)
    axes.legend()
    save("indexed", figure)
    figure, axes = pyplot.subplots()
    values = [v for _, v in data["process"]]
    mean, step = statistics.mean(values), statistics.mean(abs(a - b) for a, b in zip(values, values[1:]))
    axes.plot([w for w, _ in data["process"]], values, "o-")
    for limit in (mean - 2.66 * step, mean, mean + 2.66 * step):
        axes.axhline(limit)
    save("process", figure)
    figure, axes = pyplot.subplots()
    axes.bar([a for a, _, _ in data["threshold"]], [n for _, _, n in data["threshold"]], width=5, align="edge")
    axes.axvline(50)
    save("threshold", figure)
    groups = list(dict.fromkeys(g for _, g, _ in data["multiples"]))
    figure, grid = pyplot.subplots(3, 3, sharex=True, sharey=True)
    for axes, group in zip(grid.flat, groups):
        axes.plot([w for w, g, _ in data["multiples"] if g == group], [v for _, g, v in data["multiples"] if g == group])
        axes.set_title(group)
    save("multiples", figure)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=pathlib.Path, help="write four types as SVG files into this folder, and time nothing")
    options = parser.parse_args()
    if not options.pictures:
        return benchmark()
    options.pictures.mkdir(parents=True, exist_ok=True)
    data = data_of_pictures()
    for name, draw in (("vl-convert", vega_pictures), ("matplotlib", matplotlib_pictures)):
        try:
            draw(data, options.pictures)
        except ImportError as error:
            print(f"{name}: not installed: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
