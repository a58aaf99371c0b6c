import AssayDiagnostics
import AssayMetrics

/// What a query gave: checked as any snapshot is, and written in one spelling.
///
/// Engines print the same figures differently: in another order, `12`, `12.0` or `12.000000`, with or without the week. The CSV of a result is the
/// same whichever of them counted.
public struct QueryResult: Sendable {
    /// In the native form: rows by week, group and metric, only the columns that are used. Empty after an error.
    public let csv: [UInt8]
    public let rows: [Row]
    public let diagnostics: [Diagnostic]

    /// What a row is about.
    public struct Row: Sendable, Hashable {
        public let week: Week
        public let group: String
        public let metric: String
    }

    /// - Parameters:
    ///   - bytes: what the engine printed, in the native form.
    ///   - path: what messages call it.
    ///   - capture: the week it was asked for; rows of later ones are refused.
    public static func read(_ bytes: [UInt8], _ format: SnapshotFormat, path: String, capture: Week, schema: SnapshotSchema) -> QueryResult {
        let reading = format.reader.read(bytes, path: path, capture: capture, schema: schema)
        guard !reading.diagnostics.hasErrors else { return QueryResult(csv: [], rows: [], diagnostics: reading.diagnostics) }
        let rows = texts(bytes, format, path: path)
            .map { row in (Row(row, capture: capture), one(row, capture: capture)) }
            .sorted { a, b in (a.0.week, a.0.group, a.0.metric) < (b.0.week, b.0.group, b.0.metric) }
        return QueryResult(csv: csv(rows.map(\.1)), rows: rows.map(\.0), diagnostics: reading.diagnostics)
    }

    /// The texts of each row, by column. What was read without a fault is read here without one.
    private static func texts(_ bytes: [UInt8], _ format: SnapshotFormat, path: String) -> [[String]] {
        var log = ImportLog()
        let file = ExportFile(path: path, bytes: bytes)
        switch format {
        case .csv:
            guard let table = ExportTable(file, log: &log) else { return [] }
            let places = SnapshotColumn.allCases.map { table.columns.firstIndex(of: $0.name) }
            return table.rows.map { row in places.map { $0.map { row[$0] } ?? "" } }
        case .json:
            let rows = ExportJSON.documents(file, log: &log).first?.elements ?? []
            return rows.map { row in SnapshotColumn.allCases.map { column in row[column.name].flatMap { $0.string ?? $0.digits } ?? "" } }
        }
    }

    /// A row with its week and group, each number in one spelling, and no value where its parts say it.
    private static func one(_ row: [String], capture: Week) -> [String] {
        var row = row
        func set(_ column: SnapshotColumn, _ change: (String) -> String) { row[column.rawValue] = change(row[column.rawValue]) }
        set(.week) { $0.isEmpty ? capture.description : $0 }
        set(.group) { $0.isEmpty ? Group.everybody : $0 }
        if !row[SnapshotColumn.denominator.rawValue].isEmpty { set(.value) { _ in "" } }
        for column in [SnapshotColumn.value, .numerator, .denominator, .topShare] { set(column, PlainNumber.spelled) }
        return row
    }

    private static func csv(_ rows: [[String]]) -> [UInt8] {
        let always: [SnapshotColumn] = [.week, .group, .metric, .value, .people]
        let used = SnapshotColumn.allCases.filter { column in always.contains(column) || rows.contains { !$0[column.rawValue].isEmpty } }
        return SnapshotText.csv(columns: used.map(\.name), rows: rows.map { row in used.map { row[$0.rawValue] } })
    }
}

extension QueryResult.Row {
    fileprivate init(_ row: [String], capture: Week) {
        let (week, group) = (row[SnapshotColumn.week.rawValue], row[SnapshotColumn.group.rawValue])
        self.init(week: Week(week) ?? capture, group: group.isEmpty ? Group.everybody : group, metric: row[SnapshotColumn.metric.rawValue])
    }
}
