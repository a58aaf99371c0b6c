import AssayDiagnostics
import AssayReports
import AssaySnapshots

/// Reads the table of a chart file.
enum ChartTableReader {
    /// The words of a column of statuses.
    private static let statuses = ["final", "provisional", "missing", "hidden", "too-few"]

    static func read(_ bytes: [UInt8], path: String, for file: ChartFile) -> (rows: ChartRows, diagnostics: [Diagnostic]) {
        let (required, optional) = file.columns
        let (table, diagnostics) = TidyTableReader.read(bytes, path: path, columns: required.map { column($0, in: file, isRequired: true) } + optional.map { column($0, in: file, isRequired: false) })
        let known = Dictionary((required + optional).map { (column($0, in: file, isRequired: false), $0) }, uniquingKeysWith: { first, _ in first })
        return (
            ChartRows(
                path: path, columns: table.columns.compactMap { known[TidyTable.Column($0.name, $0.kind)] }, lines: table.lines,
                fields: table.fields.map { field in
                    switch field {
                    case .absent: .absent
                    case .week(let week): .week(week)
                    // A label stands on one line.
                    case .text(let text): .text(text.split(whereSeparator: \.isNewline).joined(separator: " "))
                    case .number(let number): .number(number)
                    }
                }),
            diagnostics
        )
    }

    private static func column(_ column: ChartFile.Column, in file: ChartFile, isRequired: Bool) -> TidyTable.Column {
        let kind: TidyTable.Column.Kind =
            switch column.kind {
            case .week: .week
            case .text: .text
            case .number: .number
            case .status: .choice(statuses)
            }
        return TidyTable.Column(column.name, kind, remedy: isRequired ? remedy(column, in: file) : nil)
    }

    /// What to do about a column that the table does not have.
    private static func remedy(_ column: ChartFile.Column, in file: ChartFile) -> String {
        if let place = column.place { return "the chart file names it in line \(place.line)" }
        let keys = [(file.week, "week"), (file.group, "group"), (file.people, "people"), (file.upper, "upper")]
        let key = keys.first { $0.0 == column }?.1 ?? "column"
        return "name the column in the chart file with '\(key):'"
    }
}
