import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// What a source gave for a week: figures of groups, checked.
struct SourceFigures: Sendable {
    let source: WarehouseSource
    let result: QueryResult
    let answer: EngineRun.Answer
    let started: SnapshotMoment

    /// Runs a source and reads its answer.
    /// - Returns: nil for the figures with an error among the diagnostics.
    static func take(_ run: EngineRun, at moment: SnapshotMoment, schema: SnapshotSchema) throws(SourceRefusal) -> (figures: SourceFigures?, diagnostics: [Diagnostic]) {
        let (source, week) = (run.source, run.parameters.week)
        let answer = try run.run()
        let path = "result of \(source.id)"
        let result = QueryResult.read(answer.bytes, answer.format, path: path, capture: week, schema: schema)
        var diagnostics = result.diagnostics.map { diagnostic in
            guard diagnostic.rule == "no-rows" else { return diagnostic }
            return Diagnostic(rule: "no-rows", "source '\(source.id)' gave no row", at: source.place, help: "see whether the rows of \(week) are there already")
        }
        diagnostics += unexpected(result, source, path)
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        return (SourceFigures(source: source, result: result, answer: answer, started: moment), diagnostics + missing(result, source, week))
    }

    /// Metrics that the source does not name as its own.
    private static func unexpected(_ result: QueryResult, _ source: WarehouseSource, _ path: String) -> [Diagnostic] {
        guard !source.metrics.isEmpty else { return [] }
        let others = Set(result.rows.map(\.metric)).subtracting(source.metrics).sorted()
        return others.map { metric in
            Diagnostic(
                rule: "unexpected-metric", "source '\(source.id)' gives '\(metric)', which its 'metrics' do not name", at: SourceLocation(path: path),
                help: "name it there, or leave it out of the query")
        }
    }

    /// What it was asked for and says nothing of: a gap, which may be one.
    private static func missing(_ result: QueryResult, _ source: WarehouseSource, _ week: Week) -> [Diagnostic] {
        let given = Set(result.rows.filter { $0.week == week }.map(\.metric))
        let gaps = source.metrics.isEmpty ? given.isEmpty ? ["no figure"] : [] : source.metrics.filter { !given.contains($0) }.map { "no figure of '\($0)'" }
        return gaps.map { gap in
            Diagnostic(.warning, rule: "no-figure", "source '\(source.id)' gives \(gap) in \(week)", at: source.place, help: "see whether all rows of the week are there already")
        }
    }

    /// How the figures came about, for who wants to know.
    func origin(note: String?) -> CaptureSource {
        var facts: [(key: String, value: CaptureSource.Value)] = []
        func add(_ key: String, _ text: String?) { if let text { facts.append((key, .text(text))) } }
        add("title", source.title)
        add("engine", source.engine == .command ? source.command.first : source.engine.rawValue)
        add("engine_version", answer.version)
        if case .file(let name) = source.query { add("query", name) }
        add("query_sha256", answer.digest)
        add("started", started.text)
        facts.append(("seconds", .number(Int(answer.seconds.rounded(.up)))))
        facts.append(("result_rows", .number(result.rows.count)))
        return CaptureSource(command: "snapshot \(source.id)", facts: facts, note: note)
    }

    /// Figures that two sources give.
    static func clashes(_ all: [SourceFigures]) -> [Diagnostic] {
        var givers: [QueryResult.Row: String] = [:]
        var diagnostics: [Diagnostic] = []
        for figures in all {
            var clash: (row: QueryResult.Row, other: String)?
            for row in figures.result.rows {
                if let other = givers.updateValue(figures.source.id, forKey: row), clash == nil { clash = (row, other) }
            }
            guard let (row, other) = clash else { continue }
            diagnostics.append(
                Diagnostic(
                    rule: "two-sources", "sources '\(other)' and '\(figures.source.id)' both give '\(row.metric)' of '\(row.group)' in \(row.week)", at: figures.source.place,
                    help: "let one of them give it"))
        }
        return diagnostics
    }
}
