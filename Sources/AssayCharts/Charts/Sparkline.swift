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
    /// What is usual from week to week (natural process limits): a band behind the line; nil, or what is not finite, for none.
    public var limits: ClosedRange<Double>?

    public init(values: [Double?], hollow: Set<Int> = [], breaks: Set<Int> = [], role: SeriesRole, limits: ClosedRange<Double>? = nil) {
        self.values = values
        self.hollow = hollow
        self.breaks = breaks
        self.role = role
        self.limits = limits
    }

    /// Without limits that say how much variation is usual, less than this share of the figures themselves is not drawn as a mountain.
    static let leastSpan = 0.05

    static let size = (width: 120.0, height: 24.0)

    /// The drawing for a page, in UTF-8; a dotted line if there is nothing to show. Its colours and the width of its lines are those of `Palette.inlineStylesheet`: a page may hold a hundred.
    public func svg() -> [UInt8] {
        var out = SVGWriter(theme: nil, hasClasses: true, capacity: 512)
        out.raw("<svg class=\"sparkline\" aria-hidden=\"true\" width=\"120\" height=\"24\" viewBox=\"0 0 120 24\">")
        let y = scale
        let series = points(y)
        if let last = series.lastIndex {
            if let y, let limits = finiteLimits { out.band(from: y(limits.upperBound / 2), to: y(limits.lowerBound / 2)) }
            out.line(series, role: role, dashes: "4 2")
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

    private var finiteLimits: ClosedRange<Double>? {
        guard let limits, limits.lowerBound.isFinite, limits.upperBound.isFinite else { return nil }
        return limits
    }

    /// Of halves of values, so that the span of the largest doubles is finite; nil where there are none.
    private var scale: LinearScale? {
        var low = Double.infinity, high = -Double.infinity
        for case let value? in values where value.isFinite {
            low = min(low, value / 2)
            high = max(high, value / 2)
        }
        guard low <= high else { return nil }
        if let limits = finiteLimits {
            low = min(low, limits.lowerBound / 2)
            high = max(high, limits.upperBound / 2)
        } else {
            let least = Self.leastSpan * max(low.magnitude, high.magnitude)
            if high - low < least {
                let centre = low / 2 + high / 2
                (low, high) = (centre - least / 2, centre + least / 2)
            }
        }
        return LinearScale(low...high, from: Self.size.height - 4, to: 4)
    }

    private func points(_ y: LinearScale?) -> SeriesPoints {
        guard let y else { return SeriesPoints(points: [], breaks: []) }
        // Whole steps where they are wide enough, ending at the right: shorter to write, and every row ends at one place.
        let steps = Double(max(1, values.count - 1)), width = Self.size.width - 8
        let step = width / steps >= 2 ? (width / steps).rounded(.down) : width / steps
        let first = Self.size.width - 4 - step * Double(values.count - 1)
        return SeriesPoints(points: values.indices.map { index in
            guard let value = values[index], value.isFinite else { return nil }
            return SeriesPoints.Point(x: first + step * Double(index), y: y(value / 2))
        }, breaks: breaks)
    }
}

extension SVGWriter {
    /// Over the whole width; a pixel high at least, so that limits without a span are seen.
    fileprivate mutating func band(from top: Double, to bottom: Double) {
        raw("<rect x=\"0\"")
        let height = max(1, bottom - top)
        attribute("y", (top + bottom - height) / 2)
        raw(" width=\"120\"")
        attribute("height", height)
        paint(fill: .band)
        raw("/>")
    }
}
