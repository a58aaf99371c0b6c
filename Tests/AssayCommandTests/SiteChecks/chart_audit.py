"""Looks at the charts inside pages of a built site in headless Chromium and prints what it found as JSON.

    python3 chart_audit.py SITE PAGE...

Of every chart of a page (svg.chart) that is shown, on a wide and on a narrow screen, is asked
 - that its figure shows it alone: a figure may hold a form for each width;
 - in the accessibility tree: that it is one image with a name and a description, and that nothing of its inside is there;
 - in light, dark, and forced colours of both: that every mark has a line or a filling of at least 3:1 against the ground of the page, and every text at least 4.5:1
   against what it stands on (WCAG 2.2, 1.4.11 and 1.4.3).
Exempt are the grid, for its values are printed, and what is drawn in the ground's colour, such as the second copy of a text that keeps lines away from it.

Output: {"charts": N, "marks": N, "texts": N, "faults": [text, ...]}
Exit code: 0, whatever was found; the caller judges.
"""

import json
import os
import pathlib
import sys
import tempfile

from browser_audit import browser

WIDTHS = (1280, 360)
VIEWS = {
    "light": {"prefers-color-scheme": "light", "forced-colors": "none"},
    "dark": {"prefers-color-scheme": "dark", "forced-colors": "none"},
    "forced, light": {"prefers-color-scheme": "light", "forced-colors": "active"},
    "forced, dark": {"prefers-color-scheme": "dark", "forced-colors": "active"},
}
EXEMPT = ["grid", "band"]

# Marks and texts of all charts with too little contrast, and how many of both there are.
CONTRAST = """
const [exempt] = arguments, out = {marks: 0, texts: 0, faults: []};
const parts = color => { const found = color.match(/[0-9.]+/g); return color === 'none' || !found ? null : found.map(Number); };
const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
const over = (color, opacity, ground) => color.slice(0, 3).map((v, index) => v * opacity + ground[index] * (1 - opacity));
const backdrop = element => {
    for (; element; element = element.parentElement) {
        const color = parts(getComputedStyle(element).backgroundColor);
        if (color && (color.length < 4 || color[3] === 1)) return color;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('(forced-colors: active)').matches ? [0, 0, 0] : [255, 255, 255];
};
const paint = (style, kind, ground) => {
    const color = parts(style[kind]);
    if (!color || (kind === 'stroke' && parseFloat(style.strokeWidth) === 0)) return null;
    return over(color, (color[3] ?? 1) * parseFloat(style[kind + 'Opacity']) * parseFloat(style.opacity), ground);
};
// With its line, and a pixel around.
const drawn = (box, style) => {
    const half = (style.stroke === 'none' ? 0 : parseFloat(style.strokeWidth) / 2) + 0.5;
    return {left: box.left - half, right: box.right + half, top: box.top - half, bottom: box.bottom + half};
};
const isAlike = (a, b) => a.every((v, index) => Math.abs(v - b[index]) < 1.5);
const role = (element, kind) => {
    for (; element && element.tagName !== 'svg'; element = element.parentElement) {
        const found = (element.getAttribute('class') || '').match(new RegExp('(?:^| )' + kind + '-([a-z]+)'));
        if (found) return found[1];
    }
    return '';
};
for (const chart of document.querySelectorAll('svg.chart')) {
    if (chart.getBoundingClientRect().width === 0) continue;
    const name = chart.closest('figure')?.id ?? '', ground = backdrop(chart.parentElement), fillings = [], gaps = [];
    const say = (element, what, found) => out.faults.push(
        `${name}: ${what} ${found.toFixed(2)}:1: ${new XMLSerializer().serializeToString(element).replace(' xmlns="http://www.w3.org/2000/svg"', '').slice(0, 140)}`);
    for (const element of chart.querySelectorAll('path, rect, circle, line, polyline, text')) {
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (element.tagName === 'text') {
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            const under = fillings.findLast(({box}) => x > box.left && x < box.right && y > box.top && y < box.bottom)?.color ?? ground;
            const color = paint(style, 'fill', ground);
            if (!color || (style.stroke !== 'none' && isAlike(color, ground))) continue;
            out.texts += 1;
            if (ratio(color, under) < 4.5) say(element, 'text', ratio(color, under));
            continue;
        }
        const kinds = ['fill', 'stroke'].filter(kind => paint(style, kind, ground));
        const judged = kinds.filter(kind => !exempt.includes(role(element, kind)) && role(element, kind) !== 'ground');
        if (element.tagName === 'rect' && kinds.includes('fill')) fillings.push({box, color: paint(style, 'fill', ground)});
        else if (kinds.some(kind => role(element, kind) === 'ground')) gaps.push(drawn(box, style));
        if (judged.length === 0) continue;
        // A mark drawn upon another is told apart from that one, or from the gap in the ground's colour that is left around it.
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2], mark = drawn(box, style);
        const hasGap = gaps.some(gap => gap.left < mark.right && gap.right > mark.left && gap.top < mark.bottom && gap.bottom > mark.top);
        const below = fillings.findLast(({box}) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        const under = element.tagName === 'rect' || hasGap || !below ? ground : below.color;
        const best = Math.max(...kinds.map(kind => ratio(paint(style, kind, ground), under)));
        out.marks += 1;
        if (best < 3) say(element, 'mark', best);
    }
}
return out;
"""


