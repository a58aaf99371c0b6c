import Testing

@testable import AssayCharts

@Suite struct TrajectoryTests {
    private static let otherwise = PairedData.twin(PairedData.wave(26, from: 2e6), PairedData.wave(26, from: 4))

    private static func path(
        _ points: [(Double, Double)], labels: (Int) -> String = { "W\($0 * 4 + 1)–W\($0 * 4 + 4)" }, names: (String, String) = ("Tokens consumed", "Merged changes per person"),
        format: NumberFormat = NumberFormat()
    ) -> Trajectory {
        Trajectory(
            points: points.enumerated().map { Trajectory.Period(label: labels($0), adoption: $1.0, value: $1.1) },
            adoption: ChartMeasure(title: names.0, role: .adoption, format: NumberFormat(unit: "tokens")), value: ChartMeasure(title: names.1, role: .value, format: format),
            otherwise: otherwise)
    }

    private static func scaled(_ points: [(Double, Double)], _ x: Double, _ y: Double) -> [(Double, Double)] { points.map { ($0.0 * x, $0.1 * y) } }

    private static let usual: [(Double, Double)] = [(1.9, 4.1), (2.1, 4.3), (2.4, 4.35), (2.5, 4.2), (2.9, 4.1), (3.1, 4.25), (3.6, 4.3)]
    /// Thirteen points, two crossings.
    private static let looping: [(Double, Double)] = [
        (1, 4), (2, 5), (3, 5.5), (3.4, 4.6), (2.6, 4.2), (2.4, 5.6), (3.9, 6), (5, 5.2), (5.4, 4.4), (4.6, 4.1), (4.3, 5), (5.6, 5.9), (6.2, 6.1),
    ]

    static let hard: [(name: String, chart: Trajectory)] = [
        ("the least double", path((0..<7).map { (Double($0), -1.7e308) })), ("nearly nothing", path((0..<7).map { (Double($0), Double.leastNonzeroMagnitude) })),
        ("none", path([])), ("one point", path([(2e6, 4)])), ("two points", path([(2e6, 4), (3e6, 5)])), ("three", path(scaled([(2, 4), (3, 5), (4, 4)], 1e6, 1))),
        ("all equal", path(Array(repeating: (2e6, 4), count: 8))), ("equal values", path((0..<7).map { (2e6 + 1e5 * Double($0), 4) })), ("equal adoption", path((0..<7).map { (2e6, 4 + Double($0)) })),
        ("all zero", path(Array(repeating: (0, 0), count: 5))), ("zero first", path([(0, 0), (1e6, 2), (2e6, 3), (3e6, 1)])), ("negatives", path([(-2, -3), (-1, -5), (3, -2), (4, 6)])),
        ("1e12", path(scaled(usual, 1e12, 1e12))), ("1e-6", path(scaled(usual, 1e-6, 1e-6))), ("1e300", path(scaled(usual, 1e300, 1))), ("1e-300", path(scaled(usual, 1e-300, 1e-300))),
        ("a gap", path([(1, 4), (2, .nan), (3, 5), (4, 6), (.infinity, 5), (5, 5)])), ("all gaps", path(Array(repeating: (.nan, .nan), count: 6))),
        ("thirteen", path(scaled(looping, 1e6, 1))), ("fourteen", path((0..<14).map { (2e6 + 1e5 * Double($0), 4) })), ("falling", path(scaled(usual.reversed(), 1e6, 1))),
        ("star", path([(0, 0), (10, 1), (1, 10), (9, 10), (0, 3), (10, 5)])), ("outlier", path([(1, 1), (1.001, 1.001), (1.002, 1.001), (1_000, 2)])),
        ("forty characters", path(scaled(usual, 1e6, 1), labels: { _ in PairedData.forty }, names: (PairedData.forty, PairedData.forty), format: NumberFormat(unit: PairedData.forty))),
        ("markup", path(usual, labels: { _ in PairedData.markup }, names: (PairedData.markup, PairedData.bidi))), ("no names", path(usual, labels: { _ in "" }, names: ("", ""))),
        ("shares", path(scaled(usual, 1e6, 0.2), format: NumberFormat(style: .percent))), ("week 53", path(scaled(usual, 1e6, 1), labels: { "W\(50 + $0)" })),
    ]

    @Test(arguments: hard.indices)
    func `hard data is drawn within the rules`(index: Int) throws {
        try expectSound(Self.hard[index].chart, Self.hard[index].name)
    }

