/// How an engine is called for a query: a program, its arguments, what it is given to read, and how its answer is to be read.
struct EngineCall: Sendable {
    /// How the answer is printed.
    enum Answer: Sendable {
        /// CSV with a header, the whole of it.
        case csv
        /// One JSON object a line, behind a mark (see `SparkRows`).
        case marked
    }

    /// As it is looked for.
    var program: String
    var arguments: [String]
    var input: [UInt8] = []
    /// A file that it reads, written for it and removed afterwards.
    var file: (name: String, bytes: [UInt8])?
    /// Of the environment, besides what all engines get.
    var variables: [String: String] = [:]
    var answer = Answer.csv
    /// The arguments that make it print its version; nil where it is told in another way, or in none.
    var versionArguments: [String]?
}

extension WarehouseSource {
    /// - Parameter scratch: a folder for what an engine must find in a file.
    func call(_ query: QueryText, _ parameters: QueryParameters, scratch: String) -> EngineCall {
        switch engine {
        case .duckdb: duckdb(query)
        case .postgres: postgres(query)
        case .spark: spark(query, scratch: scratch)
        case .command: other(query, parameters, scratch: scratch)
        }
    }

    /// Without its start-up file, stopping at the first fault. `-c` reads SQL only; a line that begins with a point is none there.
    private func duckdb(_ query: QueryText) -> EngineCall {
        let views = tables.map { table in
            let reader = table.format == .parquet ? "read_parquet('\(table.path)')" : "read_csv('\(table.path)', header = true)"
            return "CREATE TEMP VIEW \"\(table.name)\" AS SELECT * FROM \(reader);\n"
        }
        let file = database.map { [($0.hasPrefix("-") ? "./" : "") + $0] } ?? []
        return EngineCall(
            program: "duckdb",
            arguments: ["-init", "/dev/null", "-csv", "-bail", "-batch", "-nullvalue", ""] + (file.isEmpty ? [] : ["-readonly"]) + ["-c", views.joined() + query.text] + file,
            versionArguments: ["--version"])
    }

    /// In a transaction that cannot write. Without a start-up file and never asking for a password. `--command` reads SQL only: no variable and no `\!`.
    private func postgres(_ query: QueryText) -> EngineCall {
        let options = ["--no-psqlrc", "--quiet", "--no-password", "--set", "ON_ERROR_STOP=1"] + (database.map { ["--dbname", $0] } ?? [])
        return EngineCall(
            program: "psql", arguments: options + ["--csv", "--command", "BEGIN READ ONLY", "--command", query.text],
            versionArguments: options + ["--tuples-only", "--no-align", "--command", "SHOW server_version"])
    }

    /// What Spark keeps of its own catalogue goes into the scratch folder, not into the site.
    private func spark(_ query: QueryText, scratch: String) -> EngineCall {
        let views = tables.map { table in
            let options = table.format == .csv ? ", header 'true', inferSchema 'true'" : ""
            return "CREATE TEMPORARY VIEW `\(table.name)` USING \(table.format == .csv ? "csv" : "parquet") OPTIONS (path '\(table.path)'\(options))"
        }
        let submitted = InstalledProgram.variable("SPARK_SUBMIT_OPTS").map { $0 + " " } ?? ""
        return EngineCall(
            program: "spark-sql",
            arguments: ["-S", "--conf", "spark.ui.enabled=false"] + (database.map { ["--database", $0] } ?? []) + ["-f", scratch + "/query.sql"],
            file: ("query.sql", SparkRows.script(views: views, statements: query.statements)),
            variables: ["SPARK_SUBMIT_OPTS": submitted + "\"-Dderby.system.home=\(scratch)\""], answer: .marked)
    }

    /// Words in braces become values; the query comes as a file where a word asks for it, else through standard input.
    private func other(_ query: QueryText, _ parameters: QueryParameters, scratch: String) -> EngineCall {
        let file = scratch + "/query.sql"
        let words = command.map { word in
            (QueryParameters.names.map { ("{\($0)}", parameters.text($0) ?? "") } + [("{query_file}", file)]).reduce(word) { text, part in
                text.split(separator: part.0, omittingEmptySubsequences: false).joined(separator: part.1)
            }
        }
        let bytes = Array(query.text.utf8)
        return EngineCall(program: words[0], arguments: Array(words.dropFirst()), input: readsFile ? [] : bytes, file: readsFile ? ("query.sql", bytes) : nil)
    }

    private var readsFile: Bool { command.contains { $0.contains("{query_file}") } }

    /// Whether a command is told the week in its arguments.
    var isToldWeek: Bool { command.contains { word in QueryParameters.names.contains { word.contains("{\($0)}") } } }
}
