import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct SeenRowsTests {
    @Test func eachCellIsNewOnce() {
        let (first, last) = (Week(year: 1900, number: 1)!, Week(year: 2200, number: 52)!)
        var seen = SeenRows(groups: 30, metrics: 40, weeks: first...last)
        var line = 1
        for week in [first, Week("2026-W21")!, last] {
            let slot = seen.slot(of: week)
            for metric in 0..<40 {
                for group in 0..<30 {
                    line += 1
                    let first = seen.mark(slot: slot, group: group, metric: metric, line: line)
                    #expect(first == 0)
                }
            }
        }
        let week = Week("2026-W21")!
        let slot = seen.slot(of: week)
        for later in [9_000, 9_001] {
            let first = seen.mark(slot: slot, group: 7, metric: 39, line: later)
            #expect(first == 2 + 1_200 + 39 * 30 + 7)
        }
    }
}
