import Foundation
import Testing

@testable import assay

/// What is refused, what is said of it, and that nothing is written then.
@Suite struct SnapshotRefusalTests {
    private static let rows = "echo metric,value,people; echo drafts,250,34"

    private func expect(_ site: SnapshotSite, _ message: String, _ arguments: String..., environment: [String: String] = [:], at place: SourceLocation = #_sourceLocation) async throws {
        let outcome = try await AssayProcess.run(
            ["snapshot", "site", "--week", site.week] + arguments, in: site.scratch.url,
            environment: ["SOURCE_DATE_EPOCH": "\(SnapshotSite.moment)", "TMPDIR": site.scratch.url.filePath].merging(environment) { $1 })
        #expect(outcome.exitCode == 1 && outcome.standardOutput == "", sourceLocation: place)
        #expect(outcome.standardError == message + "\n", sourceLocation: place)
        #expect(site.written == [] && site.leftovers == [], sourceLocation: place)
    }

    @Test func aCommandThatFailsHalfWay() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program(Self.rows + "; echo 'connection lost' >&2; exit 3")
        try await expect(
            site,
            """
            tokens said:
              | connection lost
            error: source 'tokens': 'scripts/tokens.sh' ended with exit code 3 [query-failed]
              --> site/assay.yaml:39:18
              help: see what it said; nothing of its output is used

            1 error
            """)
        try site.program(Self.rows + "; kill -9 $$")
        try await expect(
            site,
            """
            error: source 'tokens': 'scripts/tokens.sh' was ended by signal 9 and said nothing [query-failed]
              --> site/assay.yaml:39:18
              help: see what it said; nothing of its output is used

            1 error
            """)
    }

    @Test func onlyTheEndOfWhatItSaysIsShown() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program("seq 1 200000 >&2; exit 1")
        let lines = try await site.snapshot().standardError.split(separator: "\n")
        #expect(lines.prefix(2) == ["tokens said:", "  | 199981"] && lines.filter { $0.hasPrefix("  | ") }.count == 20)
    }

    @Test func aColumnOfPersons() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program("echo user_email,metric,value; echo ada@example.org,drafts,3")
        let outcome = try await site.snapshot()
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("[person-column]\n  --> result of tokens:1:1\n") && !outcome.standardError.contains("ada@"))
        #expect(site.written == [])
    }

    @Test func rowsOfALaterWeekAndOfAnUnknownMetric() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program("echo week,metric,value,people; echo 2026-W23,drafts,3,34; echo 2026-W22,draft,3,34")
        try await expect(
            site,
            """
            error: week 2026-W23 is later than the capture week 2026-W22 [week-after-capture]
              --> result of tokens:2:1
              help: a capture reports its own week and earlier ones: move the row to the capture of 2026-W23

            error: metric 'draft' is not declared [unknown-metric]
              --> result of tokens:3:10
              help: did you mean 'drafts'?

            2 errors
            """)
    }

    @Test func noRowAndNoFigureOfTheWeek() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        for text in ["true", "echo metric,value"] {
            try site.program(text)
            try await expect(
                site,
                """
                error: source 'tokens' gave no row [no-rows]
                  --> site/assay.yaml:39:10
                  help: see whether the rows of 2026-W22 are there already

                1 error
                """)
        }
        try site.program("echo week,metric,value,people; echo 2026-W20,drafts,3,34")
        let late = try await site.snapshot("--dry-run", "--note", "late")
        #expect(late.standardError.hasPrefix("warning: source 'tokens' gives no figure in 2026-W22 [no-figure]\n  --> site/assay.yaml:39:10\n"))
    }

    @Test func metricsThatAreNotItsOwn() async throws {
        let site = try await SnapshotSite([SnapshotSite.script("tokens", "metrics: [solved]")])
        try site.program(Self.rows)
        try await expect(
            site,
            """
            error: source 'tokens' gives 'drafts', which its 'metrics' do not name [unexpected-metric]
              --> result of tokens
              help: name it there, or leave it out of the query

            1 error
            """)
        try site.declare([SnapshotSite.script("tokens", "metrics: [drafts, solved]")])
        let gap = try await site.snapshot("--dry-run")
        #expect(gap.exitCode == 0 && gap.standardError.hasPrefix("warning: source 'tokens' gives no figure of 'solved' in 2026-W22 [no-figure]\n"))
    }

    @Test func twoSourcesOfOneFigure() async throws {
        let site = try await SnapshotSite([SnapshotSite.script(), SnapshotSite.script("other")])
        try site.program(Self.rows)
        try site.program(Self.rows, at: "site/scripts/other.sh")
        try await expect(
            site,
            """
            error: sources 'tokens' and 'other' both give 'drafts' of 'all' in 2026-W22 [two-sources]
              --> site/assay.yaml:40:10
              help: let one of them give it

            1 error
            """)
    }

    @Test func enginesThatAreNotThere() async throws {
        let site = try await SnapshotSite(["{id: a, sql: \"SELECT :week\"}", "{id: b, engine: postgres, sql: \"SELECT :week\"}", "{id: c, engine: spark, sql: \"SELECT :week\"}", "{id: d, command: [bq, \"{week}\"]}", "{id: e, command: [scripts/none.sh, \"{week}\"]}"])
        try await expect(
            site,
            """
            error: source 'a' needs 'duckdb', which is not on the PATH [no-engine]
              --> site/assay.yaml:39:10
              help: install DuckDB's command-line program (pip install duckdb-cli)

            error: source 'b' needs 'psql', which is not on the PATH [no-engine]
              --> site/assay.yaml:40:10
              help: install PostgreSQL's client (Debian: apt-get install postgresql-client)

            error: source 'c' needs 'spark-sql', which is not on the PATH [no-engine]
              --> site/assay.yaml:41:10
              help: install Spark (pip install pyspark) and Java 17 (Debian: apt-get install default-jre-headless)

            error: source 'd' needs 'bq', which is not on the PATH [no-engine]
              --> site/assay.yaml:42:10
              help: install it, or name it from the root

            error: source 'e' runs 'scripts/none.sh', and there is no such program [no-engine]
              --> site/assay.yaml:43:13
              help: name it from the site's folder, and make it executable

            5 errors
            """, environment: ["PATH": site.scratch.url.filePath + "/nothing"])
    }

    /// One good source beside faulty ones: all of their faults at once, and not a file.
    @Test func allFaultsInOneRunAndNothingHalfWritten() async throws {
        let site = try await SnapshotSite([
            SnapshotSite.script(), "{id: missing, query: q/none.sql}", "{id: typed, query: q/typed.sql}", "{id: always, sql: SELECT 1}", "{id: shell, sql: \".shell ls :week\"}",
            "{id: empty, sql: \"-- :week\"}", "{id: secret, query: q/secret.sql}", "{id: latin, query: q/latin.sql}", "{id: script, command: [sh, -c, true]}",
        ])
        try site.program(Self.rows)
        try site.scratch.write("SELECT *\nFROM t WHERE day >= :mondy\n", to: "site/q/typed.sql")
        try site.scratch.write("ATTACH 'host=db password=x' (TYPE postgres); SELECT :week", to: "site/q/secret.sql")
        try site.scratch.write([0x53, 0xE4], to: "site/q/latin.sql")
        try await expect(
            site,
            """
            error: there is no file 'q/none.sql' in the site [no-query]
              --> site/assay.yaml:40:26
              help: write the query there, or correct its path

            error: source 'always' does not ask for a week: it would report the same every week [no-week]
              --> site/assay.yaml:42:23
              help: write :week, or :monday and :sunday

            error: a statement begins with a command of the engine's own shell [not-sql]
              --> site/assay.yaml:43:22
              help: write SQL only: it is not given to a shell

            error: the query of source 'empty' holds no SQL [empty-query]
              --> site/assay.yaml:44:22
              help: write a SELECT of the columns of a snapshot

            error: source 'script' does not ask for a week: it would report the same every week [no-week]
              --> site/assay.yaml:47:18
              help: write {week}, {monday} or {sunday} among its arguments

            error: the query is not UTF-8 [invalid-utf8]
              --> site/q/latin.sql:1:1
              help: save it as UTF-8

            error: the query holds a password, and would be in version control [password]
              --> site/q/secret.sql:1:1
              help: take it out and leave it to the engine's own ways: PGSERVICE and ~/.pgpass, environment variables, the engine's configuration

            error: there is no parameter ':mondy' [unknown-parameter]
              --> site/q/typed.sql:2:21
              help: did you mean ':monday'?

            8 errors
            """)
    }

    @Test func weeksThatCannotBeCaptured() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()], week: "2026-W23")
        try site.program("touch ran; " + Self.rows)
        try await expect(
            site,
            """
            error: week 2026-W23 ends on 2026-06-07, and it is 2026-06-01T06:00:00Z [week-not-over]
              --> --week
              help: take the snapshot of 2026-W22, or wait until the week is over

            1 error
            """)
        let older = try await AssayProcess.run(
            ["snapshot", "site", "--week", "2026-W18"], in: site.scratch.url, environment: ["SOURCE_DATE_EPOCH": "\(SnapshotSite.moment)"])
        #expect(older.exitCode == 1 && older.standardError.contains("[older-capture]"))
        // Not even asked.
        #expect(!site.scratch.exists("site/ran"))
        for arguments in [["--week", "2025-W53"], [], ["--week", "2026-W22", "--note", " "]] {
            #expect(try await AssayProcess.run(["snapshot", "site"] + arguments, in: site.scratch.url).exitCode == 64)
        }
    }

    @Test func aSiteWithoutSources() async throws {
        let site = try await SnapshotSite([])
        try await expect(
            site,
            """
            error: the site declares no sources [no-sources]
              --> site/assay.yaml
              help: add 'sources:' with '{id: tokens, query: queries/tokens.sql}'

            1 error
            """)
    }

    @Test func anAnswerAndAQueryThatAreTooLarge() async throws {
        let site = try await SnapshotSite([SnapshotSite.script(), "{id: long, query: long.sql}"])
        try site.program("head -c 300000000 /dev/zero")
        try site.scratch.write("SELECT :week -- " + String(repeating: "x", count: 70_000), to: "site/long.sql")
        try await expect(
            site,
            """
            error: source 'tokens': 'scripts/tokens.sh' printed more than 256 MiB, and was ended [too-large]
              --> site/assay.yaml:39:18
              help: add up in the query: a snapshot has one row a metric, group and week

            error: the query has 70016 bytes, and at most 65536 are read [too-large]
              --> site/long.sql:1:1
              help: make views of parts of it, where the data are

            2 errors
            """)
    }
}
