import AssayCharts
import Testing

@Suite struct BarTests {
    static let measure = ChartMeasure(title: "Merged changes per person", role: .value, format: NumberFormat(decimals: 1))
    static let forty = "Quality assurance & platform team, north"

    static func bar(_ values: [Double?], labels: [String]? = nil, measure: ChartMeasure = measure) -> Bar {
        Bar(measure: measure, rows: values.enumerated().map { .init(label: labels?[$0 % (labels?.count ?? 1)] ?? "Group \($0 + 1)", value: $1) })
    }

    static let usual = Bar(measure: measure, rows: [
        .init(label: "Platform", value: 5.2), .init(label: "Payments", value: 4.4), .init(label: "Mobile apps", value: 3.9, isProvisional: true),
        .init(label: "Data and analytics", value: 2.4), .init(label: "Support tools", value: nil, statement: "too few to show"), .init(label: "Site reliability", value: 1.1),
    ])
    static let changes = Bar(measure: ChartMeasure(title: "Change of tokens consumed", role: .adoption, format: NumberFormat(style: .percent)), rows: [
        .init(label: "Platform", value: 0.31), .init(label: "Payments", value: 0.052), .init(label: "Mobile apps", value: 0), .init(label: "Data and analytics", value: -0.12),
        .init(label: "Support tools", value: nil, statement: "too few to show"), .init(label: "Site reliability", value: -0.44, isProvisional: true),
    ])

    static let hard: [(name: String, bar: Bar)] = [
        ("usual", usual), ("changes", changes), ("no rows", bar([])), ("one row", bar([4])), ("one value missing", bar([nil])), ("all equal", bar([3, 3, 3])),
        ("all zero", bar([0, 0, 0])), ("all negative", bar([-3, -1, -2])), ("1e12", bar([1e12, 2e12, 1])), ("1e-6", bar([1e-6, 3e-6], measure: .init(title: "Rate", role: .value, format: NumberFormat()))),
        ("1e300", bar([1e300, -1e300])), ("greatest of all", bar([Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude])), ("1e-300", bar([1e-300])),
        ("not finite", bar([.nan, .infinity, 2, -.infinity])), ("long names", bar([4, 3, -2], labels: [forty])),
        ("all withheld", Bar(measure: measure, rows: (0..<4).map { .init(label: "Group \($0)", value: 3, statement: "too few to show") })),
        ("long statements", Bar(measure: measure, rows: [.init(label: forty, value: nil, statement: forty + forty), .init(label: "A", value: -3), .init(label: "B", value: 1)])),
        ("markup", bar([1, 2], labels: ["<script>alert(1)</script>", "\"><b>&amp;]]>"])), ("bidi and controls", bar([1, 2], labels: ["\u{202E}reversed\u{202C}\u{0}\n", "שלום עולם"])),
        ("empty texts", bar([1, -2], labels: [""], measure: .init(title: "", role: .context, format: NumberFormat(unit: "")))), ("thirty rows", bar((0..<30).map { Double($0 * 7 % 31) - 8 })),
        ("long unit", bar([1, 2e9], measure: .init(title: forty + forty, role: .adoption, format: NumberFormat(decimals: 9, unit: forty)))),
    ]

    @Test(arguments: hard.indices) func `holds whatever the data`(index: Int) throws { try expectSound(Self.hard[index].bar, Self.hard[index].name) }

    @Test func `the finding is the span, and ranks nobody`() {
        #expect(Self.usual.finding == "Merged changes per person: from 1.1 to 5.2 over 5 groups")
        #expect(Self.bar([3, 3]).finding == "Both groups at 3.0: Merged changes per person")
        #expect(Self.bar([3, nil, 3]).finding == "Both groups shown at 3.0: Merged changes per person")
        #expect(Self.bar([0, 0, 0]).finding == "All 3 groups at 0.0: Merged changes per person")
        #expect(Self.bar([4, 4, 1]).finding == "Merged changes per person: from 1.0 to 4.0 over 3 groups")
        #expect(Self.bar([nil]).finding == "No group can be shown: Merged changes per person")
    }

    @Test func `a withheld value is nowhere`() throws {
        let bar = Bar(measure: Self.measure, rows: [.init(label: "A", value: 77.7, statement: "too few to show"), .init(label: "B", value: 2)])
        let words = bar.finding + bar.summary + bar.table.rows.flatMap(\.cells).joined() + String(decoding: bar.svg(caption(bar), .inline(labelledBy: "a", describedBy: "b")), as: UTF8.self)
        #expect(!words.contains("77.7"))
        #expect(bar.table.rows.map(\.cells) == [["too few to show"], ["2.0"]])
        #expect(bar.summary.contains("Not shown: 1 group."))
    }

    @Test func `bars start at zero, negative ones to the left, and all figures stand right of zero`() {
        var ends: [Double] = [], places: [Double] = []
        for mark in Self.changes.chart(caption(Self.changes)).panels[0].marks {
            if case .bar(let bars) = mark {
                #expect(bars.bars.allSatisfy { $0.start == 0 } && bars.orientation == .horizontal)
                #expect(bars.isOutlined == (bars.bars.map(\.end) == [-0.44]))
                ends += bars.bars.map(\.end)
            }
            if case .text(let text) = mark {
                #expect(text.placement == .right)
                places.append(text.point.x)
            }
        }
        #expect(ends == [0.31, 0.052, 0, -0.12, -0.44])
        #expect(places == [0.31, 0.052, 0, 0, 0, 0])
    }

    @Test(arguments: [Chart.wide, Chart.narrow]) func `every figure and statement is drawn`(width: Double) throws {
        for bar in [Self.usual, Self.changes, Self.bar([-3, 4, 1e9, -2e7])] {
            let texts = try LabelBoxes(bar.chart(caption(bar)).svg(.inline(labelledBy: "a", describedBy: "b"), width: width)).boxes.map(\.text)
            for cell in bar.table.rows.map({ $0.cells[0].replacing(" (provisional)", with: "") }) { #expect(texts.contains(cell), "\(cell)") }
        }
    }

    @Test func `bars are drawn as recorded`() throws {
        try expectGolden("bar-groups", Self.usual.svg(caption(Self.usual), .standalone(dark: false)))
        try expectGolden("bar-changes-narrow", Self.changes.svg(caption(Self.changes), .standalone(dark: true), width: Chart.narrow))
    }

    private func caption(_ bar: Bar) -> ChartCaption { ChartCaption(title: bar.finding, subtitle: "All groups, week W21 of 2026", description: bar.summary) }
}
