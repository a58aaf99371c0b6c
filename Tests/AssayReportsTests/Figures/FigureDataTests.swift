@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct FigureDataTests {
    @Test func rowsKeepEveryDigitAndNoFormula() {
        let data = FigureData.rows(columns: ["week", "=share"], [[.text("-2026-W01"), .number(-0.1)], [.text("a,b"), .number(nil)]])
        #expect(String(decoding: data.csv, as: UTF8.self) == "week,'=share\n'-2026-W01,-0.1\n\"a,b\",\n")
    }

    @Test func groupsAreOneRowAWeekAndOnlyTheWeeksNamed() throws {
        let lines = csv(try ChartSite.figure(.change(metric: "answers", form: .dumbbell, groups: ["south", "tiny"], from: ChartSite.last.advanced(by: -1), to: nil)))
        #expect(lines == [
            "group,metric,week,value,unit,status", "south,answers,2027-W04,800,answers,final", "south,answers,2027-W05,903,answers,final",
            "tiny,answers,2027-W04,,answers,hidden", "tiny,answers,2027-W05,,answers,hidden",
        ])
    }
}
