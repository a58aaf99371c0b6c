@testable import AssayMetrics
import Testing

/// Over random trees and histories: an attacker takes every figure that any report shows, writes down every sum over the tree, and solves. No hidden
/// figure may come out.
@Suite struct DisclosurePropertyTests {
    @Test func noHiddenFigureCanBeSolvedFor() {
        var solved = 0
        var hidden = 0
        var refused = 0
        for seed in 0..<400 {
            let site = RandomSite(seed: UInt64(seed))
            let (history, conflicts) = site.history()
            // A late row that nothing can protect is refused, and such a site is not built.
            guard conflicts.isEmpty else {
                #expect(conflicts.allSatisfy { $0.kind == .unprotected })
                refused += 1
                continue
            }
            #expect(history.audit().isEmpty, "seed \(seed)")
            let shown = site.shown(history)
            for metric in site.catalog.metrics.indices {
                for week in site.weeks {
                    let attack = Attack(site, shown, metric: metric, week: week)
                    hidden += attack.unknown.count
                    solved += attack.equations
                    #expect(attack.determined == [], "seed \(seed), metric \(metric), \(week)")
                    #expect(attack.smallSums == [], "seed \(seed), metric \(metric), \(week)")
                }
            }
        }
        #expect(refused < 130, "most histories are built: \(refused) are not")
        #expect(hidden > 13_000 && solved > 3_500, "there is something to solve: \(hidden) in \(solved)")
    }

    /// The attack finds what is not protected: else the test above would pass for nothing.
    @Test func theAttackWorks() {
        let tree = Attack.Relation(whole: 0, parts: [1, 2, 3])
        #expect(Attack.determined([tree], unknown: [2]) == [2])
        #expect(Attack.determined([tree], unknown: [2, 3]) == [])
        // a = e + f with e hidden, and all = a + b + c with a and b hidden: two unknowns each, one in both.
        let nested = [Attack.Relation(whole: 0, parts: [1, 2, 3]), Attack.Relation(whole: 1, parts: [5, 6])]
        #expect(Attack.determined(nested, unknown: [1, 2, 5]) == [])
        #expect(Attack.determined(nested, unknown: [1, 5]) == [1, 5])
    }
}

/// A tree of groups and twelve captures of it, with small groups that grow, gaps, late rows and wholes that come and go.
private struct RandomSite {
    let catalog: MetricCatalog
    let weeks: [Week]
    var captures: [(Week, [Observation])] = []
    /// By metric, group and week: how many people stand behind a row, wherever it was told.
    var people: [[Int]: Int] = [:]

    init(seed: UInt64) {
        var noise = SplitMix(state: seed &* 7_919 &+ 1)
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &noise) < percent }
        let count = Int.random(in: 3...9, using: &noise)
        let isDeep = chance(60)
        let groups = (0..<count).map { index in
            Group(id: "g\(index)", title: "G", parent: index > 0 && isDeep && chance(50) ? "g\(Int.random(in: 0..<index, using: &noise))" : nil)
        }
        let shuffled = chance(50) ? groups.shuffled(using: &noise) : groups
        catalog = MetricCatalog(
            metrics: [Sample.metric("sum"), Sample.metric("share", unit: "%", aggregate: .ratio), Sample.metric("users", unit: "people", aggregate: .none)],
            groups: shuffled, pairs: [], events: [])
        let first = Week("2026-W01")!
        weeks = (0..<12).map { first.advanced(by: $0) }
        // Who is small, and which wholes are given: of the site, not of the week.
        var sizes = catalog.groups.map { _ in chance(30) ? Int.random(in: 2...9, using: &noise) : Int.random(in: 10...40, using: &noise) }
        sizes[0] = chance(90) ? 100 : 8
        let isWholeGiven = catalog.groups.indices.map { $0 == 0 ? chance(85) : catalog.children[$0].isEmpty || chance(75) }
        let gaps = Int.random(in: 0...20, using: &noise)
        let lateness = Int.random(in: 0...60, using: &noise)
        var late: [Observation] = []
        for week in weeks {
            var rows = late
            late = []
            for group in catalog.groups.indices {
                if chance(15) { sizes[group] = max(2, sizes[group] + Int.random(in: -6...8, using: &noise)) }
                let isMissing = week > first && chance(gaps)
                for metric in 0..<3 where isWholeGiven[group] && !(metric == 1 && week > first && chance(gaps)) {
                    let isLate = week > first && (isMissing || chance(gaps / 4))
                    if isLate, !chance(lateness) { continue }
                    let value = metric == 2 ? Double(sizes[group]) : Double(Int.random(in: 0...500, using: &noise))
                    let row = Observation(
                        metric: metric, group: group, week: week, value: value, people: sizes[group], numerator: metric == 1 ? value : nil,
                        denominator: metric == 1 ? 1_000 : nil, line: 1)
                    people[[metric, group, week.ordinal]] = sizes[group]
                    if isLate { late.append(row) } else { rows.append(row) }
                }
            }
            captures.append((week, rows))
        }
        for row in late { people[[Int(row.metric), Int(row.group), row.week.ordinal]] = nil }
    }

    /// By metric, group and week: what any report shows, or goes on record.
    func shown(_ history: History) -> Set<[Int]> {
        var shown = Set<[Int]>()
        for report in weeks {
            for figure in history.released(by: report).figures { shown.insert([figure.metric, figure.group, figure.week.ordinal]) }
            for metric in catalog.metrics.indices {
                for group in catalog.groups.indices {
                    let series = history.series(metric: metric, group: group, through: report, weeks: 12)
                    guard series.scope == .asGiven else { continue }
                    for (offset, cell) in series.cells.enumerated() where cell.number != nil { shown.insert([metric, group, series.firstWeek.ordinal + offset]) }
                }
            }
        }
        return shown
    }

    func history() -> (History, [HistoryConflict]) { Sample.history(captures.map { (Optional($0.0), $0.1) }, catalog: catalog) }
}

