"""Looks at pages of a built site in headless Chromium and prints what it found as JSON.

    python3 browser_audit.py AXE SITE PAGE...

AXE is axe.min.js, SITE a built site, PAGE a page's path in it. Every page is opened from its file and looked at in five views: light, dark, forced colours,
narrow, and as narrow as pages have to bear.
Then the site is served under a folder on the loopback address, and the first page's way to the newest report is walked.

Output: {"views": N, "requests": N, "served": {path: status}, "faults": [text, ...]}
Exit code: 0, whatever was found; the caller judges.
"""

import concurrent.futures
import functools
import http.server
import json
import os
import pathlib
import shutil
import sys
import tempfile
import threading
import urllib.parse

os.environ.update(SE_OFFLINE="true", SE_AVOID_STATS="true")  # the driver is given: nothing is to be looked up
from selenium import webdriver  # noqa: E402

VIEWS = {  # name: colour scheme, forced colours, width, height
    "light": ("light", False, 1280, 900),
    "dark": ("dark", False, 1280, 900),
    "forced": ("light", True, 1280, 900),
    "narrow": ("light", False, 360, 740),
    "narrowest": ("light", False, 320, 640),
}
PREFIX = "/intranet/reports a/"
MOST_REQUESTS = 60

# Elements that stick out of the page and are not inside a region that scrolls by itself.
OVERFLOW = """
const room = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= room) return [];
const scrolls = e => e && e !== document.body && e !== document.documentElement
    && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 0.5 && !scrolls(e.parentElement));
return [document.documentElement.scrollWidth + ' px in ' + room + ' px',
    ...out.slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '') + '#' + e.id)];
"""
REPORT = """
return [...document.querySelectorAll('main a')].filter(a => /^[0-9]{4}\\/W[0-9]{2}\\/index\.html$/.test(a.getAttribute('href')))[0]?.href;
"""
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations'], preload: false, ...arguments[0]}).then(
    r => done({rules: r.passes.length + r.violations.length, violations: r.violations.map(
        v => ({id: v.id, impact: v.impact, help: v.help, places: v.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary.replace(/\\s+/g, ' '))}))}),
    e => done({rules: 0, violations: [{id: 'axe', impact: 'error', help: String(e), places: []}]}));
"""


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-extensions", "--disable-sync", "--hide-scrollbars",
        # No name is looked up: what a page tries to load from elsewhere fails, and is seen.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    driver.set_script_timeout(120)
    return driver


def show(driver, view):
    scheme, is_forced, width, height = VIEWS[view]
    features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "forced-colors", "value": "active" if is_forced else "none"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def requests(driver):
    """The addresses asked for since the last call."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]


