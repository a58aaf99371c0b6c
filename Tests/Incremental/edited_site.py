"""A small site that changes at random, as sites do: weeks come and go, figures are restated, words, looks and settings change, and somebody touches the output."""

import os
import shutil
import subprocess

CONFIGURATION = """\
site: {{title: {title}, organisation: Example Ltd}}
disclosure: {{minimum_people: {minimum}}}
groups:
  - {{id: mail, title: Mail}}
  - {{id: phone, title: {phone}}}
  - {{id: night, title: Night shift}}
metrics:
  - {{id: drafts, title: Drafts, kind: adoption, unit: answers, better: neither, aggregate: sum, definition: Counted., source: desk export}}
  - {{id: solved, title: {solved}, kind: value, unit: tickets, better: up, aggregate: sum, definition: Counted., source: desk export}}
  - {{id: reopened, title: Opened again, kind: guardrail, unit: "%", better: down, aggregate: ratio, definition: Share., source: desk export}}
pairs:
  - {{id: drafts-solved, title: Drafts and solved, adoption: drafts, value: solved, guardrail: reopened, hypothesis: {hypothesis}, expected: {{adoption: +50 %, value: +25 %}}, groups: {pair_groups}}}
events: {events}
report: {{window_weeks: {window}, figure_files: {figures}, packets: {packets}, sparklines: {sparklines}}}
"""

CHOICES = {
    "title": ["Answer desk", "Desk"], "minimum": ["10", "12"], "phone": ["Phone", "Telephone"], "solved": ["Solved", "Solved at once"],
    "hypothesis": ["More of both.", "A draft leaves time."], "pair_groups": ["[mail]", "[mail, phone]", "all"],
    "events": ["[]", "[{week: 2026-W08, title: New tool, kind: release}]"], "window": ["12", "26"], "figures": ["all", "latest", "none"],
    "packets": ["latest", "all", "none"], "sparklines": ["all", "none"],
}

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082")


def week(number):
    return f"2026-W{number:02d}"


