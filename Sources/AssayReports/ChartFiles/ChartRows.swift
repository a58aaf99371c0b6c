import AssayDiagnostics
import AssayMetrics

/// The rows of a table, as far as a chart file asks for them.
public struct ChartRows: Sendable {
    /// A field as its column's kind says.
    public enum Field: Sendable, Hashable {
        case absent
        case week(Week)
        case text(String)
        case number(Double)
    }

    public let path: String
    /// Those of the chart file that the table has.
    public let columns: [ChartFile.Column]
    /// The line of each row.
    public let lines: [Int]
    /// Row by row, a field a column.
    private let fields: [Field]

    /// - Parameter fields: row by row, one for each column.
    public init(path: String, columns: [ChartFile.Column], lines: [Int], fields: [Field]) {
        self.path = path
        self.columns = columns
        self.lines = lines
        self.fields = fields
    }

    func has(_ column: ChartFile.Column) -> Bool { index(of: column) != nil }

    func place(_ row: Int) -> SourceLocation { SourceLocation(path: path, line: lines[row]) }

    func week(_ row: Int, _ column: ChartFile.Column) -> Week? {
        if case .week(let week) = self[row, column] { week } else { nil }
    }

    func text(_ row: Int, _ column: ChartFile.Column) -> String? {
        if case .text(let text) = self[row, column] { text } else { nil }
    }

    func number(_ row: Int, _ column: ChartFile.Column) -> Double? {
        if case .number(let number) = self[row, column] { number } else { nil }
    }

    /// The rows that hold the texts asked for.
    func rows(where conditions: [ChartFile.Condition]) -> [Int] {
        lines.indices.filter { row in conditions.allSatisfy { text(row, $0.column) == $0.text } }
    }

    /// The texts of a column, each once, as they come.
    func texts(_ column: ChartFile.Column) -> [String] {
        var seen: Set<String> = []
        return lines.indices.compactMap { text($0, column) }.filter { seen.insert($0).inserted }
    }

    private subscript(row: Int, column: ChartFile.Column) -> Field {
        index(of: column).map { fields[row * columns.count + $0] } ?? .absent
    }

    private func index(of column: ChartFile.Column) -> Int? { columns.firstIndex { $0.name == column.name && $0.kind == column.kind } }
}

extension ChartFile.Condition {
    /// Whether any row meets it; a fault with the nearest text where none does.
    func isMet(in rows: ChartRows, _ faults: inout ChartFaults) -> Bool {
        let texts = rows.texts(column)
        if texts.contains(text) { return true }
        faults.error(
            "no-such-row", "no row has '\(text)' in the column '\(column.name)'", at: column.place, help: didYouMean(text, in: texts, otherwise: texts.count > 16 ? "write it as the table does" : nil) ?? "look at the table")
        return false
    }
}
