import AssayLanguage

/// An axis with its span, ticks and labels; where it stands is not known yet.
enum PanelAxis {
    case weeks([WeekTick])
    /// Names in lines; none for a name that stands too close to the next.
    case bands([[String]])
    case values(ValueAxis, title: String, isBare: Bool)

    /// - Parameters:
    ///   - extent: of what the marks hold along this axis, with rules and rectangles.
    ///   - count: about how many ticks, less one.
    ///   - room: for the name of a band, in pixels.
    ///   - isRow: whether bands stand side by side: then names are thinned before they are shortened.
    init(_ axis: Axis, extent: ValueExtent, count: Int, room: Double, isRow: Bool) throws(ValueAxis.Failure) {
        switch axis {
        case .weeks(let ticks):
            guard !ticks.isEmpty else { throw .noData }
            self = .weeks(ticks)
        case .categories(let names):
            guard !names.isEmpty else { throw .noData }
            self = .bands(isRow ? Self.thinned(names, room: room) : names.map { TextMetrics.lines($0, width: room / TextMetrics.safety, size: 12, limit: 2) })
        case .quantity(let quantity), .bare(let quantity):
            let isBare = if case .bare = axis { true } else { false }
            if quantity.scale == .logarithmic, let scale = ValueAxis(logarithmic: extent, format: quantity.format, limit: count + 3) {
                self = .values(scale, title: quantity.title, isBare: isBare)
            } else {
                let scale = try ValueAxis(extent, format: quantity.format, count: count, span: quantity.domain, hasZero: quantity.hasZero)
                self = .values(scale, title: quantity.title, isBare: isBare)
            }
        }
    }

    /// Every one, every second, … of names, back from the last, whichever fit on two lines.
    private static func thinned(_ names: [String], room: Double) -> [[String]] {
        var stride = 1
        while true {
            let lines = names.indices.map { index in
                (names.count - 1 - index) % stride > 0 ? [] : TextMetrics.lines(names[index], width: (Double(stride) * room - 4) / TextMetrics.safety, size: 12, limit: 2)
            }
            if stride >= names.count || !lines.contains(where: { $0.last?.last == "…" }) { return lines }
            stride *= 2
        }
    }

    /// Positions to pixels. Weeks keep off the frame; a single week stands in the middle.
    func scale(from start: Double, to end: Double) -> PositionScale {
        switch self {
        case .weeks(let ticks):
            var (first, last) = (ticks.first?.ordinal ?? 0, ticks.first?.ordinal ?? 0)
            // By index: each tick holds texts, which need not be touched.
            for index in ticks.indices { (first, last) = (min(first, ticks[index].ordinal), max(last, ticks[index].ordinal)) }
            return weekly(first...last, from: start + 8, to: end - 6)
        case .bands(let names): return PositionScale(-0.5...Double(names.count) - 0.5, from: start, to: end)
        case .values(let axis, _, let isBare): return PositionScale(axis.domain, from: start + (isBare ? 4 : 0), to: end - (isBare ? 4 : 0), isLogarithmic: axis.isLogarithmic)
        }
    }

    var isValues: Bool { if case .values = self { true } else { false } }
    var isWeeks: Bool { if case .weeks = self { true } else { false } }

    /// "axis does not start at zero", "logarithmic scale".
    var note: String? {
        guard case .values(let axis, _, let isBare) = self, !isBare else { return nil }
        if axis.isLogarithmic { return tell("logarithmic scale") }
        return axis.startsAtZero ? nil : tell("axis does not start at zero")
    }

    /// The width its labels take left of a plot.
    var leftWidth: Double {
        switch self {
        case .weeks: 0
        case .bands(let names): names.flatMap { $0 }.map { TextMetrics.width($0, size: 12) * TextMetrics.safety }.max().map { ($0 + 10).rounded(.up) } ?? 0
        case .values(_, _, isBare: true): 0
        case .values(let axis, _, isBare: false):
            max(28, ((axis.labels.map { TextMetrics.width($0, size: 12) }.max() ?? 0) * TextMetrics.safety + 9).rounded(.up))
        }
    }

    /// Weeks stand whole pixels apart where that costs little room: as crisp as can be, and shorter to write.
    private func weekly(_ weeks: ClosedRange<Int>, from start: Double, to end: Double) -> PositionScale {
        let domain = Double(weeks.lowerBound)...Double(weeks.upperBound)
        let last = end.rounded(.down), steps = domain.upperBound - domain.lowerBound
        let step = steps > 0 ? ((last - start) / steps).rounded(.down) : 0
        guard step >= PanelAxis.leastWholeStep else { return PositionScale(domain, from: start, to: end) }
        return PositionScale(domain, from: last - step * steps, to: last)
    }

    /// In pixels.
    private static let leastWholeStep = 8.0
}
