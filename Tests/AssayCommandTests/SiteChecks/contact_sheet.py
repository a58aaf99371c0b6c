"""Draws every chart of a built site with every renderer there is, side by side.

    python3 contact_sheet.py OUT SITE

SITE is a built site, OUT a folder. Written are index.html, one PNG for each kind of chart, and every single picture.

Renderers: Chromium showing the page (light, dark, forced colours, 360 px wide), Chromium showing the file as a picture, Chromium showing the file inside a page with a strict content security
policy, rsvg-convert, Inkscape, LibreOffice, CairoSVG and WeasyPrint. One that is missing is named on standard error and in the sheet.
This is for eyes: nothing is judged here. Needs selenium and pillow; the last two renderers are Python packages.
"""

import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from browser_audit import browser
from PIL import Image, ImageChops, ImageDraw, ImageFont

INLINE = {  # name: (media features, width)
    "page, light": ({"prefers-color-scheme": "light"}, 1280),
    "page, dark": ({"prefers-color-scheme": "dark"}, 1280),
    "page, forced colours": ({"prefers-color-scheme": "light", "forced-colors": "active"}, 1280),
    "page, narrow": ({"prefers-color-scheme": "light"}, 360),
}
STRICT = "default-src 'none'; style-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'"
CELL = 520
GROUND = "#8a8a8a"


# The heading above each figure, which tells its kind in a gallery.
HEADINGS = """
const out = {};
let heading = '';
for (const element of document.querySelectorAll('main h2, main h3, main h4, main figure[id]')) {
    if (element.tagName === 'FIGURE') out[element.id] = element.closest('#pairs') ? 'pair' : heading;
    else if (!element.closest('figure')) heading = element.textContent.trim();
}
return out;
"""


def media(driver, features, width):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": name, "value": value} for name, value in features.items()]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def inline_pictures(driver, page, prefix, folder):
    """Every figure of a page in every view, {figure: {view: path}}, and what kind each is."""
    found = {}
    for view, (features, width) in INLINE.items():
        media(driver, features, width)
        driver.get(page.as_uri())
        for element in driver.find_elements("css selector", "figure[id]"):
            name = element.get_attribute("id")
            path = folder / f"{prefix}-{name}-{view.replace(', ', '-').replace(' ', '-')}.png"
            driver.execute_script("for (const d of arguments[0].querySelectorAll('details')) d.open = false", element)
            element.screenshot(str(path))
            found.setdefault(name, {})[view] = path
    return found, driver.execute_script(HEADINGS)


def by_chromium(driver, files, folder):
    """The files as pictures, and inside a page with a strict policy."""
    found = {"Chromium, <img>": {}, "Chromium, strict CSP": {}}
    media(driver, {"prefers-color-scheme": "light"}, 1280)
    for file in files:
        body = re.sub(r"^<\?xml.*?\?>", "", file.read_text(encoding="utf-8"))
        for name, content in (("Chromium, <img>", f'<img src="{html.escape(file.as_uri())}" alt="">'), ("Chromium, strict CSP", body)):
            policy = STRICT if name.endswith("CSP") else "img-src file:"
            page = folder / "page.html"
            page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"><title>x</title>{content}', encoding="utf-8")
            driver.get(page.as_uri())
            path = folder / f"{file.stem}-{'csp' if name.endswith('CSP') else 'img'}.png"
            driver.find_element("css selector", "img, svg").screenshot(str(path))
            found[name][file] = path
    page.unlink()
    return found


def by_program(name, program, command, files, folder):
    """One run for each file, or for all of them."""
    found = {}
    if not shutil.which(program):
        return missing(name)
    for file in files:
        path = folder / f"{file.stem}-{program}.png"
        run = subprocess.run(command(file, path), capture_output=True, timeout=120)
        if path.exists():
            found[file] = path
        else:
            print(f"{name}: {file.name}: {run.stderr.decode('utf-8', 'replace')[:200]}", file=sys.stderr)
    return found


def by_batch(name, program, command, files, folder):
    """One run for all files, which writes a PNG beside each: starting the program is what takes the time."""
    if not shutil.which(program):
        return missing(name)
    with tempfile.TemporaryDirectory() as scratch:
        copies = {file: pathlib.Path(scratch) / file.name for file in files}
        for file, copy in copies.items():
            shutil.copy(file, copy)
        subprocess.run(command([str(copy) for copy in copies.values()], scratch), capture_output=True, timeout=900, env={**os.environ, "HOME": scratch})
        found = {}
        for file, copy in copies.items():
            drawn, path = copy.with_suffix(".png"), folder / f"{file.stem}-{program}.png"
            if drawn.exists():
                shutil.move(drawn, path)
                found[file] = path
            else:
                print(f"{name}: {file.name}: nothing drawn", file=sys.stderr)
        return found


def by_cairosvg(files, folder):
    try:
        import cairosvg
    except ImportError:
        return missing("CairoSVG")
    found = {}
    for file in files:
        found[file] = folder / f"{file.stem}-cairosvg.png"
        cairosvg.svg2png(bytestring=file.read_bytes(), write_to=str(found[file]))
    return found


