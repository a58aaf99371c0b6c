import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct SeenRowsTests {
    @Test func eachCellIsNewOnce() {
        var seen = SeenRows(groups: 30, metrics: 40, expectedRows: 0)
        var line = 1
        for week in [Week(year: 1900, number: 1)!, Week("2026-W21")!, Week(year: 2200, number: 52)!] {
            let slot = seen.slot(of: week)
            for metric in 0..<40 {
                for group in 0..<30 {
                    line += 1
                    let isNew = seen.insert(slot: slot, week: week, group: group, metric: metric, line: line)
                    #expect(isNew)
                }
            }
        }
        let week = Week("2026-W21")!
        let slot = seen.slot(of: week)
        let isNew = seen.insert(slot: slot, week: week, group: 7, metric: 39, line: 0)
        #expect(!isNew)
        #expect(seen.firstLine(week: week, group: 7, metric: 39) == 2 + 1_200 + 39 * 30 + 7)
    }
}
