import AssayCharts
import Testing

@Suite struct BulletTests {
    static let forty = "Quality assurance & platform team, north"

    static func row(_ value: Double?, _ target: Double?, _ prior: Double? = nil, title: String = "Merged changes", role: SeriesRole = .value, _ statement: String? = nil) -> Bullet.Row {
        .init(measure: ChartMeasure(title: title, role: role, format: NumberFormat()), value: value, target: target, prior: prior, statement: statement)
    }

    static let usual = Bullet(rows: [
        .init(measure: ChartMeasure(title: "People using it each week", role: .adoption, format: NumberFormat(style: .percent)), value: 0.71, target: 0.8, prior: 0.52),
        .init(measure: ChartMeasure(title: "Tokens consumed", role: .adoption, format: NumberFormat(unit: "tokens")), value: 6_300_000, target: 5_000_000, prior: 4_200_000),
        .init(measure: ChartMeasure(title: "Merged changes per person", role: .value, format: NumberFormat(decimals: 1)), value: 4.2, target: 5, prior: 4.3),
        .init(measure: ChartMeasure(title: "Lead time", role: .value, format: NumberFormat(unit: "hours")), value: 31, target: nil, prior: 36),
        .init(measure: ChartMeasure(title: "Tickets closed at first contact", role: .value, format: NumberFormat(style: .percent)), value: nil, target: 0.6, prior: nil, statement: "too few to show"),
    ])
    static let negative = Bullet(rows: [row(-3, 2, -5, title: "Change of value"), row(12, 10, 9), row(-4, -2, title: "Balance", role: .adoption)])

    static let hard: [(name: String, bullet: Bullet)] = [
        ("usual", usual), ("negative", negative), ("no rows", Bullet(rows: [])), ("one row", Bullet(rows: [row(3, 4)])), ("nothing in a row", Bullet(rows: [row(nil, nil)])),
        ("target only", Bullet(rows: [row(nil, 4, 3)])), ("all zero", Bullet(rows: [row(0, 0, 0), row(0, nil)])), ("all equal", Bullet(rows: [row(5, 5, 5), row(5, 5, 5)])),
        ("all negative", Bullet(rows: [row(-5, -6), row(-1, -1, -1)])), ("1e12 and 1e-6", Bullet(rows: [row(1e12, 2e12, 1), row(1e-6, 3e-6, 1)])),
        ("greatest of all", Bullet(rows: [row(1e300, -1e300), row(.greatestFiniteMagnitude, -.greatestFiniteMagnitude), row(1e-300, 0)])),
        ("not finite", Bullet(rows: [row(.nan, .infinity, -.infinity), row(1, .nan)])), ("long names", Bullet(rows: [row(3, 4, title: forty), row(30, 4, title: forty)])),
        ("all withheld", Bullet(rows: (0..<3).map { _ in row(3, 4, "too few to show") })), ("long statement", Bullet(rows: [row(nil, nil, forty + forty), row(1, 2)])),
        ("markup", Bullet(rows: [row(1, 2, title: "<script>alert(1)</script>", "<b>&")])), ("bidi", Bullet(rows: [row(1, 2, title: "\u{202E}reversed\u{202C}\u{0}"), row(1, 2, title: "שלום")])),
        ("empty", Bullet(rows: [row(1, 2, title: "", "")])), ("thirteen", Bullet(rows: (0..<13).map { row(Double($0), 6, 3, title: "Metric \($0)") })),
    ]

    static func row(_ value: Double?, _ target: Double?, title: String = "Merged changes", _ statement: String) -> Bullet.Row { row(value, target, nil, title: title, statement) }

    @Test(arguments: hard.indices) func `holds whatever the data`(index: Int) throws { try expectSound(Self.hard[index].bullet, Self.hard[index].name) }

