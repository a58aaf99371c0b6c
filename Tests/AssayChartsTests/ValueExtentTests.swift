import Testing

@testable import AssayCharts

@Suite struct ValueExtentTests {
    @Test func `it goes from the least to the greatest of what is finite`() {
        let extent = ValueExtent([3, nil, -2, .nan, .infinity, 8.5])
        #expect(extent.least == -2 && extent.greatest == 8.5 && !extent.isWhole && !extent.isEmpty)
        #expect(ValueExtent([nil, .nan, -.infinity]).isEmpty && ValueExtent([4, -0.0]).isWhole)
    }

    @Test func `every mark extends the axes by what it holds`() {
        let point = DataPoint(x: 2, y: 30)
        let marks: [(Mark, x: ClosedRange<Double>?, y: ClosedRange<Double>?)] = [
            (.line(LineMark(points: [point, nil, DataPoint(x: 5, y: .nan), DataPoint(x: 3, y: 10)], color: .ink)), 2...3, 10...30),
            (.point(PointMark(points: [point], shape: .circle, color: .ink)), 2...2, 30...30),
            (.bar(BarMark(bars: [BarMark.Bar(base: 1...2, start: 0, end: -4)], orientation: .vertical, color: .ink)), 1...2, -4...0),
            (.bar(BarMark(bars: [BarMark.Bar(base: 1...2, start: 0, end: -4)], orientation: .horizontal, color: .ink)), -4...0, 1...2),
            (.rule(RuleMark(.y(7), color: .ink)), nil, 7...7), (.rule(RuleMark(.x(7), color: .ink)), 7...7, nil),
        ]
        for (mark, x, y) in marks {
            let extent = MarkExtent([mark])
            #expect(extent.x.range == x && extent.y.range == y, "\(mark)")
        }
        // What data are compared with is on the axes, and is no data.
        #expect(MarkExtent(marks.prefix(1).map(\.0)).hasData && !MarkExtent(marks.suffix(2).map(\.0)).hasData)
    }
}

extension ValueExtent {
    fileprivate var range: ClosedRange<Double>? { isEmpty ? nil : least...greatest }
}
