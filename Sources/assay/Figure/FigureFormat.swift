import ArgumentParser
import AssayDiagnostics
import AssayReports

/// As what a figure is written.
enum FigureFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    case svg, png, csv, table, description

    /// By the ending of a file's name; nil for another.
    init?(fileName: String) {
        let name = Identifier.folded(fileName)
        guard let found = [(".svg", FigureFormat.svg), (".png", .png), (".csv", .csv), (".html", .table)].first(where: { name.hasSuffix($0.0) }) else { return nil }
        self = found.1
    }

    /// Whether it is drawn, so that colours and width matter.
    var isDrawing: Bool { self == .svg || self == .png }

    /// The bytes of a chart.
    func bytes(_ chart: DrawnChart, isDark: Bool, isNarrow: Bool) throws(FigureRefusal) -> [UInt8] {
        switch self {
        case .csv: return chart.csv
        case .table: return chart.html
        case .description: return Array(chart.words.utf8)
        case .svg, .png:
            guard let svg = chart.svg(isDark: isDark, isNarrow: isNarrow) else {
                throw FigureRefusal(rule: "no-drawing", "a heat table is a table and no drawing", help: "ask for --format table, or csv")
            }
            return self == .svg ? svg : try PNGRenderer.png(svg)
        }
    }
}
