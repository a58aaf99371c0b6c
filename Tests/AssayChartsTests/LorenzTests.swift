import AssayCharts
import Testing

@Suite struct LorenzTests {
    static let measure = ChartMeasure(title: "Tokens consumed", role: .adoption, format: NumberFormat(unit: "tokens"))
    static let forty = "Quality assurance & platform team, north"

    /// Cumulative shares of equal bands.
    static func curve(_ label: String, _ shares: [Double]) -> Lorenz.Curve {
        let total = shares.reduce(0, +)
        var sum = 0.0
        return .init(label: label, points: [DataPoint(x: 0, y: 0)] + shares.enumerated().map { index, share in
            sum += share
            return DataPoint(x: Double(index + 1) / Double(shares.count), y: index == shares.count - 1 ? 1 : sum / total)
        })
    }

    static let now = curve("W18 to W21", [0.4, 0.8, 1.4, 2.2, 3.4, 5.2, 7.8, 12, 20.8, 46]), before = curve("W05 to W08", [1.2, 2.3, 3.6, 5.2, 7, 9.2, 11.8, 14.6, 18.3, 26.8])
    static let usual = Lorenz(measure: measure, curves: [now], topShare: .init(people: 0.1, share: 0.46))
    static let two = Lorenz(measure: measure, curves: [now, before], topShare: .init(people: 0.1, share: 0.46))

    static func lorenz(_ points: [(Double, Double)]) -> Lorenz { Lorenz(measure: measure, curves: [.init(label: "now", points: points.map { DataPoint(x: $0.0, y: $0.1) })]) }

    static let hard: [(name: String, lorenz: Lorenz)] = [
        ("usual", usual), ("two", two), ("before above now", Lorenz(measure: measure, curves: [before, now])), ("no curve", Lorenz(measure: measure, curves: [])),
        ("equal", Lorenz(measure: measure, curves: [curve("now", Array(repeating: 1, count: 10))])), ("one has all", Lorenz(measure: measure, curves: [curve("now", Array(repeating: 0, count: 9) + [1])])),
        ("same curve twice", Lorenz(measure: measure, curves: [now, now])), ("three", Lorenz(measure: measure, curves: [now, before, now])),
        ("two points", lorenz([(0, 0), (1, 1)])), ("three points", lorenz([(0, 0), (0.5, 0.2), (1, 1)])), ("falls", lorenz([(0, 0), (0.5, 0.4), (0.6, 0.3), (1, 1)])),
        ("goes back", lorenz([(0, 0), (0.5, 0.2), (0.4, 0.3), (1, 1)])), ("does not end", lorenz([(0, 0), (0.5, 0.2), (0.9, 0.8)])), ("large", lorenz([(0, 0), (1e12, 1), (1, 1)])),
        ("not finite", lorenz([(0, 0), (.nan, 0.2), (1, 1)])), ("tiny", lorenz([(0, 0), (1e-6, 1e-9), (1, 1)])), ("second is none", Lorenz(measure: measure, curves: [now, .init(label: forty, points: [])])),
        ("no share given", Lorenz(measure: measure, curves: [now])), ("nonsense share", Lorenz(measure: measure, curves: [now], topShare: .init(people: 2, share: -.infinity))),
        ("half", Lorenz(measure: measure, curves: [now], topShare: .init(people: 0.5, share: 0.9))), ("two of a hundred", Lorenz(measure: measure, curves: [now], topShare: .init(people: 0.02, share: 0.998))),
        ("hundred bands", Lorenz(measure: measure, curves: [curve("now", (1...100).map(Double.init))])),
        ("long names", Lorenz(measure: .init(title: forty + " " + forty, role: .value, format: NumberFormat()), curves: [curve(forty, [1, 2, 3]), curve(forty, [1, 1, 2])], topShare: .init(people: 0.1, share: 0.3))),
        ("markup", Lorenz(measure: .init(title: "<script>&", role: .context, format: NumberFormat()), curves: [curve("\"><b>", [1, 2, 3])])),
        ("bidi", Lorenz(measure: .init(title: "\u{202E}reversed\u{0}", role: .value, format: NumberFormat()), curves: [curve("שלום", [1, 2, 3])])),
        ("empty texts", Lorenz(measure: .init(title: "", role: .value, format: NumberFormat()), curves: [curve("", [1, 2, 3]), curve("", [1, 1, 3])])),
    ]

    @Test(arguments: hard.indices) func `holds whatever the data`(index: Int) throws { try expectSound(Self.hard[index].lorenz, Self.hard[index].name) }

    @Test func `the finding is the share of the busiest`() {
        #expect(Self.usual.finding == "The busiest 10 % have 46 % of tokens consumed".replacing(" %", with: "\u{A0}%"))
        // Without one, that of the last band.
        #expect(Self.lorenz([(0, 0), (0.75, 0.375), (1, 1)]).finding == "The busiest 25 % have 62.5 % of tokens consumed".replacing(" %", with: "\u{A0}%"))
        #expect(Lorenz(measure: Self.measure, curves: [Self.now], topShare: .init(people: 0.025, share: 0.998)).finding == "The busiest 2.5 % have 99.8 % of tokens consumed".replacing(" %", with: "\u{A0}%"))
    }