# Figures that show another number of charts than one, of those that hold any.
SHOWN = """
return [...document.querySelectorAll('figure')].map(figure => [figure, [...figure.querySelectorAll('svg.chart')]]).filter(([, charts]) => charts.length > 0)
    .map(([figure, charts]) => [figure.id, charts.filter(chart => chart.getBoundingClientRect().width > 0).length]).filter(([, count]) => count !== 1);
"""


def show(driver, features, width=WIDTHS[0]):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": name, "value": value} for name, value in features.items()]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def tree_faults(driver):
    """How many charts a page shows, and what is wrong with them in the accessibility tree."""
    driver.execute_cdp_cmd("DOM.enable", {})
    root = driver.execute_cdp_cmd("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = driver.execute_cdp_cmd("DOM.querySelectorAll", {"nodeId": root, "selector": "svg.chart"})["nodeIds"]
    nodes = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    by_element = {node["backendDOMNodeId"]: node for node in nodes if "backendDOMNodeId" in node}

    def shown(node):
        """What assistive technology meets below a node."""
        for child in (by_id[id] for id in node.get("childIds", []) if id in by_id):
            if not child.get("ignored"):
                yield child
            yield from shown(child)

    faults, charts = [], 0
    for id in found:
        element = driver.execute_cdp_cmd("DOM.describeNode", {"nodeId": id})["node"]
        attributes = dict(zip(element["attributes"][::2], element["attributes"][1::2]))
        label = attributes.get("aria-labelledby", "a chart")
        node = by_element.get(element["backendNodeId"])
        if node is None or node.get("ignored"):
            try:
                driver.execute_cdp_cmd("DOM.getBoxModel", {"nodeId": id})
            except Exception:  # not rendered: the form for another width of the window
                continue
            faults.append(f"{label}: not in the accessibility tree")
            charts += 1
            continue
        charts += 1
        if node["role"]["value"] not in ("image", "img"):
            faults.append(f"{label}: role {node['role']['value']}")
        if not node.get("name", {}).get("value", "").strip():
            faults.append(f"{label}: no name")
        if not node.get("description", {}).get("value", "").strip():
            faults.append(f"{label}: no description")
        inside = [child["name"].get("value", "") if "name" in child else child["role"]["value"] for child in shown(node)]
        if inside:
            faults.append(f"{label}: {len(inside)} nodes inside: {inside[:3]}")
    return charts, faults


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    report = {"charts": 0, "marks": 0, "texts": 0, "faults": []}
    with tempfile.TemporaryDirectory(prefix="assay-charts-") as scratch:
        os.environ["TMPDIR"] = scratch  # the browser's profile goes with the run
        driver = browser()
        try:
            for page in sys.argv[2:]:
                for width in WIDTHS:
                    show(driver, VIEWS["light"], width)
                    driver.get((site / page).as_uri())
                    charts, faults = tree_faults(driver)
                    report["charts"] += charts
                    faults += [f"{figure}: {count} charts are shown" for figure, count in driver.execute_script(SHOWN)]
                    report["faults"] += [f"{page}, {width} px: {fault}" for fault in faults]
                for view, features in VIEWS.items():
                    show(driver, features)
                    forced = features["forced-colors"] == "active"
                    if driver.execute_script("return matchMedia('(forced-colors: active)').matches") != forced:
                        report["faults"].append(f"{page}, {view}: not the colours asked for")
                    found = driver.execute_script(CONTRAST, EXEMPT)
                    report["marks"] += found["marks"]
                    report["texts"] += found["texts"]
                    report["faults"] += [f"{page}, {view}: {fault}" for fault in found["faults"]]
        finally:
            driver.quit()
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
