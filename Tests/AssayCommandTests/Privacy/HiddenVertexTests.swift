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
        for path in tree.paths where path.hasSuffix(".svg") && path.contains("/figures/") {
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
