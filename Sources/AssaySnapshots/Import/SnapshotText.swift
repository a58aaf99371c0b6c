import AssayMetrics

/// Figures in the native form, as CSV: what an import writes, and what anybody could have written.
public enum SnapshotText {
    private static let header = "week,group,metric,value,people,numerator,denominator,status,note\n"

    /// - Parameter notes: by index of the figure, why it is told otherwise than before.
    public static func csv(_ figures: [ImportedFigure], notes: [Int: String] = [:]) -> [UInt8] {
        var text = Array(header.utf8)
        for (index, figure) in figures.enumerated() {
            let fields = [
                figure.week.description, figure.group, figure.metric, number(figure.denominator == nil ? figure.value : nil), figure.people.map(String.init) ?? "",
                number(figure.numerator), number(figure.denominator), figure.isHidden ? "hidden" : figure.isProvisional ? "provisional" : "", quoted(notes[index] ?? ""),
            ]
            text += fields.joined(separator: ",").utf8
            text.append(0x0A)
        }
        return text
    }

    /// The shortest text that reads as the same number, to a millionth: sums of decimals have noise in their last digits.
    private static func number(_ value: Double?) -> String {
        guard let value else { return "" }
        let rounded = value.magnitude < 1e9 ? (value * 1e6).rounded() / 1e6 : value
        if rounded == rounded.rounded(), rounded.magnitude < 1e15 { return String(Int(rounded)) }
        return rounded.description
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return text }
        let doubled = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
        return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
    }

    /// Fields that are texts already.
    static func csv(columns: [String], rows: [[String]]) -> [UInt8] {
        Array(([columns] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined().utf8)
    }

    /// What becomes of a row that is kept.
    public enum Row: Sendable, Hashable {
        case asWritten
        /// With this note, unless it has one.
        case noted(String)
    }

    /// The rows of a right CSV text that are kept, by the line in which they begin, under the columns of the native form.
    public static func select(_ bytes: [UInt8], rows kept: [Int: Row]) -> [UInt8] {
        var log = ImportLog()
        guard let table = ExportTable(ExportFile(path: "", bytes: bytes), log: &log) else { return Array(header.utf8) }
        var columns = table.columns
        if !columns.contains(noteColumn), kept.values.contains(where: { $0 != .asWritten }) { columns.append(noteColumn) }
        var text = Array((columns.joined(separator: ",") + "\n").utf8)
        for row in table.rows {
            guard let keeping = kept[row.place.line] else { continue }
            var fields = table.columns.indices.map { row[$0] }
            if columns.count > fields.count { fields.append("") }
            if case .noted(let note) = keeping, let column = columns.firstIndex(of: noteColumn), fields[column].isEmpty { fields[column] = note }
            text += fields.map(quoted).joined(separator: ",").utf8
            text.append(0x0A)
        }
        return text
    }

    private static let noteColumn = "note"
}
