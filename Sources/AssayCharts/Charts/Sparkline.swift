/// A line the height of a word, 120 × 24, for tables: no axes, its own vertical scale. It is hidden from assistive technology, since the row prints
/// the figures. Weeks are evenly spaced: give every row of a table the same weeks.
public struct Sparkline: Sendable {
    /// One per week; nil, or what is not finite, is a gap.
    public var values: [Double?]
    /// Indices of provisional weeks: drawn hollow.
    public var hollow: Set<Int>
    /// Indices before which the line is broken: the definition changed.
    public var breaks: Set<Int>
    public var role: SeriesRole

    public init(values: [Double?], hollow: Set<Int> = [], breaks: Set<Int> = [], role: SeriesRole) {
        self.values = values
        self.hollow = hollow
        self.breaks = breaks
        self.role = role
    }

    static let size = (width: 120.0, height: 24.0)

    /// The drawing for a page, in UTF-8; a dotted line if there is nothing to show.
    public func svg() -> [UInt8] {
        var out = SVGWriter(theme: .light, hasClasses: true, capacity: 768)
        out.raw("<svg class=\"sparkline\" aria-hidden=\"true\" width=\"120\" height=\"24\" viewBox=\"0 0 120 24\">")
        let series = points
        if let last = series.lastIndex {
            out.line(series, role: role, width: 1.5, dashes: "4 2")
            for index in series.points.indices {
                guard let point = series.points[index] else { continue }
                if !hollow.isEmpty, hollow.contains(index) {
                    out.point(point, role: role, style: .provisional, radius: 2.5)
                } else if index == last || series.isIsolated(index) {
                    out.point(point, role: role, style: .final, radius: 2.5)
                }
            }
        } else {
            out.raw("<path d=\"M4 12H116\" fill=\"none\"")
            out.paint(stroke: .rule)
            out.raw(" stroke-dasharray=\"1 4\"/>")
        }
        out.raw("</svg>")
        return out.bytes
    }

    private var points: SeriesPoints {
        var low = Double.infinity, high = -Double.infinity
        for case let value? in values where value.isFinite {
            low = min(low, value)
            high = max(high, value)
        }
        let x = LinearScale(0...Double(max(0, values.count - 1)), from: 4, to: Self.size.width - 4)
        guard low <= high else { return SeriesPoints(points: [], breaks: []) }
        // Half of each, so that the span of the largest doubles is finite.
        let y = LinearScale(low / 2...high / 2, from: Self.size.height - 4, to: 4)
        return SeriesPoints(points: values.indices.map { index in
            guard let value = values[index], value.isFinite else { return nil }
            return SeriesPoints.Point(x: x(Double(index)), y: y(value / 2))
        }, breaks: breaks)
    }
}
