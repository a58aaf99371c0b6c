import AssayDiagnostics
import AssayMetrics

/// Turns rows of fields into observations, whatever format they come from: the rules of the native form are here.
///
/// The way of a right row makes no String and no array; only a fault or a note does.
struct RowValidator: Sendable {
    /// The most rows a file may have, unless a reader is made with another limit.
    static let maximumRows = 10_000_000

    let schema: SnapshotSchema
    let header: SnapshotHeader
    let capture: Week?
    /// The most rows that are read.
    let limit: Int
    var log: DiagnosticLog
    private(set) var rows = 0
    private(set) var notes: [String] = []
    private var observations: [Observation] = []

    /// Of the row at hand: its line, and its faults, which have no place yet.
    var line = 0
    var faults: [RowFault] = []

    var seen: SeenRows
    var lastWeek: WeekCache
    /// -1 until a metric was read.
    var lastMetric = -1
    var lastGroup = MetricCatalog.everybody
    /// Whether a share that is far above 1 was told already.
    var hasToldShare = false
    /// By group: the one that followed it last.
    var followers: [Int]

    init(schema: SnapshotSchema, header: SnapshotHeader, capture: Week?, expectedRows: Int, maximumRows: Int, log: DiagnosticLog) {
        self.schema = schema
        self.header = header
        self.capture = capture
        self.limit = maximumRows
        self.log = log
        observations.reserveCapacity(min(expectedRows, maximumRows))
        seen = SeenRows(groups: schema.groups.names.count, metrics: schema.metrics.names.count, weeks: RowValidator.weeks(of: capture))
        lastWeek = WeekCache()
        followers = [Int](repeating: MetricCatalog.everybody, count: schema.groups.names.count)
    }

    /// Whether the file has as many rows as it may.
    var isFull: Bool { rows >= limit }

    /// Reports that a further row was found.
    mutating func refuseMoreRows(at line: Int) {
        log.report(
            Diagnostic(
                rule: "too-many-rows", "the file has more than \(limit) rows", at: SourceLocation(path: log.path, line: line),
                help: "split it into several files"))
    }

    /// Counts a row that could not be taken apart.
    mutating func countMalformed() { rows += 1 }

    /// Reports that there is nothing to read, unless another fault says why.
    mutating func refuseNoRows(_ summary: String) {
        if rows == 0, log.isEmpty { log.report(RowValidator.noRows(summary, path: log.path)) }
    }

    static func noRows(_ summary: String, path: String) -> Diagnostic {
        Diagnostic(
            rule: "no-rows", summary, at: SourceLocation(path: path),
            help: "remove it, or write one row a figure with at least 'metric' and 'value'")
    }

    /// Reads one row.
    ///
    /// - Parameters:
    ///   - fields: in the order of the header.
    ///   - text: where the fields' bytes are.
    ///   - source: where their origins are: the file.
    ///   - position: where the row begins.
    mutating func add(_ fields: [TextField], in text: Span<UInt8>, source: Span<UInt8>, at position: TextPosition) {
        rows += 1
        line = position.line
        let week = week(fields, text)
        let group = group(fields, text)
        let metric = metric(fields, text)
        let status = status(fields, text)
        let figure = status == .hidden ? hidden(fields) : figure(fields, text)
        let people = status == .hidden ? 0 : people(fields, text)
        let topShare = topShare(fields, text)
        if let week, group >= 0, metric >= 0 {
            let isNew = isInLife(fields, week, group: group) && isFirst(fields, week, group: group, metric: metric)
            if isNew, faults.isEmpty, let figure {
                observations.append(
                    metric: metric, group: group, week: week, value: figure.value, people: people, numerator: figure.numerator,
                    denominator: figure.denominator, topShare: topShare, isProvisional: status == .provisional, note: note(fields, text), line: line)
            }
        }
        if metric >= 0, let figure, figure.value > RowValidator.largestShare, schema.shares[metric] { doubtShare(fields) }
        if !faults.isEmpty { place(in: source, from: position) }
    }

    /// The observations and notes, and all faults by place.
    consuming func finished() -> SnapshotReading {
        SnapshotReading(
            snapshot: Snapshot(capture: capture, path: log.path, observations: observations, notes: notes),
            diagnostics: log.finished(), rows: rows)
    }

    /// The field of a column; empty when the row does not give it.
    @inline(__always)
    func field(_ column: SnapshotColumn, of fields: [TextField]) -> TextField {
        let position = header.positions[column.rawValue]
        return position < 0 ? .absent : fields[position]
    }

    /// The index of the row's note among all notes; nil when it has none.
    @inline(__always)
    private mutating func note(_ fields: [TextField], _ text: Span<UInt8>) -> Int? {
        let field = field(.note, of: fields)
        return field.isEmpty ? nil : keep(field, text)
    }

    @inline(never)
    private mutating func keep(_ field: TextField, _ text: Span<UInt8>) -> Int {
        notes.append(field.textWithLineFeeds(in: text))
        return notes.count - 1
    }
}
