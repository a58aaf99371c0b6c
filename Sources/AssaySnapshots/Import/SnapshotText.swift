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
                number(figure.numerator), number(figure.denominator), figure.isProvisional ? "provisional" : "", quoted(notes[index] ?? ""),
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
}
