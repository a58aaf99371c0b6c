import Testing

@testable import AssayCharts

/// Rows for charts of then and now.
enum RowData {
    static let usual: [Dumbbell.Row] = [
        row("Payments", 4.2, 6.3), row("Search", 5.1, 5.2), row("Mobile", 6.4, 4.9), row("Data platform", 3.3, 4.1), row("Support tools", nil, nil, "too few to show"),
        row("Identity", 2.9, 2.9), row("Reporting", nil, 3.8),
    ]

    static func row(_ label: String, _ before: Double?, _ after: Double?, _ statement: String? = nil) -> Dumbbell.Row {
        Dumbbell.Row(label: label, before: before, after: after, statement: statement)
    }

    static func rows(_ count: Int, size: Double = 1, label: (Int) -> String = { "Group \($0 + 1)" }) -> [Dumbbell.Row] {
        (0..<count).map { row(label($0), size * Double(($0 * 7) % 11 + 2), size * Double(($0 * 5) % 13 + 1)) }
    }

    static let hard: [(name: String, rows: [Dumbbell.Row])] = [
        ("none", []), ("one", [row("Payments", 4.2, 6.3)]), ("equal", [row("Payments", 4.2, 4.2)]), ("all zero", [row("A", 0, 0), row("B", 0, 0)]), ("usual", usual),
        ("negatives", [row("A", -4, 3), row("B", -5, -9), row("C", 2, -1)]), ("1e12", rows(6, size: 1e12)), ("1e-6", rows(6, size: 1e-6)), ("1e300", rows(3, size: 1e300)),
        ("whole range", [row("A", -.greatestFiniteMagnitude, .greatestFiniteMagnitude)]), ("1e-300", rows(3, size: 1e-300)), ("outlier", [row("A", 1, 2), row("B", 1, 1e9), row("C", 2, 1)]),
        ("gaps", [row("A", nil, 3), row("B", 4, nil), row("C", nil, nil), row("D", .nan, 3), row("E", 3, .infinity)]), ("one figure each", [row("A", nil, 3), row("B", 9, nil)]),
        ("nearly equal", [row("A", 4.2, 4.21), row("B", 4.2, 4.3), row("C", 1, 9)]), ("all suppressed", (0..<5).map { row("Group \($0)", 1, 2, "too few to show") }),
        ("forty characters", rows(8) { _ in PairedData.forty } + [row(PairedData.forty, nil, nil, PairedData.forty)]), ("thirty", rows(30)),
        ("twenty of one value", (0..<20).map { row("Group \($0)", 5, 5 + Double($0) / 1_000) }), ("markup", [row(PairedData.markup, 1, 2), row(PairedData.bidi, 2, nil, PairedData.markup)]),
        ("no names", [row("", 1, 2), row("", 2, 1), row("", nil, nil, "")]), ("emoji", [row("👩‍👩‍👧‍👦 漢字のラベル", 1, 2), row("שלום e\u{301}", 4, 1)]),
    ]

    static let measures: [ChartMeasure] = [
        ChartMeasure(title: "Merged changes per person", role: .value, format: NumberFormat(decimals: 1)), ChartMeasure(title: "Tokens consumed", role: .adoption, format: NumberFormat(unit: "tokens")),
        ChartMeasure(title: PairedData.forty, role: .context, format: NumberFormat(style: .percent)),
    ]

    static let caption = ChartCaption(
        title: "Merged changes per person up in all 5 groups, W10 to W21", subtitle: "Merged changes per person and week, by group, W10 and W21", description: "Then and now.")
}

@Suite struct DumbbellTests {
    private static func chart(_ rows: [Dumbbell.Row], _ measure: ChartMeasure = RowData.measures[0]) -> Dumbbell {
        Dumbbell(measure: measure, rows: rows, before: "W10", after: "W21")
    }

    @Test(arguments: RowData.hard.indices)
    func `hard data is drawn within the rules`(index: Int) throws {
        let (name, rows) = RowData.hard[index]
        for measure in RowData.measures { try expectSound(Self.chart(rows, measure), name) }
        try expectSound(Dumbbell(measure: RowData.measures[0], rows: rows, before: "", after: PairedData.forty), name)
    }

