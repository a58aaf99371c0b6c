import AssayCharts
import Testing

@Suite struct HeatTableTests {
    static let measure = ChartMeasure(title: "Tokens consumed", role: .adoption, format: NumberFormat())
    static let forty = "Quality assurance & platform team, north"

    static func table(_ rows: [[Double?]], midpoint: Double? = nil, format: NumberFormat = NumberFormat(), labels: [String]? = nil) -> HeatTable {
        HeatTable(
            measure: ChartMeasure(title: "Tokens consumed", role: .adoption, format: format), columns: (0..<(rows.map(\.count).max() ?? 0)).map { "W\($0 + 1)" },
            rows: rows.enumerated().map { index, cells in .init(label: labels?[index] ?? "Group \(index + 1)", cells: cells.map { $0.map(HeatTable.Cell.value) ?? .statement("c") }) }, midpoint: midpoint)
    }

    @Test func `five steps of equal span from the least to the greatest`() {
        let table = Self.table([[0, 19, 20, 50], [79.9, 80, 100, nil]])
        #expect(table.steps == [[0, 0, 1, 2], [3, 4, 4, nil]])
        #expect(table.edges == ["0", "20", "40", "60", "80", "100"])
        #expect(table.printed == [["0", "19", "20", "50"], ["79.9", "80", "100", "c"]])
    }

    @Test func `about a midpoint the steps reach as far on both sides`() {
        let table = Self.table([[-0.1, -0.02, 0, 0.02, 0.05, 0.3]], midpoint: 0, format: NumberFormat(style: .percent))
        #expect(table.steps == [[-1, 0, 0, 0, 0, 2]])
        #expect(table.edges == ["−30.0", "−18.0", "−6.0", "+6.0", "+18.0", "+30.0"].map { $0 + "\u{A0}%" })
        #expect(table.printed[0].prefix(4) == ["−10.0\u{A0}%", "−2.0\u{A0}%", "0\u{A0}%", "+2.0\u{A0}%"])
        #expect(Self.table([[90, 100, 110]], midpoint: 100).steps == [[-2, 0, 2]])
        #expect(Self.table([[-5, -4]], midpoint: 0).steps == [[-2, -2]])
    }

    @Test func `a shade is a class`() {
        #expect(Self.table([[1]]).shade(4) == .step4)
        #expect(Self.table([[1]]).shade(-1) == nil)
        #expect(Self.table([[1]], midpoint: 0).shade(-2) == .down2)
        #expect(Self.table([[1]], midpoint: 0).shade(3) == nil)
    }

    @Test(arguments: [[[5.0, 5], [5, 5]], [[7]], [[nil, nil]], [], [[]], [[.nan, .infinity]]] as [[[Double?]]])
    func `without a difference nothing is shaded`(cells: [[Double?]]) {
        let table = Self.table(cells)
        #expect(table.edges.isEmpty && table.steps.allSatisfy { $0.allSatisfy { $0 == nil } })
    }

    @Test func `the finding is the span, and ranks nobody`() {
        #expect(Self.table([[1, 9], [3, 4]]).finding == "Tokens consumed: from 1 to 9")
        #expect(Self.table([[5, 5]]).finding == "5 everywhere: Tokens consumed")
        #expect(Self.table([[5]]).finding == "5 in one cell: Tokens consumed")
        #expect(Self.table([[nil]]).finding == "No figure to show: Tokens consumed")
    }

    @Test func `rows of other lengths are filled, or cut`() {
        let table = HeatTable(measure: Self.measure, columns: ["W1", "W2"], rows: [.init(label: "A", cells: [.value(1)]), .init(label: "B", cells: [.value(2), .value(3), .value(99)])])
        #expect(table.printed == [["1", "–"], ["2", "3"]])
        #expect(table.table.rows.map(\.cells) == table.printed)
        #expect(table.steps == [[0, nil], [2, 4]])
        #expect(!table.summary.contains("99"))
    }

    @Test func `words and cells hold whatever the data`() {
        let hard: [HeatTable] = [
            Self.table([]), Self.table([[nil]]), Self.table([[0, 0]]), Self.table([[-1, -2, 3]]), Self.table([[1e12, 1e-6]]), Self.table([[1e308, -1e308]]), Self.table([[1e308, -1e308]], midpoint: 1e308),
            Self.table([[.nan, 1, 2]], midpoint: .infinity), Self.table([[1, 2], [3, 4]], labels: [Self.forty + Self.forty, "<script>&"]), Self.table([[1, 2]], labels: ["\u{202E}reversed\u{0}"]),
            HeatTable(measure: .init(title: Self.forty + " " + Self.forty, role: .value, format: NumberFormat(unit: Self.forty)), columns: [Self.forty, ""], rows: [.init(label: Self.forty, cells: [.value(1), .value(2)])]),
        ]
        for table in hard {
            #expect(table.finding.split(separator: " ").count <= 15 && !table.finding.isEmpty, "\(table.finding)")
            #expect(table.summary.count <= 250 && !table.summary.isEmpty)
            #expect(table.table.rows.allSatisfy { $0.cells.count == table.table.columns.count - 1 })
            #expect(table.steps.map(\.count) == table.printed.map(\.count))
            #expect(table.steps.joined().allSatisfy { $0.map { table.shade($0) != nil } ?? true })
            #expect(!(table.printed.joined() + table.edges + [table.finding, table.summary]).contains { $0.contains("nan") || $0.contains("inf") })
            #expect(table.edges.isEmpty || table.edges.count == 6)
        }
    }
}
