import Testing

@testable import AssayCharts

@Suite struct SlopeTests {
    private static func chart(_ rows: [Dumbbell.Row], _ measure: ChartMeasure = RowData.measures[0]) -> Slope {
        Slope(measure: measure, rows: rows, before: "W10", after: "W21")
    }

    @Test(arguments: RowData.hard.indices)
    func `hard data is drawn within the rules`(index: Int) throws {
        let (name, rows) = RowData.hard[index]
        for measure in RowData.measures { try expectSound(Self.chart(rows, measure), name) }
        try expectSound(Slope(measure: RowData.measures[0], rows: rows, before: PairedData.forty, after: ""), name)
    }

    private func marks(_ rows: [Dumbbell.Row], _ measure: ChartMeasure = RowData.measures[0]) -> (lines: [LineMark], texts: [TextMark]) {
        let marks = Self.chart(rows, measure).chart(RowData.caption).panels[0].marks
        return (marks.compactMap { if case .line(let line) = $0 { line } else { nil } }, marks.compactMap { if case .text(let text) = $0 { text } else { nil } })
    }

    @Test func `each line has its name and its figure at both ends`() {
        let (lines, texts) = marks([RowData.row("A", 1, 9), RowData.row("B", 9, 1)])
        #expect(lines.map(\.points) == [[DataPoint(x: 0, y: 1), DataPoint(x: 1, y: 9)], [DataPoint(x: 0, y: 9), DataPoint(x: 1, y: 1)]])
        #expect(texts.map(\.text) == ["A 1.0", "A 9.0", "B 9.0", "B 1.0"])
        #expect(texts.map(\.placement) == [.leadingEdge, .trailingEdge, .leadingEdge, .trailingEdge])
    }

    @Test func `eight lines are drawn, and the others named`() {
        let rows = (0..<11).map { RowData.row("Group \($0)", Double($0), Double($0 * 2)) }
        #expect(marks(rows).lines.count == 8)
        #expect(marks(Array(rows.prefix(8))).lines.count == 8)
        #expect(Self.chart(rows).chart(RowData.caption).notes == ["Only the first 8 are drawn, without Group 8, Group 9 and Group 10."])
        #expect(Self.chart(Array(rows.prefix(8))).chart(RowData.caption).notes == [])
        let many = Self.chart((0..<40).map { RowData.row(PairedData.forty + "\($0)", 1, 2) }).chart(RowData.caption).notes[0]
        #expect(many.contains(" and 30 more.") || many.contains(" and 31 more."))
    }

    @Test func `rows without figures are listed with what is said of them`() {
        let notes = Self.chart(RowData.usual + [RowData.row("Legal", 1, 2, "too few to show")]).chart(RowData.caption).notes
        #expect(notes == ["Support tools and Legal: too few to show.", "Reporting: no figure for W10."])
    }

    @Test func `figures of a row with a statement are nowhere`() {
        func chart(_ before: Double, _ after: Double) -> Slope { Self.chart([RowData.row("A", 1, 9), RowData.row("B", before, after, "too few to show")]) }
        let secret = chart(31_337, -77_777), other = chart(0, 0)
        #expect(secret.svg(RowData.caption, .standalone(dark: false)) == other.svg(RowData.caption, .standalone(dark: false)))
        #expect(secret.table == other.table && secret.summary == other.summary && secret.finding == other.finding)
    }

    @Test func `all lines look alike: no group stands out`() {
        let (lines, texts) = marks(RowData.usual)
        #expect(lines.count == 5 && lines.allSatisfy { $0.color == .value && $0.width == 2 })
        #expect(!texts.isEmpty && texts.allSatisfy { !$0.isBold })
        #expect(marks(RowData.usual, RowData.measures[1]).lines.allSatisfy { $0.style == .dashed })
    }

    @Test func `the words are of the numbers`() {
        let usual = Self.chart(RowData.usual)
        #expect(usual.finding == "Merged changes per person: 3 groups up, 1 down, 1 unchanged, W10 to W21")
        #expect(usual.summary.hasPrefix("Slope chart of Merged changes per person in 7 groups, W10 and W21."))
        #expect(usual.table == Dumbbell(measure: RowData.measures[0], rows: RowData.usual, before: "W10", after: "W21").table)
    }

    @Test func `a chart of eight lines takes less than 8 KB of a page`() {
        #expect(Self.chart(RowData.rows(8)).chart(RowData.caption).svg(.inline(labelledBy: "a", describedBy: "b")).count < 8_192)
    }

    @Test func `charts are drawn as recorded`() throws {
        let subtitle = "Merged changes per person and week, by group, W10 and W21"
        let usual = Self.chart(RowData.usual)
        try expectGolden("slope-light", usual.svg(PairedData.caption(usual, subtitle), .standalone(dark: false)))
        try expectGolden("slope-inline-narrow", usual.svg(PairedData.caption(usual, subtitle), .inline(labelledBy: "fig-1", describedBy: "fig-1-text"), width: Chart.narrow))
        let twelve = Self.chart(RowData.rows(12, size: 1e6) { $0 % 4 == 0 ? PairedData.forty : "Group \($0)" }, RowData.measures[1])
        try expectGolden("slope-twelve-dark", twelve.svg(PairedData.caption(twelve, subtitle), .standalone(dark: true)))
    }
}
