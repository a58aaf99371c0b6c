import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

@Suite struct EngineCallTests {
    private func call(_ engine: WarehouseSource.Engine, _ query: String = "SELECT :week;", _ change: (inout WarehouseSource) -> Void = { _ in }) -> EngineCall {
        let place = SourceLocation(path: "assay.yaml")
        var source = WarehouseSource(id: "tokens", engine: engine, query: .inline(query), place: place, queryPlace: place)
        change(&source)
        let parameters = QueryParameters(week: Week("2026-W21")!)
        let text = QueryText(Array(query.utf8), parameters, engine == .spark ? .spark : .standard) { _ in place }
        return source.call(text, parameters, scratch: "/scratch folder")
    }

    private let tables = [WarehouseSource.Table(name: "events", path: "data/*.parquet"), .init(name: "people", path: "people.csv")]

    @Test func duckDB() {
        let plain = call(.duckdb)
        #expect(plain.program == "duckdb" && plain.versionArguments == ["--version"] && plain.answer == .csv)
        #expect(plain.arguments == ["-init", "/dev/null", "-csv", "-bail", "-batch", "-nullvalue", "", "-c", "SELECT '2026-W21';"])
        let whole = call(.duckdb) { ($0.database, $0.tables) = ("-odd.duckdb", tables) }
        #expect(
            whole.arguments.suffix(4) == [
                "-readonly", "-c",
                "CREATE TEMP VIEW \"events\" AS SELECT * FROM read_parquet('data/*.parquet');\nCREATE TEMP VIEW \"people\" AS SELECT * FROM read_csv('people.csv', header = true);\nSELECT '2026-W21';",
                "./-odd.duckdb",
            ])
    }

    @Test func postgreSQL() {
        let call = call(.postgres) { $0.database = "service=warehouse" }
        let common = ["--no-psqlrc", "--quiet", "--no-password", "--set", "ON_ERROR_STOP=1", "--dbname", "service=warehouse"]
        #expect(call.program == "psql" && call.arguments == common + ["--csv", "--command", "BEGIN READ ONLY", "--command", "SELECT '2026-W21';"])
        #expect(call.versionArguments == common + ["--tuples-only", "--no-align", "--command", "SHOW server_version"])
    }

    @Test func sparkSQL() throws {
        let call = call(.spark) { ($0.database, $0.tables) = ("lake", tables) }
        #expect(call.program == "spark-sql" && call.answer == .marked && call.versionArguments == nil)
        #expect(call.arguments == ["-S", "--conf", "spark.ui.enabled=false", "--database", "lake", "-f", "/scratch folder/query.sql"])
        #expect(try #require(call.variables["SPARK_SUBMIT_OPTS"]).hasSuffix("\"-Dderby.system.home=/scratch folder\""))
        let script = String(decoding: try #require(call.file).bytes, as: UTF8.self)
        #expect(script.contains("CREATE TEMPORARY VIEW `events` USING parquet OPTIONS (path 'data/*.parquet')\n;\n"))
        #expect(script.contains("CREATE TEMPORARY VIEW `people` USING csv OPTIONS (path 'people.csv', header 'true', inferSchema 'true')\n;\n"))
        #expect(script.hasSuffix(" FROM (\nSELECT '2026-W21'\n)\n;\n"))
    }

    @Test func aCommandGetsItsQueryThroughStandardInputOrAsAFile() {
        let piped = call(.command) { $0.command = ["bq", "{week}:{monday}:{sunday}", "$(x); {other}"] }
        #expect(piped.program == "bq" && piped.arguments == ["2026-W21:2026-05-18:2026-05-24", "$(x); {other}"])
        #expect(piped.input == Array("SELECT '2026-W21';".utf8) && piped.file?.name == nil)
        let filed = call(.command) { $0.command = ["trino", "--file={query_file}"] }
        #expect(filed.arguments == ["--file=/scratch folder/query.sql"] && filed.input == [])
        #expect(filed.file?.bytes == Array("SELECT '2026-W21';".utf8))
    }
}
