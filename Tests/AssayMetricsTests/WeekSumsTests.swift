@testable import AssayMetrics
import Testing

@Suite struct WeekSumsTests {
    /// Over random histories with hidden groups, gaps, late rows and revisions, a sealed history says what an unsealed one says.
    @Test func sealingChangesNothing() {
        var noise = Noise(state: 11)
        var settled = 0
        for _ in 0..<60 {
            var captures: [(Week?, [Observation])] = []
            let first = Week("2025-W40")!
            for offset in 0..<30 {
                let week = first.advanced(by: offset)
                var rows: [Observation] = []
                for group in ["a", "b", "c"] where noise.next() % 12 != 0 || offset < 2 {
                    let people = noise.next() % 9 == 0 && group == "c" ? 4 : 20
                    for metric in ["sum", "share", "mean"] where noise.next() % 15 != 0 {
                        let value = Double(noise.next() % 1_000)
                        rows.append(
                            Sample.row(
                                metric, group, value, people: people, week: week, part: metric == "share" ? value : nil, whole: metric == "share" ? 1_000 : nil,
                                provisional: noise.next() % 20 == 0))
                    }
                    if offset > 2, noise.next() % 20 == 0 {
                        rows.append(Sample.row("sum", group, Double(noise.next() % 1_000), people: 20, week: week.advanced(by: -2), note: 0))
                    }
                }
                captures.append((week, rows))
            }
            let (history, _) = Sample.history(captures, notes: ["revised"])
            var sealed = history
            sealed.seal()
            for offset in 5..<30 {
                for metric in 0..<3 {
                    let week = first.advanced(by: offset)
                    let plain = history.series(metric: metric, group: 0, through: week, weeks: 4)
                    let quick = sealed.series(metric: metric, group: 0, through: week, weeks: 4)
                    #expect(plain.cells == quick.cells && plain.scope == quick.scope && plain.yearBefore == quick.yearBefore, "\(week) \(metric)")
                    if sealed.sums.window(metric: metric, weeks: week.ordinal - 3...week.ordinal) != nil { settled += 1 }
                }
            }
        }
        #expect(settled > 500, "the quick way is taken often enough to be tested: \(settled)")
    }

    @Test func moreGroupsThanBitsAddUpForThemselves() {
        let groups = (0..<80).map { Group(id: "g\($0)", title: "G") }
        let catalog = MetricCatalog(metrics: [Sample.metric("sum")], groups: groups, pairs: [], events: [])
        let rows = groups.map { Sample.row("sum", $0.id, 1, in: catalog) }
        var (history, _) = Sample.history([(Sample.week, rows)], catalog: catalog)
        history.seal()
        #expect(history.series("sum", "all").now == .final(80))
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): looks random, and is the same on every run.
private struct Noise {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