    private func crossings(_ points: [(Double, Double)?]) -> Int { TrajectoryPath(points.map { $0.map { DataPoint(x: $0.0, y: $0.1) } }).crossings }

    @Test func `crossings of a path with itself are counted`() {
        #expect(crossings([]) == 0 && crossings([(0, 0)]) == 0)
        #expect(crossings([(0, 0), (1, 1), (2, 0), (3, 1)]) == 0)
        #expect(crossings([(0, 0), (2, 2), (2, 0), (0, 2)]) == 1)
        // A pentagram.
        #expect(crossings([(0, 3), (10, 3), (2, 9), (5, 0), (8, 9), (0, 3)]) == 6)
        // The same at other sizes and places.
        for (size, offset) in [(1e-6, 0.0), (1e12, 0), (1e300, 0), (1, 1e9)] {
            #expect(crossings([(0, 0), (2, 2), (2, 0), (0, 2)].map { ($0.0 * size + offset, $0.1 * size - offset) }) == 1)
        }
    }

    @Test func `touching, returning and running back count once`() {
        // A joint on an earlier line.
        #expect(crossings([(0, 0), (4, 0), (4, 2), (2, 0), (1, 2)]) == 1)
        // The end on an earlier line, and at the start.
        #expect(crossings([(0, 0), (4, 0), (4, 2), (2, 0)]) == 1)
        #expect(crossings([(0, 0), (4, 0), (4, 4), (0, 0)]) == 1)
        // Back to a joint and on.
        #expect(crossings([(0, 0), (2, 2), (4, 2), (4, 4), (2, 2), (0, 4)]) == 1)
        // Back on itself, and to and fro on one line.
        #expect(crossings([(0, 0), (4, 0), (2, 0)]) == 1)
        #expect(crossings([(0, 0), (1, 0), (2, 0), (3, 0)]) == 0)
        #expect(crossings([(0, 0), (0, 0), (1, 1), (1, 1), (2, 3)]) == 0)
        // Nothing is drawn across a gap.
        #expect(crossings([(0, 0), (2, 2), nil, (2, 0), (3, 0), (3, 3)]) == 0)
        #expect(crossings([(0, 0), (2, 2), nil, (2, 0), (0, 2)]) == 1)
    }

    @Test func `a path turned and mirrored crosses itself as often`() {
        var random = Noise(seed: 7)
        for round in 0..<200 {
            let points = (0..<Int.random(in: 3...12, using: &random)).map { _ in (Double(Int.random(in: 0...6, using: &random)), Double(Int.random(in: 0...6, using: &random))) }
            let count = crossings(points)
            #expect(crossings(points.map { ($0.1, -$0.0) }) == count, "round \(round)")
            #expect(crossings(points.map { (-$0.0, $0.1) }) == count, "round \(round)")
        }
    }

    @Test func `what cannot be followed is drawn as twin panels, and why is said`() {
        #expect(Self.path(Self.usual).isReadable && Self.path(Self.looping).isReadable)
        #expect(TrajectoryPath(Self.looping.map { DataPoint(x: $0.0, y: $0.1) }).crossings == 2)
        for (points, reason) in [
            (Array(Self.usual.prefix(2)), "fewer than three periods have figures of both"), ((0..<14).map { (Double($0), Double($0 * $0)) }, "14 points are more than the 13 that can be followed"),
            ([(0, 3), (10, 3), (2, 9), (5, 0), (8, 9), (0, 3)], "the path would meet itself 6 times"), (Array(repeating: (1, 1), count: 4), "its points lie on one another"),
            ([(1, 1), (2, .nan), (3, 3), (.nan, 4)], "fewer than three periods have figures of both"),
        ] {
            let chart = Self.path(points)
            #expect(!chart.isReadable)
            let drawn = chart.chart(PairedData.caption), other = Self.otherwise.chart(PairedData.caption)
            #expect(drawn.panels.count == other.panels.count)
            #expect(drawn.notes.first == "Not drawn as one path of value against adoption: \(reason).")
            #expect(chart.table == Self.otherwise.table && chart.summary == Self.otherwise.summary)
        }
    }

    private func panel(_ chart: Trajectory) -> (panel: Panel, lines: [LineMark], texts: [TextMark]) {
        let panel = chart.chart(PairedData.caption).panels[0]
        return (
            panel, panel.marks.compactMap { if case .line(let line) = $0 { line } else { nil } }, panel.marks.compactMap { if case .text(let text) = $0 { text } else { nil } }
        )
    }

