import AssayDiagnostics
import Glibc

/// The program: where it is, and what became of it.
extension EngineRun {
    /// The file of a program: on the `PATH`, or below the site or from the root where its name has a slash.
    func program(_ name: String) throws(SourceRefusal) -> String {
        if name.utf8.contains(0x2F) {
            let file = name.hasPrefix("/") ? name : folder.path(name)
            if let target = FileSystem.resolved(file), FileSystem.kind(target) == .file, unsafe access(target, X_OK) == 0 { return target }
            throw SourceRefusal(
                rule: "no-engine", "source '\(source.id)' runs '\(name)', and there is no such program", at: source.queryPlace,
                help: "name it from the site's folder, and make it executable")
        }
        if let file = InstalledProgram.find(name, in: path) { return file }
        throw SourceRefusal(rule: "no-engine", "source '\(source.id)' needs '\(name)', which is not on the PATH", at: source.place, help: installing)
    }

    private var installing: String {
        switch source.engine {
        case .duckdb: "install DuckDB's command-line program (pip install duckdb-cli)"
        case .postgres: "install PostgreSQL's client (Debian: apt-get install postgresql-client)"
        case .spark: "install Spark (pip install pyspark) and Java 17 (Debian: apt-get install default-jre-headless)"
        case .command: "install it, or name it from the root"
        }
    }

    /// A successful run, or what went wrong.
    func run(_ program: String, _ arguments: [String], _ call: EngineCall, input: [UInt8]) throws(SourceRefusal) -> ChildProcess.Outcome {
        let outcome: ChildProcess.Outcome
        do {
            outcome = try ChildProcess.run(
                [program] + arguments, environment: EngineEnvironment.variables(call.variables), input: input, limit: .seconds(source.timeoutSeconds),
                bounds: ChildProcess.Bounds(folder: FileSystem.resolved(folder.root) ?? folder.root, output: EngineRun.largestAnswer, isGroup: true))
        } catch {
            throw SourceRefusal(rule: "no-engine", "source '\(source.id)': \(error)", at: source.place, help: installing)
        }
        if outcome.isInterrupted {
            var refusal = SourceRefusal([])
            refusal.isInterrupted = true
            throw refusal
        }
        guard outcome.status != 0 else { return outcome }
        let (rule, what, help) = fault(outcome)
        throw SourceRefusal(rule: rule, "source '\(source.id)': '\(call.program)' \(what)", at: queryFile ?? source.queryPlace, help: help, said: outcome.errors)
    }

    private func fault(_ outcome: ChildProcess.Outcome) -> (rule: String, what: String, help: String) {
        guard let status = outcome.status else {
            return outcome.isTooMuch
                ? ("too-large", "printed more than \(EngineRun.largestAnswer >> 20) MiB, and was ended", "add up in the query: a snapshot has one row a metric, group and week")
                : ("too-slow", "took longer than \(source.timeoutSeconds) s, and was ended", "make the query faster, or raise 'timeout_seconds'")
        }
        // As waitpid(2) packs it.
        let signal = status & 0x7F
        let end = signal == 0 ? "ended with exit code \(status >> 8 & 0xFF)" : "was ended by signal \(signal)"
        return ("query-failed", end + (outcome.errors.isEmpty ? " and said nothing" : ""), "see what it said; nothing of its output is used")
    }

    private var queryFile: SourceLocation? {
        if case .file(let name) = source.query { SourceLocation(path: folder.path(name)) } else { nil }
    }

    /// A new folder that only its owner may enter.
    func scratch() throws(SourceRefusal) -> String {
        do {
            return try FileSystem.makeTemporaryFolder("source")
        } catch {
            throw SourceRefusal(rule: "unwritten", "\(error)", at: source.place, help: "name another folder with TMPDIR")
        }
    }
}