class EditedSite:
    """`assay` is the program to publish with, `numbers` the source of everything random."""

    def __init__(self, root, assay, numbers):
        self.root, self.assay, self.numbers = root, assay, numbers
        self.settings = {key: values[0] for key, values in CHOICES.items()}
        # Solved tickets by week and group, as the captures tell them.
        self.solved = {}
        self.captured = []
        self.options = []
        os.makedirs(root)
        self.configure()
        for number in range(1, 4):
            self.backfill(number)
        for number in range(4, 15):
            self.capture(number)
        for number in (2, 12, 13, 14):
            self.comment(number, body=["The desk sent {{ drafts }} drafts."])
        self.saved = None
        self.save()

    # What the site is made of.

    def path(self, name):
        return os.path.join(self.root, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb" if isinstance(text, bytes) else "w") as file:
            file.write(text)

    def configure(self):
        self.write("assay.yaml", CONFIGURATION.format(**self.settings))

    def rows(self, number):
        lines = []
        for group, people in (("mail", 24), ("phone", 40), ("night", 7)):
            solved = self.solved.setdefault((number, group), 200 + self.numbers.randrange(12))
            lines.append(f"{week(number)},drafts,{group},{100 + 8 * number + number % 3},{people},,,")
            lines.append(f"{week(number)},solved,{group},{solved},{people},,,")
            lines.append(f"{week(number)},reopened,{group},,{people},{20 + number % 4},{300 + number},")
        return lines

    def capture(self, number, extra=()):
        header = "week,metric,group,value,people,numerator,denominator,note"
        self.write(f"snapshots/{week(number)}.csv", "\n".join([header, *self.rows(number), *extra]) + "\n")
        if number not in self.captured:
            self.captured.append(number)

    def backfill(self, number):
        header = "week,metric,group,value,people,numerator,denominator,note"
        self.write(f"snapshots/backfill/{week(number)}.csv", "\n".join([header, *self.rows(number)]) + "\n")

    def comment(self, number, front="", body=None):
        words = ["The desk sent {{ drafts }} drafts; {{ solved }} were solved."]
        if self.numbers.random() < 0.5:
            # Mostly to a report that there is.
            other = self.numbers.choice(self.captured) if self.numbers.random() < 0.9 else self.numbers.randrange(1, max(self.captured) + 2)
            words.append(f"See [another week]({week(other)}.md{self.numbers.choice(['', '', '#point', '#scorecard', '#commentary'])}).")
        pictures = [name for name in ("one.png", "two.png") if os.path.exists(self.path(f"assets/{name}"))]
        if pictures and self.numbers.random() < 0.4:
            words.append(f"A [picture](../assets/{self.numbers.choice(pictures)}).")
        if self.numbers.random() < 0.4:
            words.append("```chart\ntype: pair\npair: drafts-solved\ngroup: mail\n```")
        if self.numbers.random() < 0.3:
            words.append("Twenty words that say the same every week are a sign that nobody wrote anything new about what happened in this week at all.")
        words.append(f"Word {self.numbers.choice(['alpha', 'beta', 'gamma'])} of the team.")
        front = front or f"title: Week of {self.numbers.choice(['drafts', 'tickets'])}\n"
        self.write(f"commentary/{week(number)}.md", f"---\n{front}---\n\n" + "\n\n".join(body or words) + "\n")

    # Edits. Each returns what it did.

    def edit(self):
        name = self.numbers.choice([name for name in dir(self) if name.startswith("edit_")])
        return getattr(self, name)() or name.removeprefix("edit_")

    def some_week(self):
        return self.numbers.choice(self.captured)

    def edit_words(self):
        number = self.some_week()
        self.comment(number)
        return f"words of {week(number)}"

    edit_more_words = edit_words

    def edit_unsay(self):
        self.remove(f"commentary/{week(self.some_week())}.md")

    def edit_draft(self):
        front = self.numbers.choice(["title: Soon\ndraft: true\n", "title: Soon\npublish_date: 2026-04-20\n", "title: Out\npublish_date: 2026-01-20\n", "title: Order\npairs: [drafts-solved]\n"])
        self.comment(self.some_week(), front)

    def edit_history_words(self):
        self.comment(self.numbers.randrange(1, 4))

    def edit_moved_words(self):
        one, other = self.path(f"commentary/{week(self.some_week())}.md"), self.path(f"commentary/{week(self.some_week())}.md")
        if os.path.exists(one):
            os.replace(one, other)

    def edit_new_week(self):
        if max(self.captured) < 40:
            self.capture(max(self.captured) + 1)
            if self.numbers.random() < 0.5:
                self.comment(max(self.captured))

    edit_another_week = edit_new_week

    def edit_no_week(self):
        if len(self.captured) > 8:
            number = self.captured.pop(-1 if self.numbers.random() < 0.7 else self.numbers.randrange(1, len(self.captured)))
            self.remove(f"snapshots/{week(number)}.csv")
            if self.numbers.random() < 0.8:
                self.remove(f"commentary/{week(number)}.md")

    def edit_rewritten_figure(self):
        number = self.some_week()
        self.solved[(number, self.numbers.choice(["mail", "phone", "night"]))] = 190 + self.numbers.randrange(40)
        self.capture(number)
        return f"figure of {week(number)}"

    def edit_restated(self):
        number = max(self.captured)
        past = self.some_week()
        if past < number:
            note = self.numbers.choice(["counted again", ""])
            self.capture(number, [f"{week(past)},solved,mail,{150 + self.numbers.randrange(100)},24,,,{note}"])

    def edit_settings(self):
        key = self.numbers.choice(sorted(CHOICES))
        self.settings[key] = self.numbers.choice(CHOICES[key])
        self.configure()
        return f"{key}: {self.settings[key]}"

    def edit_comment_in_settings(self):
        with open(self.path("assay.yaml"), "a") as file:
            file.write(f"# {self.numbers.randrange(100)}\n")

    def edit_template(self):
        if self.numbers.random() < 0.4:
            self.remove("templates")
        elif self.numbers.random() < 0.5:
            self.write("templates/assets/site.css", f"body {{ margin: {self.numbers.randrange(3)}em }}\n")
        else:
            self.write("templates/partials/notes.mustache", f"<p>Note {self.numbers.randrange(3)}</p>\n")

    def edit_assets(self):
        name = f"assets/{self.numbers.choice(['one.png', 'two.png', 'three.txt'])}"
        if self.numbers.random() < 0.3:
            self.remove(name)
        else:
            self.write(name, PNG if name.endswith("png") else f"text {self.numbers.randrange(5)}\n")

    def edit_options(self):
        self.options = self.numbers.choice([[], [], ["--drafts"], ["--base-url", "https://intranet.example/adoption/"], ["--now", "2026-05-01"], ["--strict"], ["--jobs", "1"]])
        return f"options {self.options}"

    def edit_times(self):
        for name in self.files():
            if self.numbers.random() < 0.3:
                os.utime(self.path(name), (self.numbers.randrange(2_000_000_000),) * 2)

    def edit_same_size_and_time(self):
        """The hardest to see: another figure, as many bytes, the time put back."""
        number = self.some_week()
        path = self.path(f"snapshots/{week(number)}.csv")
        before = os.stat(path)
        key = (number, "mail")
        self.solved[key] = 100 + (self.solved.get(key, 200) + 1 + self.numbers.randrange(50)) % 900
        self.capture(number)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def edit_output(self):
        """Somebody changes what was built."""
        files = [os.path.join(parent, name) for parent, _, names in os.walk(self.path("dist")) for name in names]
        # The two files by which the folder is known as ours stay.
        files = sorted(path for path in files if os.path.basename(path) not in ("assay-manifest.json", "SHA256SUMS"))
        if files:
            path = self.numbers.choice(files)
            if self.numbers.random() < 0.3:
                os.remove(path)
                return f"{path} gone from the output"
            before = os.stat(path)
            with open(path, "r+b") as file:
                file.write(b"#")
            if self.numbers.random() < 0.5:
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            return f"{path} changed in the output"

    def edit_no_output(self):
        if self.numbers.random() < 0.3:
            shutil.rmtree(self.path("dist"), ignore_errors=True)

    def edit_cache(self):
        captures = self.path(".assay/captures")
        names = [".assay/build.cache"] + [f".assay/captures/{name}" for name in (sorted(os.listdir(captures)) if os.path.isdir(captures) else [])]
        name = self.numbers.choice([names[0], self.numbers.choice(names)])
        path = self.path(name)
        if not os.path.isfile(path):
            return None
        kind = self.numbers.choice(["flip", "cut", "empty", "gone", "folder", "append"])
        data = bytearray(open(path, "rb").read())
        if kind == "flip" and data:
            data[self.numbers.randrange(len(data))] ^= 1 << self.numbers.randrange(8)
        elif kind == "cut":
            data = data[: self.numbers.randrange(len(data) + 1)]
        elif kind == "append":
            data += b"more"
        elif kind == "empty":
            data = bytearray()
        os.remove(path)
        if kind == "folder":
            os.makedirs(os.path.join(path, "below"))
        elif kind != "gone":
            self.write(name, bytes(data))
        return f"{name} {kind}"

    def edit_publish(self):
        """What is on record later builds must say again; half of the time it is taken back."""
        if os.path.exists(self.path("published.json")):
            if self.numbers.random() < 0.5:
                self.remove("published.json")
            return "no record"
        if self.numbers.random() < 0.3:
            subprocess.run([self.assay, "publish", "--quiet"], cwd=self.root, capture_output=True, timeout=120)
            return "publish"

    def edit_back(self):
        """To an earlier state, as version control does it."""
        self.restore()

    # Earlier states.

    def files(self):
        found = []
        for parent, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if name not in ("dist", ".assay"))
            found += [os.path.relpath(os.path.join(parent, name), self.root) for name in sorted(names)]
        return found

    def save(self):
        self.saved = ({name: open(self.path(name), "rb").read() for name in self.files()}, dict(self.settings), dict(self.solved), list(self.captured))

    def restore(self):
        files, settings, solved, captured = self.saved
        for name in self.files():
            if name not in files:
                self.remove(name)
        for name, data in files.items():
            if not os.path.exists(self.path(name)) or open(self.path(name), "rb").read() != data:
                self.write(name, data)
        self.settings, self.solved, self.captured = dict(settings), dict(solved), list(captured)

    def mend(self):
        """After a refusal, mostly: so that a fault does not stop all that comes after it."""
        if self.numbers.random() < 0.8:
            self.options = []
            self.restore()

    def remove(self, name):
        path = self.path(name)
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.exists(path):
            os.remove(path)
