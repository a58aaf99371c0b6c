import AssayDiagnostics
import Testing

@testable import assay

@Suite struct SourceSectionTests {
    private static let section = """
        sources:
          - {id: gateway, title: The gateway, query: queries/tokens.sql, metrics: [tokens], timeout_seconds: 60}
          - id: deployments
            engine: postgres
            database: service=warehouse
            sql: |
              SELECT 'changes' AS metric, -- of the week
                count(*) AS value FROM changes WHERE day BETWEEN :monday AND :sunday
          - {id: events, engine: spark, query: events.sql, files: {events: /srv/rows/*.parquet, people: "data/people.csv.gz"}, database: lake}
          - {id: other, command: [bq, query, "", --format=csv, --format=csv], query: queries/bq.sql}
          - {id: script, engine: command, command: [scripts/count.py, "{week}"]}

        """

    private static func refusal(_ name: String, _ sources: String, _ message: String) -> Refusal {
        Refusal(name, ("disclosure: {", "sources: [\(sources)]\ndisclosure: {"), message: message)
    }

    static let refusals = [
        refusal(
            "an unknown key", "{id: a, qurey: q.sql}",
            """
            error: source 'a' has neither 'query' nor 'sql' [missing-key]
              --> assay.yaml:6:11
              help: add 'query: queries/tokens.sql'
            error: source 'a' knows no key 'qurey' [unknown-key]
              --> assay.yaml:6:19
              help: did you mean 'query'?
            """),
        refusal(
            "a key of another engine", "{id: a, engine: postgres, query: q.sql, files: {events: e.csv}}",
            """
            error: source 'a' (postgres) knows no key 'files' [unknown-key]
              --> assay.yaml:6:51
              help: known here: id, title, engine, query, sql, database, timeout_seconds, metrics
            """),
        refusal(
            "an unknown engine", "{id: a, engine: duckdbb, query: q.sql}",
            """
            error: 'engine' is 'duckdbb'; it takes duckdb, postgres, spark or command [unknown-value]
              --> assay.yaml:6:27
              help: did you mean 'duckdb'?
            """),
        refusal(
            "two queries", "{id: a, query: q.sql, sql: SELECT 1}",
            """
            error: source 'a' has 'query' and 'sql' [two-queries]
              --> assay.yaml:6:38
              help: keep one of them
            """),
        refusal(
            "a query outside the site", "{id: a, query: ../q.sql}",
            """
            error: 'query' is '../q.sql', and a query lies below the site's folder [outside-site]
              --> assay.yaml:6:26
              help: write it as 'queries/tokens.sql'
            """),
        refusal(
            "an unknown metric", "{id: a, query: q.sql, metrics: [tokns]}",
            """
            error: there is no metric 'tokns' [unknown-metric]
              --> assay.yaml:6:43
              help: did you mean 'tokens'?
            """),
        refusal(
            "the same id twice", "{id: a, query: q.sql}, {id: A, query: q.sql}",
            """
            error: the id 'A' is taken but for capitals in line 6 [duplicate-id]
              --> assay.yaml:6:39
              help: choose another id
            """),
        refusal(
            "the name of another table", "{id: Cohort, query: q.sql}",
            """
            error: the id 'Cohort' would write a file that holds another table [reserved-id]
              --> assay.yaml:6:16
              help: choose another id
            """),
        refusal(
            "no time", "{id: a, query: q.sql, timeout_seconds: 0}",
            """
            error: 'timeout_seconds' is '0'; it takes a whole number from 1 to 86400 [out-of-range]
              --> assay.yaml:6:50
              help: choose a number from 1 to 86400
            """),
        refusal(
            "an engine without its command", "{id: a, engine: command}",
            """
            error: source 'a' has no 'command' [missing-key]
              --> assay.yaml:6:11
              help: add 'command: [sqlite3, -csv, -header, data/events.db]'
            """),
        refusal(
            "no program", "{id: a, command: []}",
            """
            error: 'command' names no program [empty-value]
              --> assay.yaml:6:28
              help: write the program first
            """),
        refusal(
            "a command that is no list", "{id: a, command: bq query}",
            """
            error: 'command' is text; it takes a list of a program and its arguments [wrong-type]
              --> assay.yaml:6:28
              help: write each of them after '- ', or in '[ ]'
            """),
        refusal(
            "files of another kind", "{id: a, query: q.sql, files: {events: e.xlsx, Events: e.csv, rows: assets/e.csv, odd: \"it's.csv\"}}",
            """
            error: 'e.xlsx' is neither Parquet nor CSV [unknown-format]
              --> assay.yaml:6:49
              help: name files that end in .parquet, .csv or .csv.gz
            error: 'Events' is no name for a table here [invalid-name]
              --> assay.yaml:6:57
              help: begin with a letter a to z, and go on with small letters, digits and '_'
            error: 'assets/e.csv' lies in assets/, and everything there is published [published-rows]
              --> assay.yaml:6:78
              help: keep the rows elsewhere, best outside the site
            error: 'it's.csv' has a quote or a backslash, which engines take for something else [invalid-path]
              --> assay.yaml:6:97
              help: rename it
            """),
        refusal(
            "a password in a connection", "{id: a, engine: postgres, query: q.sql, database: \"postgresql://reader:s3cret@db/x\"}",
            """
            error: 'database' holds a password, and would be in version control [password]
              --> assay.yaml:6:61
              help: take it out and leave it to the engine's own ways: PGSERVICE and ~/.pgpass, environment variables, the engine's configuration
            """),
        refusal(
            "a password in a command", "{id: a, command: [mysql, --password, s3cret]}",
            """
            error: 'command' holds a password, and would be in version control [password]
              --> assay.yaml:6:28
              help: take it out and leave it to the engine's own ways: PGSERVICE and ~/.pgpass, environment variables, the engine's configuration
            """),
        refusal(
            "a password in a query", "{id: a, sql: \"ATTACH 'host=x password=s3cret' (TYPE postgres)\"}",
            """
            error: 'sql' holds a password, and would be in version control [password]
              --> assay.yaml:6:24
              help: take it out and leave it to the engine's own ways: PGSERVICE and ~/.pgpass, environment variables, the engine's configuration
            """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) { refusal.expectMessage() }

    private func read(_ section: String) -> SiteConfiguration? {
        let (configuration, diagnostics) = SiteConfiguration.read(Array((section + ValidConfiguration.text).utf8), path: "assay.yaml")
        #expect(diagnostics == [])
        return configuration
    }

    @Test func readsEveryKey() throws {
        let sources = try #require(read(Self.section)).sources
        #expect(sources.map(\.id) == ["gateway", "deployments", "events", "other", "script"])
        #expect(sources.map(\.engine) == [.duckdb, .postgres, .spark, .command, .command])
        #expect(sources.map(\.title) == ["The gateway", nil, nil, nil, nil] && sources.map(\.timeoutSeconds) == [60, 600, 600, 600, 600])
        #expect(sources.map(\.database) == [nil, "service=warehouse", "lake", nil, nil] && sources.map(\.metrics) == [["tokens"], [], [], [], []])
        // Lines stay: a comment ends where its line does.
        #expect(
            sources.map(\.query) == [
                .file("queries/tokens.sql"),
                .inline("SELECT 'changes' AS metric, -- of the week\n  count(*) AS value FROM changes WHERE day BETWEEN :monday AND :sunday\n"), .file("events.sql"),
                .file("queries/bq.sql"), .none,
            ])
        #expect(sources[2].tables == [.init(name: "events", path: "/srv/rows/*.parquet"), .init(name: "people", path: "data/people.csv.gz")])
        #expect(sources[2].tables.map(\.format) == [.parquet, .csv])
        #expect(sources[3].command == ["bq", "query", "", "--format=csv", "--format=csv"])
    }

    /// A better query changes no report.
    @Test func nothingOfItGoesOnRecord() throws {
        let with = try #require(read(Self.section)).settings, without = try #require(read("")).settings
        #expect(with.digest == without.digest && !with.json.contains("The gateway") && !with.json.contains("timeout_seconds"))
        #expect(try #require(read("")).sources == [])
    }
}