def console(driver):
    """What the console says since the last call; a breach of the content security policy stands there."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("WARNING", "SEVERE")]


def audit(driver, axe, address, is_allowed):
    """All that is wrong with a page, by view, and how many requests it made."""
    faults = []
    show(driver, "light")
    driver.get(address)
    asked = requests(driver)
    faults += [f"light: request: {url[:200]}" for url in asked if not is_allowed(url)]
    faults += [f"light: console: {message[:300]}" for message in console(driver)]
    if not driver.execute_script("return [...document.styleSheets].length > 0"):
        faults.append("light: no style sheet")
    driver.execute_script(axe)
    for view in VIEWS:
        show(driver, view)
        if not driver.execute_script("return matchMedia('(prefers-color-scheme: %s)').matches && matchMedia('(forced-colors: active)').matches === %s" % (
            VIEWS[view][0], "true" if VIEWS[view][1] else "false")):
            faults.append(f"{view}: not the colours asked for")
        # As it is, and with what is folded away opened.
        for is_open in ("false", "true"):
            driver.execute_script(f"for (const d of document.querySelectorAll('details')) d.open = {is_open}")
            faults += [f"{view}: overflow{', all opened' if is_open == 'true' else ''}: " + ", ".join(found) for found in [driver.execute_script(OVERFLOW)] if found]
        faults += [f"{view}: {fault}" for fault in violations(driver, view)]
    requests(driver), console(driver)  # of the audit itself
    return faults, len(asked)


# What depends on colours, and on the width; all else is the same in every view.
BY_COLOUR = ["color-contrast", "link-in-text-block"]
BY_WIDTH = ["target-size", "scrollable-region-focusable"]


def violations(driver, view):
    """What axe finds: by all its rules in the first view, by those that a view can change in the others."""
    rules = BY_WIDTH if view.startswith("narrow") else BY_COLOUR
    options = {} if view == "light" else {"runOnly": {"type": "rule", "values": rules}}
    result = driver.execute_async_script(AXE, options)
    found = []
    for violation in result["violations"]:
        places = violation["places"]
        found.append(f"axe: {violation['id']} ({violation['impact']}): {violation['help']}; {len(places)} places: " + " | ".join(p[:300] for p in places[:3]))
    if view == "light" and result["rules"] < 10:
        found.append(f"axe: only {result['rules']} rules applied")
    return found


class Folder(http.server.SimpleHTTPRequestHandler):
    """Serves a site under PREFIX and nothing beside it."""

    seen = {}

    def do_GET(self):
        path = urllib.parse.unquote(self.path.split("?")[0])
        if len(Folder.seen) >= MOST_REQUESTS or not path.startswith(PREFIX):
            self.send_error(404)
            return
        self.path = "/" + self.path.split("/", PREFIX.count("/"))[-1]
        del self.headers["If-Modified-Since"]  # a status of 304 would say less
        super().do_GET()

    def send_response(self, code, message=None):
        Folder.seen[urllib.parse.unquote(self.requestline.split(" ")[1])] = code
        super().send_response(code, message)

    def log_message(self, *_):
        pass


def serve(driver, site):
    """Walks from the first page to the newest report under a sub-path; what was asked for, with its status, and what is wrong."""
    Folder.seen = {}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Folder, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    faults = []
    try:
        show(driver, "light")
        driver.get(root + urllib.parse.quote(PREFIX) + "index.html")
        for step in ("index", "report"):
            sheets = driver.execute_script("return [document.querySelectorAll('link[rel=stylesheet]').length, document.styleSheets.length]")
            if sheets[0] == 0 or sheets[0] != sheets[1]:
                faults.append(f"{step}: {sheets[1]} of {sheets[0]} style sheets loaded")
            if step == "index":
                link = driver.execute_script(REPORT)
                if not link:
                    faults.append("index: no link to a report")
                    break
                driver.get(link)
        faults += [f"request: {url[:200]}" for url in requests(driver) if not url.startswith((root + "/", "data:"))]
        # A browser asks for its icon at the root by itself.
        faults += [f"console: {message[:300]}" for message in console(driver) if "/favicon.ico" not in message]
    finally:
        driver.get("about:blank")
        server.shutdown()
        server.server_close()
    served = {path: status for path, status in Folder.seen.items() if path != "/favicon.ico"}
    faults += [f"served: {path}: {status}" for path, status in served.items() if status != 200]
    return {path.removeprefix(PREFIX): status for path, status in served.items()}, faults


WORKERS = 2


def walk(axe, site, pages):
    """Opens some pages, one after the other, in a browser of their own."""
    views, requested, found = 0, 0, []
    driver = browser()
    try:
        for page in pages:
            faults, asked = audit(driver, axe, (site / page).as_uri(), lambda url: url.startswith("file:"))
            views += len(VIEWS)
            requested += asked
            found += [f"{page}, {fault}" for fault in faults]
    finally:
        driver.quit()
    return views, requested, found


def main():
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    site = pathlib.Path(sys.argv[2]).resolve()
    report = {"views": 0, "requests": 0, "served": {}, "faults": []}
    with tempfile.TemporaryDirectory(prefix="assay-audit-") as scratch:
        os.environ["TMPDIR"] = scratch  # the browser's profile goes with the run
        pages = sys.argv[3:]
        # Half of a page's time is the browser's, half the driver's: two at once.
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            for views, asked, faults in pool.map(functools.partial(walk, axe, site), (pages[i::WORKERS] for i in range(WORKERS))):
                report["views"] += views
                report["requests"] += asked
                report["faults"] += faults
        driver = browser()
        try:
            report["served"], faults = serve(driver, site)
            report["faults"] += [f"served, {fault}" for fault in faults]
        finally:
            driver.quit()
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