/// What can be solved for in one metric and week, by plain elimination.
private struct Attack {
    struct Relation {
        var whole: Int
        var parts: [Int]
    }

    /// Groups whose figure exists and is in no report.
    var unknown: [Int] = []
    /// Those that come out all the same.
    var determined: [Int] = []
    /// Wholes that are shown while the hidden figures below them have too few people together.
    var smallSums: [Int] = []
    /// How many sums have unknowns.
    var equations = 0

    init(_ site: RandomSite, _ shown: Set<[Int]>, metric: Int, week: Week) {
        let catalog = site.catalog
        let given = catalog.groups.indices.filter { site.people[[metric, $0, week.ordinal]] != nil }
        unknown = given.filter { !shown.contains([metric, $0, week.ordinal]) }
        guard !unknown.isEmpty else { return }
        func parts(_ group: Int) -> [Int] { catalog.children[group].flatMap { given.contains($0) ? [$0] : parts($0) } }
        let relations = given.map { Relation(whole: $0, parts: parts($0)) }.filter { !$0.parts.isEmpty }
        equations = relations.count { relation in ([relation.whole] + relation.parts).contains(where: unknown.contains) }
        determined = Attack.determined(relations, unknown: unknown)
        // A hidden whole is as many people as its hidden parts: the others can be subtracted.
        func together(_ group: Int) -> Int {
            let parts = parts(group)
            return parts.isEmpty ? site.people[[metric, group, week.ordinal]]! : parts.filter(unknown.contains).map(together).reduce(0, +)
        }
        smallSums = relations.filter { relation in
            let hidden = relation.parts.filter(unknown.contains)
            return !unknown.contains(relation.whole) && !hidden.isEmpty && hidden.map(together).reduce(0, +) < 10
        }.map(\.whole)
    }

    /// The unknowns that have one value in every solution: in reduced form, those alone in their row.
    static func determined(_ relations: [Relation], unknown: [Int]) -> [Int] {
        var rows = relations.map { relation in
            unknown.map { $0 == relation.whole ? -1.0 : relation.parts.contains($0) ? 1.0 : 0.0 }
        }
        var pivots: [(row: Int, column: Int)] = []
        for column in unknown.indices {
            guard let row = (pivots.count..<rows.count).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
            rows.swapAt(row, pivots.count)
            let pivot = pivots.count
            let scale = rows[pivot][column]
            rows[pivot] = rows[pivot].map { $0 / scale }
            for other in rows.indices where other != pivot && abs(rows[other][column]) > 1e-9 {
                let factor = rows[other][column]
                rows[other] = zip(rows[other], rows[pivot]).map { $0 - factor * $1 }
            }
            pivots.append((pivot, column))
        }
        return pivots.filter { pivot in rows[pivot.row].enumerated().allSatisfy { $0.offset == pivot.column || abs($0.element) < 1e-9 } }.map { unknown[$0.column] }
    }
}
