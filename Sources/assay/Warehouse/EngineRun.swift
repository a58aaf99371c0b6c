import AssayDiagnostics
import AssaySnapshots
import Glibc

/// A source's query, run: once, to its end, in the site's folder.
struct EngineRun: Sendable {
    /// More is no table of groups and weeks.
    static let largestAnswer = 256 << 20
    /// What fits into one argument of a program, with room for what is put around it (`MAX_ARG_STRLEN` of Linux is 128 KiB).
    static let largestQuery = 64 << 10

    let source: WarehouseSource
    let folder: SiteFolder
    let parameters: QueryParameters
    /// The folders to look for programs in, as in `PATH`.
    var path = InstalledProgram.variable("PATH") ?? ""

    /// What an engine answered.
    struct Answer: Sendable {
        var bytes: [UInt8]
        var format: SnapshotFormat
        /// SHA-256 of the query as it is written; of the command, where there is none.
        var digest: String
        var version: String?
        /// What it said beside its answer.
        var said: [String]
        var seconds: Double
    }

    func run() throws(SourceRefusal) -> Answer {
        let (written, query) = try query()
        let scratch = try scratch()
        defer { try? FileSystem.removeTree(scratch) }
        let call = source.call(query, parameters, scratch: scratch)
        let program = try program(call.program)
        if let file = call.file {
            do {
                try FileSystem.write(file.bytes, to: scratch + "/" + file.name, isPrivate: true)
            } catch {
                throw SourceRefusal(rule: "unwritten", "\(error)", at: source.place, help: "check that you may write there, or name another folder with TMPDIR")
            }
        }
        let start = ContinuousClock.now
        let version = try call.versionArguments.map { arguments throws(SourceRefusal) in try run(program, arguments, call, input: []) }
        let outcome = try run(program, call.arguments, call, input: call.input)
        var answer = Answer(
            bytes: outcome.output, format: .csv, digest: SHA256.hex(written), version: version.map { firstLine($0.output) },
            said: SourceRefusal.lines(outcome.errors, last: 1_000), seconds: (ContinuousClock.now - start) / .seconds(1))
        if call.answer == .marked {
            let rows = SparkRows.read(outcome.output)
            (answer.bytes, answer.format, answer.version) = (rows.json, .json, rows.version)
        }
        return answer
    }

    /// The query as it is written (a command's own words, where there is none), and as it is run.
    private func query() throws(SourceRefusal) -> (written: [UInt8], text: QueryText) {
        let (bytes, place) = try written()
        guard bytes.count <= EngineRun.largestQuery else {
            throw SourceRefusal(
                rule: "too-large", "the query has \(bytes.count) bytes, and at most \(EngineRun.largestQuery) are read", at: place(0),
                help: "make views of parts of it, where the data are")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw SourceRefusal(rule: "invalid-utf8", "the query is not UTF-8", at: place(0), help: "save it as UTF-8")
        }
        if SecretText.isFound(in: text) { throw SourceRefusal([WarehouseSource.secret("the query", at: place(0))]) }
        let dialect: QueryText.Dialect = switch source.engine {
        case .duckdb, .postgres: .standard
        case .spark: .spark
        case .command: .foreign
        }
        let query = QueryText(bytes, parameters, dialect, place: place)
        var faults = query.diagnostics
        if source.engine != .command, query.statements.isEmpty {
            faults.append(Diagnostic(rule: "empty-query", "the query of source '\(source.id)' holds no SQL", at: place(0), help: "write a SELECT of the columns of a snapshot"))
        } else if !query.asksForWeek, !source.isToldWeek, faults.isEmpty {
            let words = source.engine == .command ? "write {week}, {monday} or {sunday} among its arguments" : "write :week, or :monday and :sunday"
            faults.append(
                Diagnostic(rule: "no-week", "source '\(source.id)' does not ask for a week: it would report the same every week", at: place(0), help: words))
        }
        guard faults.isEmpty else { throw SourceRefusal(faults) }
        return (source.query == .none ? Array(source.command.joined(separator: "\0").utf8) : bytes, query)
    }

    private func written() throws(SourceRefusal) -> (bytes: [UInt8], place: (Int) -> SourceLocation) {
        switch source.query {
        case .inline(let text): return (Array(text.utf8), { _ in source.queryPlace })
        case .none: return ([], { _ in source.queryPlace })
        case .file(let name):
            let path = folder.path(name)
            guard FileSystem.kind(path) != nil else {
                throw SourceRefusal(rule: "no-query", "there is no file '\(name)' in the site", at: source.queryPlace, help: "write the query there, or correct its path")
            }
            do {
                let bytes = try FileSystem.read(path)
                return (bytes, { offset in EngineRun.place(of: offset, in: bytes, path) })
            } catch {
                throw SourceRefusal([unreadable(path, error)])
            }
        }
    }

    private static func place(of offset: Int, in bytes: [UInt8], _ path: String) -> SourceLocation {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        return SourceLocation(path: path, line: line, column: before.count - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1)
    }

    private func firstLine(_ bytes: [UInt8]) -> String { printable(String(decoding: bytes.prefix { $0 != 0x0A }.prefix(120), as: UTF8.self)) }
}
