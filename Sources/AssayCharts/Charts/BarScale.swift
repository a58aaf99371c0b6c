/// The horizontal scale of bars that have their figures beside them: it reaches as much farther than the bars as the figures need.
///
/// A chart does not know how wide it will be drawn; what suffices in the narrowest drawing does in all.
struct BarScale {
    let domain: ClosedRange<Double>
    /// For text right of zero, in pixels.
    let room: Double
    /// In pixels: names that take two lines in the narrowest drawing need more.
    let rowHeight: Double

    /// - Parameters:
    ///   - figures: of the bars, with how they print.
    ///   - statements: what stands right of zero in place of bars.
    ///   - names: of the rows.
    init(figures: [(value: Double, text: String)], statements: [String], names: [String]) {
        // As names are set left of a plot: in two lines, within a share of the width.
        let limit = 0.36 * Chart.narrow / TextMetrics.safety
        let lines = names.map { TextMetrics.lines($0, width: limit, size: 12, limit: 2) }
        rowHeight = lines.contains { $0.count > 1 } ? 36 : 28
        let plot = Chart.narrow - 20 - Self.width(lines.flatMap { $0 })
        let beyond = Self.width(figures.filter { $0.value >= 0 }.map(\.text)) + Self.gap
        let atZero = min(max(Self.width(figures.filter { $0.value < 0 }.map(\.text)), Self.width(statements)) + Self.gap, plot / 2)
        let low = min(0, figures.map(\.value).min() ?? 0), high = max(0, figures.map(\.value).max() ?? 0)
        guard high > 0 || low < 0 else {
            (domain, room) = (0...1, (plot - Self.gap) / TextMetrics.safety)
            return
        }
        // Half of each, so that the span of the largest doubles is finite.
        let span: Double = high / 2 - low / 2
        let pixel: Double = max(span / max(48, plot - beyond), -low / 2 / max(48, plot - atZero))
        let upper = max(high / 2 + beyond * pixel, atZero * pixel)
        domain = low...max(high, min(2 * upper, .greatestFiniteMagnitude))
        room = (upper / pixel - Self.gap) / TextMetrics.safety
    }

    /// Between a bar's end and its figure, and after it.
    private static let gap = 12.0

    private static func width(_ texts: [String]) -> Double { (texts.map { TextMetrics.width($0, size: 12) }.max() ?? 0) * TextMetrics.safety }
}
