"""Draws every figure file of a built site with rsvg-convert and with Chromium, and says where the two pictures differ.

    python3 compare_renderers.py SITE [OTHER]

rsvg-convert draws the figures of SITE; Chromium draws those of OTHER, a copy with planted faults, or of SITE itself.

Every figure is compared twice: without its texts, where two renderers differ by antialiasing only, and whole, where they differ by how they raster letters as well.
Both pictures are made grey (Rec. 709) and blurred: each becomes the means of cells of CELL pixels, every half cell. Two numbers are judged, in grey levels of 255: the mean
difference over all cells, and the greatest difference of one cell, for a mark that is missing or elsewhere leaves the mean of a large picture nearly as it is.

Measured on the gallery's 59 figures with librsvg 2.54.7 and Chromium 156: without texts the mean is at most 0.03 and a cell at most 3.8; whole 0.29 and 11.6, the rest being what the rastering
of letters makes. Left out of one picture, any of 165 paths, 30 rectangles and 177 texts was found (a cell of 8.8 or more, and of 38 or more for texts), but for lines of the grid (4.3) and what
is drawn in the ground's colour.

Output: {"figures": N, "worst": {"marks": [mean, cell, path], "whole": [...]}, "faults": [text, ...]}
Exit code: 0, whatever was found; the caller judges.
"""

import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from browser_audit import browser

ZOOM = 2  # both draw twice as large, and the cells make it small again: antialiasing weighs less
CELL = 8
TOLERANCE = {"marks": (0.15, 6.0), "whole": (0.8, 20.0)}  # mean, greatest cell
TEXT = re.compile(rb"<text\b[^>]*>.*?</text>|<text\b[^>]*/>", re.DOTALL)

# Two pictures as addresses, and the size of a cell; the mean and the greatest difference of their blurred grey forms.
DIFFERENCE = """
const [first, second, size, zoom, done] = arguments, cell = size * zoom;
const load = source => new Promise((good, bad) => {
    const image = new Image();
    image.onload = () => good(image);
    image.onerror = () => bad(new Error('a picture does not load'));
    image.src = source;
});
const blurred = (image, width, height) => {
    const canvas = new OffscreenCanvas(width, height), context = canvas.getContext('2d', {willReadFrequently: true});
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height).data, step = cell / 2, means = [];
    for (let top = 0; top + cell <= height; top += step) for (let left = 0; left + cell <= width; left += step) {
        let sum = 0;
        for (let y = top; y < top + cell; y++) for (let x = left, at = (y * width + left) * 4; x < left + cell; x++, at += 4)
            sum += 0.2126 * pixels[at] + 0.7152 * pixels[at + 1] + 0.0722 * pixels[at + 2];
        means.push(sum / (cell * cell));
    }
    return means;
};
Promise.all([load(first), load(second)]).then(([one, other]) => {
    if (one.naturalWidth !== zoom * other.naturalWidth || one.naturalHeight !== zoom * other.naturalHeight)
        return done({error: `${one.naturalWidth / zoom} x ${one.naturalHeight / zoom} and ${other.naturalWidth} x ${other.naturalHeight} pixels`});
    const [a, b] = [one, other].map(image => blurred(image, one.naturalWidth, one.naturalHeight));
    const differences = a.map((value, index) => Math.abs(value - b[index]));
    const worst = differences.reduce((best, value, index) => value > differences[best] ? index : best, 0), across = Math.floor((one.naturalWidth - cell) / (cell / 2)) + 1;
    done({mean: differences.reduce((sum, value) => sum + value, 0) / differences.length, cell: differences[worst],
        place: [worst % across * size / 2, Math.floor(worst / across) * size / 2], ink: a.filter(value => value < 250).length});
}).catch(error => done({error: String(error)}));
"""


def address(kind, picture):
    return f"data:image/{kind};base64," + base64.b64encode(picture).decode("ascii")


def drawn(svg):
    """The picture by rsvg-convert, or what it says."""
    run = subprocess.run([shutil.which("rsvg-convert"), "--format", "png", "--zoom", str(ZOOM)], input=svg, capture_output=True, timeout=60)
    return (run.stdout, None) if run.returncode == 0 and not run.stderr else (b"", run.stderr.decode("utf-8", "replace").strip() or f"exit code {run.returncode}")


def compare(driver, ours, theirs):
    """How the two pictures differ: {"mean", "cell", "place"} or {"error"}."""
    picture, error = drawn(ours)
    if error:
        return {"error": "rsvg-convert: " + error}
    return driver.execute_async_script(DIFFERENCE, address("png", picture), address("svg+xml", theirs), CELL, ZOOM)


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    other = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else site
    figures = sorted(path.relative_to(site) for path in site.rglob("figures/*.svg"))
    report = {"figures": len(figures), "worst": {name: [0.0, 0.0, ""] for name in TOLERANCE}, "faults": []}
    with tempfile.TemporaryDirectory(prefix="assay-compare-") as scratch:
        os.environ["TMPDIR"] = scratch  # the browser's profile goes with the run
        driver = browser()
        try:
            driver.get("about:blank")
            for path in figures:
                ours, theirs = (site / path).read_bytes(), (other / path).read_bytes()
                for name, (mean, cell) in TOLERANCE.items():
                    pair = (ours, theirs) if name == "whole" else (TEXT.sub(b"", ours), TEXT.sub(b"", theirs))
                    found = compare(driver, *pair)
                    if "error" in found:
                        report["faults"].append(f"{path}, {name}: {found['error']}")
                        continue
                    if name == "whole" and found["ink"] < 50:
                        report["faults"].append(f"{path}: nothing is drawn")
                    worst = report["worst"][name]
                    worst[0] = max(worst[0], round(found["mean"], 3))
                    if found["cell"] > worst[1]:
                        worst[1:] = [round(found["cell"], 1), f"{path} at {found['place']}"]
                    if found["mean"] > mean or found["cell"] > cell:
                        report["faults"].append(
                            f"{path}, {name}: mean difference {found['mean']:.3f} (at most {mean}), greatest {found['cell']:.1f} (at most {cell}) at {found['place']}")
        finally:
            driver.quit()
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