    @Test(arguments: [("Tokens consumed", "tokens consumed"), ("GitHub runs", "GitHub runs"), ("PRs merged", "PRs merged"), ("X", "X"), ("", ""), ("Überstunden", "überstunden")])
    func `a measure within a sentence is in lower case, unless it is a name`(title: String, expected: String) {
        let chart = Lorenz(measure: .init(title: title.isEmpty ? " " : title, role: .value, format: NumberFormat()), curves: [Self.now]).chart(caption(Self.usual))
        #expect(chart.panels[0].title == "Share of " + (title.isEmpty ? "value" : expected))
    }

    @Test(arguments: ["two points", "falls", "goes back", "does not end", "large", "not finite", "no curve"]) func `what is no curve is a statement`(name: String) throws {
        let lorenz = try #require(Self.hard.first { $0.name == name }).lorenz
        let panel = lorenz.chart(caption(lorenz)).panels[0]
        #expect(panel.statement != nil && panel.marks.isEmpty)
        #expect(lorenz.finding == "No curve to show: Tokens consumed")
        #expect(lorenz.table.rows.isEmpty)
    }

    @Test func `a second curve that is none is left out and said`() {
        let lorenz = Lorenz(measure: Self.measure, curves: [Self.now, .init(label: "before", points: [])])
        #expect(lorenz.chart(caption(lorenz)).notes.first == "before: no curve, for its shares do not run from 0 to 100 %.")
        #expect(lorenz.table.columns == ["People, least busy first", "W18 to W21"])
    }

    @Test func `the table has the shares at the borders, and the Gini coefficient by trapezoids`() {
        let table = Lorenz(measure: Self.measure, curves: [.init(label: "now", points: [(0, 0), (0.5, 0.2), (1, 1)].map { DataPoint(x: $0, y: $1) })]).table
        // 1 − (0.5 · 0.2 + 0.5 · 1.2).
        #expect(table.rows.last == .init(head: "Gini coefficient, at least", cells: ["0.30"]))
        #expect(table.rows.prefix(3).map(\.cells) == [["0\u{A0}%"], ["20\u{A0}%"], ["100\u{A0}%"]])
        #expect(Lorenz(measure: Self.measure, curves: [Self.curve("now", [1, 1, 1, 1])]).table.rows.last?.cells == ["0.00"])
        let svg = String(decoding: Self.two.svg(caption(Self.two), .standalone(dark: false)), as: UTF8.self)
        #expect(!svg.contains("Gini"))
    }

    @Test func `points stand at borders of bands only, and the guide parts at the curve`() {
        let marks = Self.usual.chart(caption(Self.usual)).panels[0].marks
        let points = marks.flatMap { if case .point(let mark) = $0 { mark.points } else { [DataPoint]() } }
        #expect(points.count == 9 && points.allSatisfy { $0.x > 0.05 && $0.x < 0.95 })
        let guides = marks.compactMap { if case .rule(let rule) = $0 { rule.range } else { nil } }
        #expect(guides == [0...0.54, 0.54...1])
    }

    @Test(arguments: [Chart.wide, Chart.narrow]) func `a sentence without room in one line takes more`(width: Double) throws {
        let lorenz = Lorenz(measure: Self.measure, curves: [Self.now], topShare: .init(people: 0.45, share: 0.918))
        let texts = try LabelBoxes(lorenz.chart(caption(lorenz)).svg(.inline(labelledBy: "a", describedBy: "b"), width: width)).boxes.map(\.text)
        #expect(texts.joined(separator: " ").contains("the busiest 45\u{A0}% have 91.8\u{A0}% of tokens consumed"))
        #expect(!texts.contains { $0.hasSuffix("…") })
    }

    @Test(arguments: [Chart.wide, Chart.narrow]) func `the sentence and the names of both curves are drawn`(width: Double) throws {
        let texts = try LabelBoxes(Self.two.chart(caption(Self.two)).svg(.inline(labelledBy: "a", describedBy: "b"), width: width)).boxes.map(\.text)
        for text in ["the busiest 10\u{A0}% have 46\u{A0}%", "of tokens consumed", "W18 to W21", "W05 to W08", "equal shares"] { #expect(texts.contains(text), "\(text)") }
    }

    @Test func `curves are drawn as recorded`() throws {
        try expectGolden("lorenz-one", Self.usual.svg(caption(Self.usual), .standalone(dark: false)))
        try expectGolden("lorenz-two-narrow", Self.two.svg(caption(Self.two), .standalone(dark: true), width: Chart.narrow))
    }

    private func caption(_ lorenz: Lorenz) -> ChartCaption { ChartCaption(title: lorenz.finding, subtitle: "Share of tokens, all groups, W18 to W21 of 2026", description: lorenz.summary) }
}