    private func texts(_ rows: [Dumbbell.Row]) -> [TextMark] {
        Self.chart(rows).chart(RowData.caption).panels[0].marks.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    @Test func `figures stand outside of the marks`() {
        let texts = texts([RowData.row("A", 1, 9), RowData.row("B", 9, 1)])
        #expect(texts.map(\.text) == ["1.0", "9.0", "9.0", "1.0"])
        #expect(texts.map(\.placement) == [.left, .right, .right, .left])
    }

    @Test func `nearly equal figures share one label`() {
        let texts = texts([RowData.row("A", 1, 9), RowData.row("B", 4.2, 4.3), RowData.row("C", 5, 5)])
        #expect(texts.map(\.text) == ["1.0", "9.0", "4.2\u{A0}→\u{A0}4.3", "5.0\u{A0}→\u{A0}5.0"])
        #expect(texts[2].point.x == 4.3 && texts[2].placement == .right)
    }

    @Test func `rows without figures stay and say why`() {
        let texts = texts([RowData.row("A", 1, 9), RowData.row("B", nil, nil, "too few to show"), RowData.row("C", nil, nil), RowData.row("D", 3, nil), RowData.row("E", nil, 8)])
        #expect(texts.map(\.text) == ["1.0", "9.0", "too few to show", "no figures", "3.0 (no figure for W21)", "8.0 (no figure for W10)"])
        #expect(texts.map(\.point.y) == [0, 0, 1, 2, 3, 4])
        let silent = String(decoding: Self.chart(RowData.hard.first { $0.name == "all suppressed" }?.rows ?? []).svg(RowData.caption, .standalone(dark: false)), as: UTF8.self)
        #expect(silent.split(separator: "too few to show").count == 6)
    }

    @Test func `figures of a row with a statement are nowhere`() {
        func chart(_ before: Double, _ after: Double) -> Dumbbell { Self.chart([RowData.row("A", 1, 9), RowData.row("B", before, after, "too few to show")]) }
        let secret = chart(31_337, -77_777), other = chart(0, 0)
        #expect(secret.svg(RowData.caption, .standalone(dark: false)) == other.svg(RowData.caption, .standalone(dark: false)))
        #expect(secret.table == other.table && secret.summary == other.summary && secret.finding == other.finding)
        #expect(secret.table.rows[1].cells == ["too few to show", "too few to show", "–"])
    }

    @Test func `rows keep the order given, and then is never hollow`() {
        let panel = Self.chart(RowData.usual).chart(RowData.caption).panels[0]
        guard case .categories(let names) = panel.y else { return #expect(Bool(false), "no groups") }
        #expect(names == RowData.usual.map(\.label))
        let shapes = panel.marks.compactMap { mark -> PointMark.Shape? in if case .point(let point) = mark { point.shape } else { nil } }
        #expect(shapes == [.bar, .circle])
        #expect(panel.notes == ["short bar: W10", "circle: W21"])
    }

    @Test func `the words are of the numbers`() {
        let usual = Self.chart(RowData.usual)
        #expect(usual.finding == "Merged changes per person: 3 groups up, 1 down, 1 unchanged, W10 to W21")
        #expect(usual.summary == "Dumbbell chart of Merged changes per person in 7 groups, W10 and W21. 2 groups lack figures. In W21 from 2.9 to 6.3.")
        #expect(usual.table.columns == ["Group", "W10", "W21", "Change"])
        #expect(usual.table.rows[0].cells == ["4.2", "6.3", "+50.0\u{A0}%"] && usual.table.rows[6].cells == ["–", "3.8", "–"])
        #expect(Self.chart([RowData.row("A", 1, 2), RowData.row("B", 2, 3)]).finding == "Merged changes per person up in all 2 groups, W10 to W21")
        #expect(Self.chart([RowData.row("A", 1, 2)]).finding == "Merged changes per person in A: 1.0\u{A0}→\u{A0}2.0, W10 to W21")
        #expect(Self.chart([]).finding == "Merged changes per person: no group has figures to compare")
        // No ranking.
        #expect(!usual.summary.contains("Payments") && !usual.finding.contains("Payments"))
    }

    @Test func `a chart of eight groups takes less than 8 KB of a page`() {
        #expect(Self.chart(RowData.rows(8)).chart(RowData.caption).svg(.inline(labelledBy: "a", describedBy: "b")).count < 8_192)
    }

    @Test func `charts are drawn as recorded`() throws {
        let subtitle = "Merged changes per person and week, by group, W10 and W21"
        let usual = Self.chart(RowData.usual)
        try expectGolden("dumbbell-light", usual.svg(PairedData.caption(usual, subtitle), .standalone(dark: false)))
        try expectGolden("dumbbell-inline-narrow", usual.svg(PairedData.caption(usual, subtitle), .inline(labelledBy: "fig-1", describedBy: "fig-1-text"), width: Chart.narrow))
        let twelve = Self.chart(RowData.rows(12, size: 1e6) { $0 % 4 == 0 ? PairedData.forty : "Group \($0)" }, RowData.measures[1])
        try expectGolden("dumbbell-adoption-dark", twelve.svg(PairedData.caption(twelve, subtitle), .standalone(dark: true)))
    }
}