def by_weasyprint(files, folder):
    """Onto paper, and the paper to a picture."""
    try:
        import weasyprint
    except ImportError:
        return missing("WeasyPrint")
    if not shutil.which("pdftoppm"):
        return missing("WeasyPrint (pdftoppm)")
    found = {}
    for file in files:
        path = folder / f"{file.stem}-weasyprint"
        weasyprint.HTML(string=f'<style>@page {{ size: 820px 1200px; margin: 10px }}</style><img src="{file.as_uri()}">').write_pdf(str(path) + ".pdf")
        subprocess.run(["pdftoppm", "-png", "-r", "96", "-singlefile", str(path) + ".pdf", str(path)], check=True, timeout=60)
        os.remove(str(path) + ".pdf")
        found[file] = folder / f"{file.stem}-weasyprint.png"
    return found


def missing(name):
    print(f"MISSING RENDERER: {name}: not on this sheet", file=sys.stderr)
    return None


def sheet(rows, path):
    """One picture: a row for each chart, a column for each renderer."""
    font = ImageFont.load_default(14)
    pictures = []
    for title, cells in rows:
        row = []
        for name, source in cells:
            picture = Image.open(source).convert("RGB")
            if name == "WeasyPrint":  # a page of paper, mostly empty
                picture = picture.crop(ImageChops.invert(picture).getbbox())
            if picture.width > CELL:
                picture = picture.resize((CELL, max(1, round(picture.height * CELL / picture.width))), Image.LANCZOS)
            row.append((f"{title}: {name}", picture))
        pictures.append(row)
    pictures = [row[start:start + 4] for row in pictures for start in range(0, len(row), 4)]
    heights = [max(picture.height for _, picture in row) + 24 for row in pictures]
    canvas = Image.new("RGB", (4 * (CELL + 8), sum(heights)), GROUND)
    draw, top = ImageDraw.Draw(canvas), 0
    for row, height in zip(pictures, heights):
        for column, (title, picture) in enumerate(row):
            draw.text((column * (CELL + 8) + 2, top + 3), title[-70:], fill="white", font=font)
            canvas.paste(picture, (column * (CELL + 8), top + 22))
        top += height
    canvas.save(path)


def main():
    out, site = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    os.makedirs(out, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="assay-sheet-") as scratch:
        os.environ["TMPDIR"] = scratch  # the browser's profile goes with the run
        driver, charts = browser(), {}
        try:
            for page in sorted(site.glob("[0-9]*/W*/index.html")):
                week = f"{page.parts[-3]}-{page.parts[-2]}"
                folder = out / week
                folder.mkdir(exist_ok=True)
                files = sorted(page.parent.glob("figures/*.svg"))
                inline, kinds = inline_pictures(driver, page, "page", folder)
                rows = {figure.removeprefix("figure-"): list(views.items()) for figure, views in inline.items()}
                renderers = by_chromium(driver, files, folder) if files else {}
                renderers["rsvg-convert"] = by_program("rsvg-convert", "rsvg-convert", lambda file, path: ["rsvg-convert", str(file), "-o", str(path)], files, folder)
                renderers["Inkscape"] = by_batch("Inkscape", "inkscape", lambda copies, _: ["inkscape", "--export-type=png", *copies], files, folder)
                renderers["LibreOffice"] = by_batch(
                    "LibreOffice", "soffice", lambda copies, place: ["soffice", "--headless", "--convert-to", "png", "--outdir", place, *copies], files, folder)
                renderers["CairoSVG"] = by_cairosvg(files, folder)
                renderers["WeasyPrint"] = by_weasyprint(files, folder)
                for name, pictures in renderers.items():
                    for file, path in (pictures or {}).items():
                        rows.setdefault(file.stem, []).append((name, path))
                for figure, cells in rows.items():
                    kind = re.sub(r"[^a-z]+", "-", kinds.get("figure-" + figure, "other").lower()).strip("-")
                    charts.setdefault(kind, []).append((f"{week} {figure}", cells))
        finally:
            driver.quit()
    absent = sorted(name for name, pictures in renderers.items() if pictures is None)
    body = [f"<p>Missing renderers: {html.escape(', '.join(absent)) or 'none'}</p>"]
    for name in sorted(charts):
        sheet(charts[name], out / f"{name}.png")
        body.append(f"<h2>{name}</h2>")
        for title, cells in charts[name]:
            body.append(f"<h3>{html.escape(title)}</h3><div>")
            body += [f'<figure><figcaption>{html.escape(label)}</figcaption><img loading="lazy" src="{html.escape(str(path.relative_to(out)))}" alt=""></figure>' for label, path in cells]
            body.append("</div>")
    style = "body{font:14px Arial,sans-serif;background:" + GROUND + ";color:#fff}div{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}img{max-width:780px}"
    (out / "index.html").write_text(
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>{style}</style>' + "\n".join(body) + "\n", encoding="utf-8")
    print(out / "index.html")


if __name__ == "__main__":
    main()
