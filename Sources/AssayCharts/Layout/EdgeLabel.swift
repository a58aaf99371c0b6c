/// A label in the column beside a plot.
struct EdgeLabel {
    var lines: [String]
    var color: Palette.Role
    var isBold: Bool
    var size: Double
    /// Where it belongs on the vertical axis, and the point it names on the horizontal one; nil for the edge itself.
    var y: Double
    var x: Double?
    /// All of it, for when there is no room.
    var name: String

    init(_ text: String, _ mark: (color: Palette.Role, isBold: Bool, size: Double), x: Double?, y: Double, room: Double) {
        name = text
        lines = TextMetrics.lines(text, width: room / TextMetrics.safety, size: mark.size, bold: mark.isBold, limit: 3)
        (color, isBold, size) = mark
        self.x = x
        self.y = y
    }

    var width: Double { lines.map { TextMetrics.width($0, size: size, bold: isBold) * TextMetrics.safety }.max() ?? 0 }
    static let lineHeight = 18.0
    var height: Double { Double(lines.count) * Self.lineHeight }
}
