@testable import AssayMetrics
import Testing

/// Against plain sums over the cells that series show, in histories with gaps, hidden groups, late rows and revisions.
@Suite struct HistoryToDateTests {
    static let first = Week("2025-W40")!
    static let calendar = FiscalCalendar(yearEnds: 9)

    /// Forty weeks of a sum in groups `a`, `b` and `c`, different for each seed.
    static func history(seed: UInt64, isSealed: Bool) -> History {
        let catalog = ToDateTests.metric(.sum)
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var captures: [(Week?, [Observation])] = []
        var late: [Observation] = []
        var earlier: [(String, Week, Int)] = []
        for offset in 0..<40 {
            let week = first.advanced(by: offset)
            var rows = late
            late = []
            if let (group, old, people) = earlier.last, random(6) == 0 {
                rows.append(ToDateTests.row(catalog, of: group, old, Double(random(1_000)), people: people, note: 0))
            }
            earlier = []
            for group in ["a", "b", "c"] {
                // Few gaps, and fewer weeks under the minimum: a group returns after four only.
                let people = random(30) == 0 ? 7 : 20 + random(5)
                let row = ToDateTests.row(catalog, of: group, week, Double(random(1_000)), people: people)
                switch random(40) {
                case 0: break
                case 1: late.append(row)
                default:
                    rows.append(row)
                    earlier.append((group, week, people))
                }
            }
            captures.append((week, rows))
        }
        var (history, _) = Sample.history(captures, notes: ["revised"], catalog: catalog)
        if isSealed { history.seal() }
        return history
    }

    /// The sum of a group as series show it; nil when a week of the span has no number.
    func sum(_ group: Int, _ weeks: ClosedRange<Week>, in history: History) -> Double? {
        let count = weeks.upperBound.ordinal - weeks.lowerBound.ordinal + 1
        let numbers = history.series(metric: 0, group: group, through: weeks.upperBound, weeks: count).cells.compactMap(\.number)
        return numbers.count == count ? numbers.reduce(0, +) : nil
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64], [false, true]) func aSumIsThatOfItsWeeksOrThereIsNone(seed: UInt64, isSealed: Bool) {
        let history = Self.history(seed: seed, isSealed: isSealed)
        var (found, none) = (0, 0)
        for week in history.captures {
            for group in 0..<4 {
                let toDate = history.toDate(metric: 0, group: group, through: week, calendar: Self.calendar)
                for period in [toDate.month, toDate.quarter, toDate.year] {
                    let expected: Double?
                    if group > 0 {
                        expected = sum(group, period.weeks, in: history)
                    } else {
                        // Of everybody: all groups that have a number in every week, and no other.
                        let shown = (1..<4).filter { sum($0, period.weeks, in: history) != nil }
                        #expect(period.scope == (shown.isEmpty ? .notAvailable : .computed(shown)))
                        expected = shown.isEmpty ? nil : shown.reduce(0) { $0 + (sum($1, period.weeks, in: history) ?? .nan) }
                    }
                    #expect(period.cell.number == expected)
                    if expected == nil { none += 1 } else { found += 1 }
                }
            }
        }
        #expect(found > 50 && none > 50)
    }
}
