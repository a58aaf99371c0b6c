import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct SnapshotTextTests {
    private let week = Week("2026-W21")!

    private func lines(_ figures: [ImportedFigure], notes: [Int: String] = [:]) -> [Substring] {
        String(decoding: SnapshotText.csv(figures, notes: notes), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true).dropFirst().map { $0 }
    }

    @Test func writesValuesAndParts() {
        let figures = [
            ImportedFigure(week: week, metric: "a", value: 12, people: 7), ImportedFigure(week: week, group: "core", metric: "b", numerator: 3, denominator: 40, isProvisional: true),
            ImportedFigure(week: week, metric: "c", value: 5, numerator: 1, denominator: 2),
        ]
        #expect(String(decoding: SnapshotText.csv([]), as: UTF8.self) == "week,group,metric,value,people,numerator,denominator,status,note\n")
        #expect(lines(figures, notes: [0: "late rows, and \"more\""]) == [
            "2026-W21,all,a,12,7,,,,\"late rows, and \"\"more\"\"\"", "2026-W21,core,b,,,3,40,provisional,", "2026-W21,all,c,,,1,2,,",
        ])
    }

    @Test(arguments: [
        (0.1 + 0.2, "0.3"), (-0.0, "0"), (0, "0"), (1.0 / 3, "0.333333"), (12_345_678.25, "12345678.25"), (0.8999999999999999, "0.9"), (5_000_000_000, "5000000000"), (-2.5, "-2.5"),
        (1e15, "1000000000000000.0"), (1e16, "1e+16"), (4e-7, "0"),
    ] as [(Double, String)])
    func writesTheShortestNumber(_ value: Double, _ text: String) { #expect(lines([ImportedFigure(week: week, metric: "a", value: value)]) == ["2026-W21,all,a,\(text),,,,,"]) }

    @Test func everyQuoteIsDoubledAlsoUnderAnAccent() {
        #expect(lines([ImportedFigure(week: week, metric: "a", value: 1)], notes: [0: "a,\"\u{301}b"]) == ["2026-W21,all,a,1,,,,,\"a,\"\"\u{301}b\""])
    }
}
