/// From the least to the greatest of some values, which is all that an axis asks of them.
struct ValueExtent {
    private(set) var least = Double.infinity
    private(set) var greatest = -Double.infinity
    /// Whether there is none with a fraction.
    private(set) var isWhole = true

    init() {}

    /// What is not finite, and what is missing, is left out.
    init(_ values: some Sequence<Double?>) {
        for case let value? in values { add(value) }
    }

    var isEmpty: Bool { least > greatest }

    @inline(__always)
    mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        least = min(least, value)
        greatest = max(greatest, value)
        isWhole = isWhole && value == value.rounded(.towardZero)
    }

    /// Both ends, where both are finite.
    mutating func add(_ range: ClosedRange<Double>?) {
        guard let range, range.lowerBound.isFinite, range.upperBound.isFinite else { return }
        add(range.lowerBound)
        add(range.upperBound)
    }
}

/// What some marks hold along the horizontal and the vertical axis.
struct MarkExtent {
    private(set) var x = ValueExtent(), y = ValueExtent()
    /// Whether there is anything of the data.
    let hasData: Bool

    init(_ marks: [Mark]) {
        for mark in marks where mark.isData { mark.extend(&x, &y) }
        hasData = !y.isEmpty
        for mark in marks where !mark.isData { mark.extend(&x, &y) }
    }
}

extension Mark {
    /// Adds what the mark holds along the horizontal and the vertical axis; what is not finite is left out.
    fileprivate func extend(_ x: inout ValueExtent, _ y: inout ValueExtent) {
        switch self {
        case .line(let line):
            for case let point? in line.points { add(point, &x, &y) }
        case .area(let area):
            for case let span? in area.spans where span.x.isFinite && span.low.isFinite && span.high.isFinite {
                x.add(span.x)
                y.add(span.low)
                y.add(span.high)
            }
        case .bar(let mark):
            for bar in mark.bars where bar.isFinite {
                let extent = min(bar.start, bar.end)...max(bar.start, bar.end)
                x.add(mark.orientation == .vertical ? bar.base : extent)
                y.add(mark.orientation == .vertical ? extent : bar.base)
            }
        case .point(let mark):
            for point in mark.points { add(point, &x, &y) }
        case .rule(let rule):
            switch rule.position {
            case .x(let value): x.add(value)
            case .y(let value): y.add(value)
            }
        case .rectangle(let rectangle):
            x.add(rectangle.x)
            y.add(rectangle.y)
        case .text: break
        }
    }

    @inline(__always)
    private func add(_ point: DataPoint, _ x: inout ValueExtent, _ y: inout ValueExtent) {
        guard point.isFinite else { return }
        x.add(point.x)
        y.add(point.y)
    }

    /// Whether the mark is of the data; rules and rectangles are what data are compared with.
    fileprivate var isData: Bool {
        switch self {
        case .line, .area, .bar, .point: true
        case .rule, .rectangle, .text: false
        }
    }
}

extension BarMark.Bar {
    var isFinite: Bool { base.lowerBound.isFinite && base.upperBound.isFinite && start.isFinite && end.isFinite }
}
