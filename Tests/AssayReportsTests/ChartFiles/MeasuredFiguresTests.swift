import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct MeasuredFiguresTests {
    private func figures(_ csv: String, _ file: ChartFile = ChartSample.file(.process)) -> (figures: MeasuredFigures, faults: ChartFaults) {
        var faults = ChartFaults()
        let figures = MeasuredFigures(file.measures[0], of: file, in: ChartSample.rows(csv, for: file), &faults)
        return (figures, faults)
    }

    @Test func `gaps in the weeks stay gaps, and provisional weeks are hollow`() {
        let (figures, faults) = figures("week,changes,status\n2026-W01,5,final\n2026-W03,7,provisional\n")
        let series = figures.series(ChartSample.weeks(3))
        #expect(faults.diagnostics == [])
        #expect(series.values == [5, nil, 7])
        #expect(series.hollow == [2])
        #expect(figures.weeks.map(\.description) == ["2026-W01", "2026-W03"])
    }

    @Test func `a status hides a figure, even one that is written`() {
        let (figures, _) = figures("week,changes,status\n2026-W01,5,final\n2026-W02,6,hidden\n2026-W03,7,too-few\n2026-W04,8,missing\n")
        #expect(ChartSample.weeks(4).map { figures.cell($0) } == [.value(5, isProvisional: false), .hidden, .tooFew, .missing])
    }

    @Test func `the line is broken where the definition is another`() {
        let file = ChartSample.file(.process) { $0.measures = [ChartSample.measure("changes", changes: [Week("2026-W01")!, Week("2026-W02")!, Week("2027-W01")!])] }
        #expect(figures("week,changes\n2026-W01,5\n2026-W02,6\n", file).figures.series(ChartSample.weeks(2)).breaks == [1])
    }

    @Test func `groups come in the order of the table`() {
        let file = ChartSample.file(.bar)
        #expect(figures("group,changes\nb,5\na,6\n", file).figures.groups == ["b", "a"])
    }

    @Test func `a row without its week or group is told with its line`() {
        let (_, faults) = figures("week,group,changes\n,a,5\n2026-W01,,6\n2026-W01,a,7\n", ChartSample.file(.heat))
        #expect(ChartSample.told(faults.finished) == """
            error: the row has no week [missing-week]
              --> data.csv:2
              help: write the week of the figure, such as 2026-W21
            error: the row names no group [missing-group]
              --> data.csv:3
              help: fill the column 'group'
            """)
    }

    @Test func `a figure is given once`() {
        let (_, faults) = figures("week,group,changes\n2026-W01,a,5\n2026-W01,a,5\n", ChartSample.file(.heat))
        #expect(ChartSample.told(faults.finished) == """
            error: 'changes' in 2026-W01 of 'a' is given twice, first in line 2 [repeated-figure]
              --> data.csv:3
              help: keep one of the rows, or choose among them with 'where:'
            """)
    }

    @Test func `of many like faults twenty are told and the rest counted`() {
        let csv = "week,changes\n" + String(repeating: "2026-W01,5\n", count: 50)
        let told = figures(csv).faults.finished
        #expect(told.count == 21)
        #expect(told.contains { $0.summary == "and 29 more like this" })
    }
}