    @Test func `the finding counts targets without saying what is good`() {
        #expect(Self.usual.finding == "1 of 3 metrics at or above target, 2 below")
        #expect(Bullet(rows: [Self.row(3, 4)]).finding == "3, below the target of 4: Merged changes")
        #expect(Bullet(rows: [Self.row(4, 4)]).finding == "4, at or above the target of 4: Merged changes")
        #expect(Bullet(rows: [Self.row(4, 4), Self.row(6, 5)]).finding == "Both metrics at or above their targets")
        #expect(Bullet(rows: [Self.row(1, 4), Self.row(2, 5)]).finding == "Both metrics below their targets")
        #expect(Bullet(rows: [Self.row(1, nil)]).finding == "1 metric without a target")
        #expect(Bullet(rows: [Self.row(9, 1, "too few to show")]).finding == "No metric has a figure to show")
    }

    @Test func `a withheld row says so and shows no figure, nor its target's tick`() throws {
        let bullet = Bullet(rows: [Self.row(77.7, 88.8, "too few to show"), Self.row(1, 2)])
        let words = bullet.finding + bullet.summary + bullet.table.rows.flatMap(\.cells).joined() + String(decoding: bullet.svg(caption(bullet), .inline(labelledBy: "a", describedBy: "b")), as: UTF8.self)
        #expect(!words.contains("77.7") && !words.contains("88.8"))
        #expect(bullet.table.rows.map(\.cells) == [["too few to show", "–", "–"], ["1", "2", "–"]])
    }

    @Test func `a bar is as long as its share of the greatest figure of its row`() {
        let bars = Self.usual.chart(caption(Self.usual)).panels[0].marks.compactMap { if case .bar(let bar) = $0 { bar.bars[0] } else { nil } }
        #expect(bars.map(\.start) == [0, 0, 0, 0])
        #expect(zip(bars.map(\.end), [0.71 / 0.8, 1, 4.2 / 5, 31.0 / 36]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    }

    @Test func `negative figures have a dot, for a bar would have no base`() {
        let marks = Self.negative.chart(caption(Self.negative)).panels[0].marks
        let bars = marks.count { if case .bar = $0 { true } else { false } }
        let dots = marks.compactMap { if case .point(let point) = $0, point.shape == .circle || point.shape == .diamond { point.points[0] } else { nil } }
        #expect(bars == 1)
        #expect(dots == [DataPoint(x: 2.0 / 7, y: 0), DataPoint(x: 0, y: 2)])
    }

    @Test func `thirteen rows are twelve and a note`() {
        let chart = Bullet(rows: (0..<13).map { Self.row(Double($0), 6, title: "Metric \($0)") }).chart(caption(Self.usual))
        guard case .categories(let names) = chart.panels[0].y else { Issue.record("no categories"); return }
        #expect(names.count == 12)
        #expect(chart.notes.last == "1 metric more in the table.")
    }

    @Test(arguments: [Chart.wide, Chart.narrow]) func `every value, target and statement is drawn`(width: Double) throws {
        for bullet in [Self.usual, Self.negative] {
            let texts = try LabelBoxes(bullet.chart(caption(bullet)).svg(.inline(labelledBy: "a", describedBy: "b"), width: width)).boxes.map(\.text)
            for row in bullet.table.rows {
                #expect(texts.contains(row.cells[0]), "\(row.cells[0])")
                #expect(row.cells[1] == "–" || texts.contains("target\u{A0}" + row.cells[1]), "\(row.cells[1])")
            }
        }
    }

    @Test func `bullets are drawn as recorded`() throws {
        try expectGolden("bullet-targets", Self.usual.svg(caption(Self.usual), .standalone(dark: false)))
        try expectGolden("bullet-negative-narrow", Self.negative.svg(caption(Self.negative), .standalone(dark: true), width: Chart.narrow))
    }

    private func caption(_ bullet: Bullet) -> ChartCaption { ChartCaption(title: bullet.finding, subtitle: "All groups, week W21 of 2026, with the year before", description: bullet.summary) }
}
