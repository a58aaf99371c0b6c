import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

@Suite struct FrontMatterReaderTests {
    private static func read(_ text: String) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        FrontMatterReader.read(
            Array(text.utf8), path: "commentary/2026-W21.md", firstLine: 2, expectedWeek: Week("2026-W21")!, pairs: ["tokens-changes", "chat-tickets"])
    }

    static let refusals = [
        ("titel: A\n", """
                error: the front matter knows no key 'titel' [unknown-key]
                  --> commentary/2026-W21.md:2:1
                  help: did you mean 'title'?
                """),
        ("publish_date: 2026-02-30\n", """
                error: 'publish_date' is '2026-02-30', which is no day of the calendar [invalid-date]
                  --> commentary/2026-W21.md:2:15
                  help: February 2026 ends on 2026-02-28
                """),
        ("draft: yes\n", """
                error: 'draft' is 'yes'; it takes true or false [unknown-value]
                  --> commentary/2026-W21.md:2:8
                  help: write one of these
                """),
        ("pairs: [tokens-chnages, chat-tickets]\n", """
                error: there is no pair 'tokens-chnages' [unknown-pair]
                  --> commentary/2026-W21.md:2:9
                  help: did you mean 'tokens-changes'?
                """),
        ("week: 2026-W20\n", """
                error: the front matter is for week 2026-W20, the file's name for 2026-W21 [week-mismatch]
                  --> commentary/2026-W21.md:2:7
                  help: correct one of them, or leave 'week' out
                """),
        ("authors: {a: b}\n", """
                error: 'authors' is a mapping; it takes a list of names [wrong-type]
                  --> commentary/2026-W21.md:2:10
                  help: write each of them after '- ', or in '[ ]'
                """),
        ("title: A: b\n", """
                error: not YAML: mapping values are not allowed in this context [yaml-syntax]
                  --> commentary/2026-W21.md:2:9
                  help: put text that holds ': ' in quotes
                """),
        ("title: *a\n", """
                error: '*a' is a YAML alias, which is not read [yaml-alias]
                  --> commentary/2026-W21.md:2:8
                  help: write the value out, or put text that begins with '*' in quotes
                """),
        ("Hello\n", """
                error: the front matter is text; it takes keys with values [wrong-type]
                  --> commentary/2026-W21.md:2:1
                  help: write it as 'key: value' lines
                """),
        ("titel: A\ndraft: no\npublish_date: soon\npairs: tokens-changes\nweek: 2026-W54\ndraft: true\n", """
                error: the front matter knows no key 'titel' [unknown-key]
                  --> commentary/2026-W21.md:2:1
                  help: did you mean 'title'?
                error: 'draft' is 'no'; it takes true or false [unknown-value]
                  --> commentary/2026-W21.md:3:8
                  help: write one of these
                error: 'publish_date' is 'soon', which is no day of the calendar [invalid-date]
                  --> commentary/2026-W21.md:4:15
                  help: write it as '2026-05-25'
                error: 'pairs' is text; it takes a list of pairs [wrong-type]
                  --> commentary/2026-W21.md:5:8
                  help: write each of them after '- ', or in '[ ]'
                error: 'week' is '2026-W54', but 2026 has no week 54 [invalid-week]
                  --> commentary/2026-W21.md:6:7
                  help: its weeks are 1 to 53
                error: the key 'draft' is repeated; it is first given in line 3 [duplicate-key]
                  --> commentary/2026-W21.md:7:1
                  help: keep one of them
                """),
    ]

    @Test(arguments: refusals) func refuses(_ text: String, _ message: String) {
        #expect(rendered(Self.read(text).diagnostics) == message)
    }

    @Test func readsEveryKey() {
        let text = """
            title: NO
            summary: >
              Two lines
              of text
            authors: [Ann, Bo]
            draft: true
            publish_date: 2026-05-25
            pairs: [chat-tickets]
            week: 2026-W21
            """
        let (frontMatter, diagnostics) = Self.read(text)
        #expect(diagnostics.isEmpty)
        #expect(
            frontMatter
                == FrontMatter(
                    title: "NO", summary: "Two lines of text", titleLocation: SourceLocation(path: "commentary/2026-W21.md", line: 2, column: 8),
                    summaryLocation: SourceLocation(path: "commentary/2026-W21.md", line: 3, column: 10), authors: ["Ann", "Bo"], isDraft: true, publishDate: "2026-05-25", pairs: ["chat-tickets"],
                    week: "2026-W21"))
    }

    @Test func oneAuthorNeedsNoList() {
        #expect(Self.read("authors: Ann\n").frontMatter.authors == ["Ann"])
    }

    @Test(arguments: ["", "# nothing\n", "title:\n"]) func nothingWrittenIsNothingSaid(_ text: String) {
        #expect(Self.read(text).frontMatter == FrontMatter())
        #expect(Self.read(text).diagnostics.isEmpty)
    }
}
