import AssayCharts
import AssayDiagnostics
import AssayMetrics

@testable import AssayReports

/// Chart files and tables for tests: a table is written as CSV without quotes.
enum ChartSample {
    static let first = Week("2026-W01")!

    static func weeks(_ count: Int) -> [Week] { (0..<count).map { first.advanced(by: $0) } }

    static func measure(_ column: String, role: SeriesRole = .value, style: NumberFormat.Style = .plain, changes: [Week] = [], target: Double? = nil) -> ChartFile.Measure {
        ChartFile.Measure(
            ChartFile.Column(column, .number, at: SourceLocation(path: "chart.yaml", line: 2)),
            ChartMeasure(title: column.prefix(1).uppercased() + column.dropFirst(), role: role, format: NumberFormat(style: style)), changes: changes, target: target)
    }

    static func file(_ type: ChartKind, _ change: (inout ChartFile) -> Void = { _ in }) -> ChartFile {
        let measures: [ChartFile.Measure] =
            switch type {
            case .pair, .indexed, .trajectory: [measure("tokens", role: .adoption), measure("changes")]
            case .bullet: [measure("tokens", role: .adoption, target: 2_000), measure("changes", target: 100)]
            case .threshold: [measure("bin_lower")]
            default: [measure("changes")]
            }
        var file = ChartFile(type: type, measures: measures)
        change(&file)
        return file
    }

    /// The rows of a table, read for a chart file.
    static func rows(_ csv: String, for file: ChartFile) -> ChartRows {
        let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let asked = file.columns.required + file.columns.optional
        let columns = asked.indices.filter { !asked[..<$0].contains(asked[$0]) && lines[0].contains(asked[$0].name) }.map { asked[$0] }
        let fields = lines.dropFirst().flatMap { line in
            columns.map { column -> ChartRows.Field in
                let text = line[lines[0].firstIndex(of: column.name)!]
                if text.isEmpty { return .absent }
                return switch column.kind {
                case .week: .week(Week(text)!)
                case .number: .number(Double(text)!)
                case .text, .status: .text(text)
                }
            }
        }
        return ChartRows(path: "data.csv", columns: columns, lines: Array(2..<lines.count + 1), fields: fields)
    }

    static func draw(_ file: ChartFile, _ csv: String) -> (chart: DrawnChart?, diagnostics: [Diagnostic]) { file.draw(rows(csv, for: file)) }

    /// Tokens and changes, a row a week.
    static func weekly(_ count: Int) -> String {
        "week,tokens,changes\n" + weeks(count).enumerated().map { "\($1),\(1_000 + 50 * $0),\(90 + $0 * 7 % 5)\n" }.joined()
    }

    /// Changes of some groups, a row a week and group.
    static func grouped(_ groups: [String], _ count: Int) -> String {
        "week,group,changes\n" + weeks(count).enumerated().flatMap { index, week in groups.enumerated().map { "\(week),\($1),\(50 + 10 * $0 + index)\n" } }.joined()
    }

    static let bins = "week,bin_lower,bin_upper,people\n" + ["2026-W01", "2026-W02"].flatMap { week in (0..<6).map { "\(week),\($0),\($0 + 1),\(20 + $0)\n" } }.joined()

    static let bands = "week,people,changes\n" + ["2026-W01", "2026-W02"].flatMap { week in (1...5).map { "\(week),20,\($0 * $0 * 10)\n" } }.joined()

    /// A table that makes a chart of the type.
    static func table(_ type: ChartKind) -> String {
        switch type {
        case .pair, .indexed, .trajectory, .process, .weeksAndMonths, .bullet: weekly(26)
        case .multiples, .dumbbell, .slope, .heat, .bar: grouped(["Checkout", "Search", "Payments"], 10)
        case .threshold: bins
        case .concentration: bands
        }
    }

    static func told(_ diagnostics: [Diagnostic]) -> String { diagnostics.map { $0.rendered() }.joined(separator: "\n") }
}
