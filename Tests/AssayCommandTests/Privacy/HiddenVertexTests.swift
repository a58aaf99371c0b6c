import Foundation
import Testing

/// A hidden week is drawn nowhere: a point at its place would be a figure to whoever reads the axis.
struct HiddenVertexTests {
    @Test(arguments: BuiltTwins.seeds)
    func `a hidden week has no point in any drawing`(_ seed: UInt64) async throws {
        let tree = try await BuiltTwins.built(seed).twins[0].tree
        var faults: [String] = []
        var hidden = 0
        var drawn = 0
        // A trajectory has means of several weeks on its axes, and no weeks.
        let drawings = tree.paths.filter { $0.hasSuffix(".svg") && $0.contains("/figures/") && !DrawnPanels.isMultiples($0) && !$0.hasSuffix(".trajectory.svg") }
        for path in drawings {
            let rows = try CSVRows.read(tree.text(path.replacing(/\.svg$/, with: ".csv")))
            let weeks = Set(rows.compactMap { $0["week"] }).sorted()
            let drawing = DrawnWeeks(tree.text(path), weeks: weeks)
            for week in weeks {
                let ofWeek = rows.filter { $0["week"] == week }
                if ofWeek.allSatisfy({ $0["value"] == "" }) {
                    hidden += 1
                    if drawing.hasPoint(at: week) { faults.append("\(path): a point at \(week)") }
                } else {
                    drawn += 1
                    if !drawing.hasPoint(at: week) { faults.append("\(path): no point at \(week), which is shown") }
                }
            }
        }
        #expect(hidden > 100 && drawn > 500)
        #expect(faults.count == 0, "\(faults.prefix(10).joined(separator: "\n"))")
    }

    @Test(arguments: BuiltTwins.seeds)
    func `a hidden week has no point in any small panel`(_ seed: UInt64) async throws {
        let tree = try await BuiltTwins.built(seed).twins[0].tree
        var faults: [String] = []
        var hidden = 0
        var drawn = 0
        for path in tree.paths where DrawnPanels.isMultiples(path) {
            let rows = try CSVRows.read(tree.text(path.replacing(/\.svg$/, with: ".csv"))).filter { $0["group"] != "all" }
            let weeks = Set(rows.compactMap { $0["week"] }).sorted()
            let groups = rows.compactMap { $0["group"] }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
            let panels = DrawnPanels(tree.text(path), weeks: weeks.count)
            try #require(panels.count == groups.count, "\(path)")
            for row in rows {
                let (group, week) = (groups.firstIndex(of: row["group"]!)!, weeks.firstIndex(of: row["week"]!)!)
                let isShown = row["value"] != ""
                if isShown { drawn += 1 } else { hidden += 1 }
                if panels.hasPoint(in: group, at: week) != isShown { faults.append("\(path): \(row["group"]!) \(row["week"]!) is \(isShown ? "shown, without a point" : "hidden, with a point")") }
            }
        }
        #expect(hidden > 10 && drawn > 50, "\(hidden) hidden, \(drawn) drawn")
        #expect(faults.count == 0, "\(faults.prefix(10).joined(separator: "\n"))")
    }
}

/// The points of small panels, and where the weeks of each lie: its first and last are labelled.
struct DrawnPanels {
    private struct Point {
        var x: Double
        var y: Double
    }

    private struct Panel {
        var first: Point
        var last: Point
        /// Of the row of panels above; 0 for the first.
        var above: Double
    }

    static func isMultiples(_ path: String) -> Bool { path.contains(/\.groups(\.[0-9]+)?\.svg$/) }

    private var panels: [Panel] = []
    private var points: [Point] = []
    private let weeks: Int

    var count: Int { panels.count }

    init(_ svg: String, weeks: Int) {
        self.weeks = weeks
        for path in svg.matches(of: /<path d="([^"]*)" fill="none" stroke="[^"]*" stroke-width="2/) {
            var at = Point(x: 0, y: 0)
            for step in path.1.matches(of: /([MLHV])([0-9.]+)(?: ([0-9.]+))?/) {
                let number = Double(step.2)!
                switch step.1 {
                case "H": at.x = number
                case "V": at.y = number
                default: at = Point(x: number, y: Double(step.3!)!)
                }
                points.append(at)
            }
        }
        for diamond in svg.matches(of: /<path d="M([0-9.]+) ([0-9.]+)L[^"]*Z" fill="#/) { points.append(Point(x: Double(diamond.1)!, y: Double(diamond.2)!)) }
        for circle in svg.matches(of: /<circle cx="([0-9.]+)" cy="([0-9.]+)" r="([0-9.]+)"/) where circle.3 != "8" {
            points.append(Point(x: Double(circle.1)!, y: Double(circle.2)!))
        }
        let labels = svg.matches(of: /<text x="([0-9.]+)" y="([0-9.]+)"[^>]*>W[0-9]+<\/text>/).map { Point(x: Double($0.1)!, y: Double($0.2)!) }
        let rows = Set(labels.map(\.y)).sorted()
        for start in stride(from: 0, to: labels.count - 1, by: 2) {
            panels.append(Panel(first: labels[start], last: labels[start + 1], above: rows.last { $0 < labels[start].y } ?? 0))
        }
    }

    func hasPoint(in panel: Int, at week: Int) -> Bool {
        let panel = panels[panel]
        let place = panel.first.x + (panel.last.x - panel.first.x) * Double(week) / Double(weeks - 1)
        return points.contains { abs($0.x - place) < 0.5 && $0.y > panel.above && $0.y < panel.first.y }
    }
}

/// The horizontal places of a drawing's points, and of its weeks by the labels of its axis.
struct DrawnWeeks {
    private var points: [Double] = []
    private var places: [String: Double] = [:]

    init(_ svg: String, weeks: [String]) {
        // Lines of series alone have a width of their own; marks of events are circles of radius 8.
        for path in svg.matches(of: /<path d="([^"]*)" fill="none" stroke="[^"]*" stroke-width="2/) {
            points += path.1.matches(of: /[MLH]([0-9.]+)/).compactMap { Double($0.1) }
        }
        for diamond in svg.matches(of: /<path d="M([0-9.]+) [0-9.]+L[^"]*Z" fill="#/) { points.append(Double(diamond.1)!) }
        for circle in svg.matches(of: /<circle cx="([0-9.]+)" cy="[0-9.]+" r="([0-9.]+)"/) where circle.2 != "8" { points.append(Double(circle.1)!) }
        let labels = svg.matches(of: /<text x="([0-9.]+)" y="[0-9.]+"[^>]*>(W[0-9]+)<\/text>/).compactMap { match -> (Int, Double)? in
            guard let x = Double(match.1), let index = weeks.firstIndex(where: { $0.replacing("-W0", with: "-W").hasSuffix("-" + match.2) }) else { return nil }
            return (index, x)
        }
        guard let first = labels.first, let last = labels.last, last.0 > first.0 else { return }
        let step = (last.1 - first.1) / Double(last.0 - first.0)
        for (index, week) in weeks.enumerated() { places[week] = first.1 + step * Double(index - first.0) }
    }

    /// Of a drawing with fewer than two labelled weeks nothing is known, and every week has a point.
    func hasPoint(at week: String) -> Bool {
        guard let place = places[week] else { return true }
        return points.contains { abs($0 - place) < 0.5 }
    }
}
