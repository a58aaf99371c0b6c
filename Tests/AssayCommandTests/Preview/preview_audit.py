"""Works on a site while `assay preview` shows it in headless Chromium, and prints what it found as JSON.

    python3 preview_audit.py AXE ASSAY SITE FOLDER

AXE is axe.min.js, ASSAY the program, SITE a site whose newest report is 2026-W46 and has commentary, FOLDER an empty folder for the copy that is worked on.

Output: {"checks": [name, ...], "faults": [text, ...]}
Exit code: 0, whatever was found; the caller judges.
"""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "SiteChecks"))
from browser_audit import AXE, OVERFLOW, VIEWS, browser, console, show  # noqa: E402

WEEK = "2026-W46"
PAGE = "2026/W46/index.html"
LIMIT = 60  # seconds until a change must be shown: a program built for debugging on a busy machine


class Preview:
    """The program, watching a site."""

    def __init__(self, program, site, *arguments):
        self.process = subprocess.Popen([program, "preview", str(site), *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


def save(path, text):
    """As editors do: the whole file, at once."""
    beside = path.with_name("." + path.name + ".tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def wait(driver, condition, *values):
    """Until a condition in the page holds; false when it never does."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        if driver.execute_script("return !!(" + condition + ")", *values):
            return True
        time.sleep(0.02)
    return False


def axe_faults(driver, axe, name):
    faults = []
    driver.execute_script(axe)
    for view in VIEWS:
        show(driver, view)
        found = driver.execute_async_script(AXE, {})
        if found["rules"] < 5:
            faults.append(f"{name}: {view}: axe found nothing to look at")
        faults += [f"{name}: {view}: axe: {v['id']}: {' | '.join(v['places'])[:300]}" for v in found["violations"]]
        faults += [f"{name}: {view}: overflow: {text}" for text in driver.execute_script(OVERFLOW)]
    show(driver, "light")
    return faults


def main():
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    program, folder = sys.argv[2], pathlib.Path(sys.argv[4])
    site = folder / "site"
    shutil.copytree(sys.argv[3], site, ignore=shutil.ignore_patterns("dist", ".assay"))
    commentary, settings = site / "commentary" / f"{WEEK}.md", site / "assay.yaml"
    original, configured = commentary.read_text(encoding="utf-8"), settings.read_text(encoding="utf-8")
    checks, faults = [], []

    def check(name, holds, detail=""):
        checks.append(name)
        if not holds:
            faults.append(f"{name}: {detail}" if detail else name)

    preview = Preview(program, site, "--base-url", "https://intranet.example/reports%20a/")
    driver = browser()
    try:
        show(driver, "light")
        driver.get(preview.address + PAGE)
        driver.execute_script("window.isFirst = true; window.told = []; document.addEventListener('assay:rendered', e => told.push(e.detail.revision));")
        check("served below the path of the base URL", "/reports%20a/" in driver.current_url, driver.current_url)
        check("the script takes itself out of the page", driver.execute_script("return document.scripts.length === 0"))

        # A fold opened, a link focused and a word selected far down; then the commentary grows above them.
        driver.execute_script("""
            const fold = document.querySelectorAll('main details'); fold[fold.length - 1].open = true; window.fold = fold[fold.length - 1];
            const card = document.getElementById('scorecard'); card.scrollIntoView(); window.card = card;
            card.querySelector('a').focus({preventScroll: true});
            getSelection().selectAllChildren(card.querySelector('h2'));
            window.before = card.getBoundingClientRect().top;
        """)
        save(commentary, original + "\nThe first added paragraph.\n\nThe second added paragraph, which is longer than the first one.\n")
        check("an edit is shown", wait(driver, "document.body.textContent.includes('The first added paragraph')"))
        check("the event follows the paint", wait(driver, "told.length > 0"))
        moved = driver.execute_script("return Math.abs(card.getBoundingClientRect().top - before)")
        check("the scroll position is kept", moved < 1.5, f"moved by {moved} px")
        check("what was open stays open", driver.execute_script("return fold.isConnected && fold.open"))
        check("the focus is kept", driver.execute_script("return card.contains(document.activeElement)"))
        check("the selection is kept", driver.execute_script("return String(getSelection()) === card.querySelector('h2').textContent"))
        check("revisions grow", driver.execute_script("return told.every((n, i) => n > (told[i - 1] ?? 1))"), str(driver.execute_script("return told")))

        # A title is the head's too.
        save(commentary, original.replace("---\n", "---\n", 1).replace("title: ", "title: Anew, ", 1))
        check("the title is renewed", wait(driver, "document.title.startsWith('Anew, ') && document.querySelector('h1').textContent.startsWith('Anew, ')"), driver.title)
        check("what was added is gone", wait(driver, "!document.body.textContent.includes('The first added paragraph')"))
        check("nothing was loaded anew", driver.execute_script("return window.isFirst === true"))
        faults += [f"console: {message[:300]}" for message in console(driver)]

        # Warnings stand in the corner and move nothing.
        height = driver.execute_script("return document.documentElement.scrollHeight")
        save(commentary, original.replace("title: ", "title: Anew, ", 1) + "\nIt was 4,521 tokens.\n")
        check("warnings are shown", wait(driver, "document.querySelector('#assay-preview summary')?.textContent === '1 warning'"))
        driver.execute_script("document.querySelector('#assay-preview details').open = true")
        check("warnings look as they should", driver.execute_script("return getComputedStyle(document.querySelector('#assay-preview')).position === 'fixed'"))
        faults += axe_faults(driver, axe, "warnings")
        save(commentary, original)
        check("warnings go", wait(driver, "!document.querySelector('#assay-preview')"))
        check("the page is as high as without them", wait(driver, "document.documentElement.scrollHeight === arguments[0]", height))

        # Errors take the page's place, and give it back as it was.
        driver.execute_script("scrollTo(0, 900); window.before = scrollY")
        save(settings, configured + "\nnonsense: 1\n")
        check("errors take the page's place", wait(driver, "document.title === '1 error' && document.body.textContent.includes('[unknown-key]')"), driver.title)
        faults += axe_faults(driver, axe, "errors")
        driver.refresh()
        check("errors are shown to who comes then", wait(driver, "document.title === '1 error'"))
        # A page answered with 500 is said so on the console: that is the answer asked for.
        faults += [f"console: {message[:300]}" for message in console(driver) if "the server responded with a status of 500" not in message]
        save(settings, configured)
        check("the page comes back to who had errors only", wait(driver, "document.getElementById('scorecard') && !document.body.hasAttribute('data-assay-fault')"))
        driver.execute_script("scrollTo(0, 900); window.isFirst = true; fold = [...document.querySelectorAll('main details')].at(-1); fold.open = true; window.fold = fold")
        save(settings, configured + "\nnonsense: 1\n")
        check("errors take its place again", wait(driver, "document.title === '1 error'"))
        save(settings, configured)
        check("the page comes back", wait(driver, "document.getElementById('scorecard') && document.title !== '1 error'"))
        check("where it was", wait(driver, "scrollY === 900"), str(driver.execute_script("return scrollY")))
        check("with its folds", driver.execute_script("return fold.isConnected && fold.open && window.isFirst"))

        # A style sheet is swapped without a moment without one.
        driver.execute_script("""
            window.bare = 0; window.look = () => { if (getComputedStyle(document.querySelector('.masthead')).display !== 'flex') bare += 1; requestAnimationFrame(look); }; look();
        """)
        sheets = site / "templates" / "assets"
        sheets.mkdir(parents=True, exist_ok=True)
        kept = pathlib.Path(__file__).resolve().parents[3] / "Templates" / "weekly" / "assets" / "site.css"
        save(sheets / "site.css", kept.read_text(encoding="utf-8") + "\nh1 { letter-spacing: 3px; }\n")
        check("a style sheet is swapped", wait(driver, "getComputedStyle(document.querySelector('h1')).letterSpacing === '3px'"))
        save(sheets / "site.css", kept.read_text(encoding="utf-8") + "\nh1 { letter-spacing: 4px; }\n")
        check("and swapped again", wait(driver, "getComputedStyle(document.querySelector('h1')).letterSpacing === '4px'"))
        check("the old one goes", wait(driver, "document.querySelectorAll('link[href*=\"site.css\"]').length === 1"))
        check("without a flash", driver.execute_script("return bare === 0"), str(driver.execute_script("return bare")) + " frames without a style")
        check("and without loading the page", driver.execute_script("return window.isFirst === true"))

        # A page that is gone says so, and comes back.
        driver.get(preview.address + "2026/W99/index.html")
        check("a page that there is not", driver.title == "No such page" and PAGE in driver.page_source)
        faults += axe_faults(driver, axe, "no such page")
        faults += [f"console: {message[:300]}" for message in console(driver) if "the server responded with a status of" not in message]

        # The preview started anew at the same place.
        driver.get(preview.address + PAGE)
        driver.execute_script("window.isFirst = true")
        port = preview.address.split(":")[2].split("/")[0]
        check("Ctrl-C ends it well", preview.end() == 0)
        save(commentary, original + "\nWritten meanwhile.\n")
        preview = Preview(program, site, "--base-url", "https://intranet.example/reports%20a/", "--port", port)
        check("a new run is followed", wait(driver, "window.isFirst !== true && document.body.textContent.includes('Written meanwhile')"))
        check("it writes nothing", sorted(p.name for p in site.iterdir() if p.name.startswith(".") or p.name == "dist") == [])

        # A packet is a page of its own policy.
        driver.get(preview.address + "2026/W46/packet.html")
        console(driver)
        save(commentary, original + "\nWritten for the packet.\n")
        check("a packet is followed too", wait(driver, "document.body.textContent.includes('Written for the packet')"))
        faults += [f"console: packet: {message[:300]}" for message in console(driver)]
    finally:
        driver.quit()
        preview.end()
    json.dump({"checks": checks, "faults": faults}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