    @Test func `first, last and every fourth point are named, the last in bold and before the others`() {
        let texts = panel(Self.path(Self.looping)).texts
        #expect(texts.map(\.text) == ["W49–W52", "W1–W4", "same percentage", "W17–W20", "W33–W36"])
        #expect(texts.map(\.isBold) == [true, false, false, false, false])
        // Beside the last there is none.
        #expect(panel(Self.path(Array(Self.looping.prefix(6)))).texts.map(\.text).contains("W17–W20") == false)
    }

    @Test func `the path has arrows, and a ray of equal percentages within the axes`() throws {
        let (panel, lines, _) = panel(Self.path([(100, 10), (110, 10.5), (140, 10.2), (150, 12)]))
        #expect(lines.map(\.hasArrows) == [false, true])
        #expect(lines[0].style == .dotted)
        guard case .quantity(let x) = panel.x, case .quantity(let y) = panel.y, let xs = x.domain, let ys = y.domain else { return #expect(Bool(false), "no axes") }
        let ends = lines[0].points.compactMap { $0 }
        for end in ends {
            #expect(xs.contains(end.x) && ys.contains(end.y))
            #expect((end.y / end.x - 0.1).magnitude < 1e-12)
        }
        #expect(ends[0] == DataPoint(x: 100, y: 10))
        #expect(ends[1].x == xs.upperBound || ends[1].y == ys.upperBound)
    }

    @Test func `labels stand off the path`() {
        // Right of the last point there is no room on a telephone, and left of it runs the path: above it there is nothing.
        let texts = panel(Self.path((0..<7).map { (2e6 + 1e5 * Double($0), 4) })).texts
        #expect(texts[1].placement == .above)
        // Where the path goes up near the right edge there is room below its end only; where it goes up and then right, beside it.
        #expect(panel(Self.path((0..<7).map { (2e6, 4 + Double($0)) })).texts[1].placement == .below)
        #expect(panel(Self.path([(1, 1), (1.1, 5), (6, 6)])).texts[1].placement == .beside)
    }

    @Test func `where a percentage of the first point says nothing there is no ray`() {
        for first in [(0.0, 4.0), (4, 0), (-1, 4)] {
            let chart = Self.path([first, (5, 5), (6, 4)])
            #expect(panel(chart).lines.count == 1)
            #expect(!chart.chart(PairedData.caption).notes[0].contains("dotted"))
        }
        #expect(Self.path(Self.usual).chart(PairedData.caption).notes[0].contains("along the dotted line value changes by the same percentage as adoption"))
    }

    @Test func `the words are of the numbers`() {
        let chart = Self.path([(2e6, 4), (2.5e6, 5), (3e6, 3)])
        #expect(chart.finding == "Tokens consumed +50.0\u{A0}%, Merged changes per person −25.0\u{A0}%, W1–W4 to W9–W12")
        #expect(chart.summary == "Value against adoption as a path of 3 points, W1–W4 to W9–W12. Tokens consumed: first 2M, last 3M, least 2M, greatest 3M. Merged changes per person: first 4, last 3, least 3, greatest 5.")
        #expect(chart.table.columns == ["Period", "Tokens consumed", "Merged changes per person"])
        #expect(chart.table.rows[1] == ChartTable.Row(head: "W5–W8", cells: ["2.5M", "5"]))
        #expect(Self.path([(0, 0.4), (1, 0.5), (2, 0.42)], format: NumberFormat(style: .percent)).finding.hasPrefix("Tokens consumed 0\u{A0}→\u{A0}2, Merged changes per person +2.0\u{A0}pp"))
    }

    @Test func `a path of thirteen points takes less than 8 KB of a page`() {
        #expect(Self.path(Self.looping).chart(PairedData.caption).svg(.inline(labelledBy: "a", describedBy: "b")).count < 8_192)
    }

    @Test func `charts are drawn as recorded`() throws {
        let subtitle = "Merged changes per person against tokens consumed, means of four weeks, all groups"
        let usual = Self.path(Self.scaled(Self.usual, 1e6, 1))
        try expectGolden("trajectory-light", usual.svg(PairedData.caption(usual, subtitle), .standalone(dark: false)))
        try expectGolden("trajectory-inline-narrow", usual.svg(PairedData.caption(usual, subtitle), .inline(labelledBy: "fig-1", describedBy: "fig-1-text"), width: Chart.narrow))
        let thirteen = Self.path(Self.scaled(Self.looping, 1e6, 1))
        try expectGolden("trajectory-thirteen-dark", thirteen.svg(PairedData.caption(thirteen, subtitle), .standalone(dark: true)))
    }
}
