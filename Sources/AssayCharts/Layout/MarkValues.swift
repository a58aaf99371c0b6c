extension Mark {
    /// What the mark holds along the horizontal and the vertical axis; what is not finite is left out.
    func collect(_ x: inout [Double], _ y: inout [Double]) {
        switch self {
        case .line(let line):
            x.reserveCapacity(x.count + line.points.count)
            y.reserveCapacity(y.count + line.points.count)
            for case let point? in line.points where point.isFinite {
                x.append(point.x)
                y.append(point.y)
            }
        case .area(let area):
            for case let span? in area.spans where span.x.isFinite && span.low.isFinite && span.high.isFinite {
                x.append(span.x)
                y += [span.low, span.high]
            }
        case .bar(let mark):
            for bar in mark.bars where bar.isFinite {
                let base = [bar.base.lowerBound, bar.base.upperBound], extent = [bar.start, bar.end]
                x += mark.orientation == .vertical ? base : extent
                y += mark.orientation == .vertical ? extent : base
            }
        case .point(let mark):
            for point in mark.points where point.isFinite {
                x.append(point.x)
                y.append(point.y)
            }
        case .rule(let rule):
            switch rule.position {
            case .x(let value): if value.isFinite { x.append(value) }
            case .y(let value): if value.isFinite { y.append(value) }
            }
        case .rectangle(let rectangle):
            for (range, isX) in [(rectangle.x, true), (rectangle.y, false)] {
                guard let range, range.lowerBound.isFinite, range.upperBound.isFinite else { continue }
                if isX { x += [range.lowerBound, range.upperBound] } else { y += [range.lowerBound, range.upperBound] }
            }
        case .text: break
        }
    }

    /// Whether the mark is of the data; rules and rectangles are what data are compared with.
    var isData: Bool {
        switch self {
        case .line, .area, .bar, .point: true
        case .rule, .rectangle, .text: false
        }
    }
}

extension BarMark.Bar {
    var isFinite: Bool { base.lowerBound.isFinite && base.upperBound.isFinite && start.isFinite && end.isFinite }
}
