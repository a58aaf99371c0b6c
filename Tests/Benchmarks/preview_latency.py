"""From saving a commentary to its text painted in the browser, with `assay preview`; and with `hugo server` for comparison.

    python3 preview_latency.py [--assay PROGRAM] [--site SITE] [--week 2026-W46] [-n 30] [--hugo FOLDER]

Needs selenium, Chromium and its driver. A copy of the site is served; its report is open in headless Chromium, and N times another sentence is saved into its
commentary. Measured from just before the save to the second frame after the page was changed (`assay:rendered`), by one clock: the page's performance.timeOrigin
plus now() against this machine's time. `painted` is what the reader waits; `change` of it lies before the first byte of the event; the rest is fetch and paint.

--hugo FOLDER serves a Hugo site that holds content/reports/WEEK.md (or the newest .md there), appends the same sentence and measures until it stands in
the page, after the page was loaded anew by Hugo's own script. Where Hugo does not serve the page, or the sentence does not come, the program ends and says so.

Prints min, median and 90th percentile in milliseconds.
"""

import argparse
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

os.environ.update(SE_OFFLINE="true", SE_AVOID_STATS="true")
from selenium import webdriver  # noqa: E402
from selenium.common.exceptions import WebDriverException  # noqa: E402

# Every painted frame says which sentences it shows: what a page that is loaded anew cannot remember, the next one says again.
WATCH = """
window.painted = {};
const source = new EventSource(document.querySelector('link[rel=stylesheet]').href.replace(/assets\\/.*/, '__assay/events'));
source.addEventListener('change', () => { window.told = performance.timeOrigin + performance.now(); });
document.addEventListener('assay:rendered', () => {
  const now = performance.timeOrigin + performance.now();
  for (const [mark] of document.body.textContent.matchAll(/Mark-[0-9]+-end/g)) painted[mark] ??= {now, told};
});
"""
ASK = """
const [mark, done] = arguments;
const ask = () => painted[mark] ? done(painted[mark]) : setTimeout(ask, 2);
ask();
"""
# Of a page that its script loads anew: looked at every frame, painted with the second one after it.
LOOK = """
const [mark, done] = arguments;
const look = () => document.body && document.body.textContent.includes(mark)
  ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))) : requestAnimationFrame(look);
look();
"""


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_script_timeout(20)
    driver.set_page_load_timeout(60)
    return driver


def save(path, text):
    """In place, as most editors do.

    Returns: the time before it, in milliseconds.
    """
    before = time.time() * 1000
    path.write_text(text, encoding="utf-8")
    return before


def say(name, values):
    values = sorted(values)
    ninth = values[min(len(values) - 1, round(0.9 * (len(values) - 1)))]
    print(f"{name:<22} min {values[0]:7.1f}   median {statistics.median(values):7.1f}   p90 {ninth:7.1f}   ms, n = {len(values)}", flush=True)


def assay(options, folder):
    site = folder / "site"
    shutil.copytree(options.site, site, ignore=shutil.ignore_patterns("dist", ".assay"))
    commentary = site / "commentary" / f"{options.week}.md"
    text = commentary.read_text(encoding="utf-8") if commentary.exists() else "---\ntitle: A week\n---\n"
    process = subprocess.Popen([options.assay, "preview", str(site)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    driver = browser()
    try:
        address = process.stdout.readline().strip()
        driver.get(address + options.week.replace("-", "/") + "/index.html")
        driver.execute_script(WATCH)
        time.sleep(1)
        painted, told = [], []
        for count in range(options.n + 2):
            mark = f"Mark-{count}-end"
            before = save(commentary, f"{text}\n{mark}\n")
            result = driver.execute_async_script(ASK, mark)
            # The first two warm up what a day of writing has warm.
            if count >= 2:
                painted.append(result["now"] - before)
                told.append(result["told"] - before)
            time.sleep(0.3)
        say("assay preview: change", told)
        say("assay preview: painted", painted)
    finally:
        driver.quit()
        process.send_signal(signal.SIGINT)
        process.wait()


def wait_for_page(address, process, log):
    """Until the page is served; ends the program when that will not be."""
    def give_up(why):
        last = [line for line in log.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()][:4]
        sys.exit("\n    ".join([f"hugo server: {why}. It said:", *(last or ["nothing"])]))

    for _ in range(300):
        if process.poll() is not None:
            give_up(f"it ended with {process.returncode}")
        try:
            urllib.request.urlopen(address, timeout=10).read()
            return
        except urllib.error.HTTPError as error:
            # It serves, and not this page: that does not change by waiting.
            give_up(f"{address} is answered with {error.code}")
        except OSError:
            time.sleep(0.1)
    give_up(f"{address} is not served after half a minute")


def hugo(options, folder):
    site = folder / "hugo"
    shutil.copytree(options.hugo, site)
    pages = sorted((site / "content").rglob("*.md"))
    if not pages:
        sys.exit(f"{options.hugo} is no Hugo site: content/ holds no page")
    page = next((p for p in pages if options.week.lower() in p.as_posix().lower()), pages[-1])
    text = page.read_text(encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "hugo.log"
    # Without options of one version only: it serves from memory anyway.
    with open(log, "wb") as output:
        process = subprocess.Popen(["hugo", "server", "--source", str(site), "--port", str(port), "--bind", "127.0.0.1"], stdout=output, stderr=output)
    driver = None
    try:
        place = page.relative_to(site / "content").with_suffix("").as_posix().lower().removesuffix("/index")
        address = f"http://127.0.0.1:{port}/{place}/"
        wait_for_page(address, process, log)
        driver = browser()
        driver.get(address)
        time.sleep(1)
        painted = []
        for count in range(options.n + 2):
            mark = f"Mark-{count}-end"
            before = save(page, f"{text}\n\n{mark}\n")
            end = time.monotonic() + 30
            now = None
            while now is None:
                if process.poll() is not None or time.monotonic() > end:
                    sys.exit(f"hugo server: a saved sentence did not come to {address}" + ("" if process.poll() is None else f": it ended with {process.returncode}"))
                try:
                    now = driver.execute_async_script(LOOK, mark)
                except WebDriverException:
                    continue  # the page was loaded anew under the question, or did not show it yet
            if count >= 2:
                painted.append(now - before)
            # Its script has to connect anew after each load: what is saved before that comes to nobody.
            time.sleep(1)
        say("hugo server: painted", painted)
    finally:
        if driver:
            driver.quit()
        process.terminate()
        process.wait()


def main():
    repository = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser()
    parser.add_argument("--assay", default=str(repository / ".build/release/assay"))
    parser.add_argument("--site", default=str(repository / "Sites/northwind"))
    parser.add_argument("--week", default="2026-W46")
    parser.add_argument("-n", type=int, default=30)
    parser.add_argument("--hugo")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        assay(options, pathlib.Path(folder))
        if options.hugo:
            if not shutil.which("hugo"):
                sys.exit("hugo is not installed (Debian: apt-get install hugo)")
            hugo(options, pathlib.Path(folder))


if __name__ == "__main__":
    main()
