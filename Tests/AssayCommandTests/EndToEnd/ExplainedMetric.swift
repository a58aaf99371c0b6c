import Foundation

/// The JSON document of `assay explain METRIC`, read as any program would read it.
struct ExplainedMetric {
    typealias Row = [String: Any]

    let sections: [String: Row]
    let tables: [String: [Row]]

    /// Of `assay explain PLACE --json` for a site.
    static func of(_ place: String, week: String? = nil, site: URL) async throws -> ExplainedMetric {
        let outcome = try await AssayProcess.run(["explain", place, "--json", "--site", site.filePath] + (week.map { ["--week", $0] } ?? []), in: site)
        guard outcome.exitCode == 0, outcome.standardError.isEmpty else { throw ExplainedVerdict.Failure(description: outcome.standardError) }
        guard let document = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any] else {
            throw ExplainedVerdict.Failure(description: "no object")
        }
        return ExplainedMetric(sections: document.compactMapValues { $0 as? Row }, tables: document.compactMapValues { $0 as? [Row] })
    }

    func number(_ section: String, _ key: String) -> Double? { (sections[section]?[key] as? NSNumber)?.doubleValue }
    func text(_ section: String, _ key: String) -> String? { sections[section]?[key] as? String }
    func rows(_ table: String) -> [Row] { tables[table] ?? [] }
    func texts(_ table: String, _ key: String) -> [String] { rows(table).map { $0[key] as? String ?? "" } }
    func numbers(_ table: String, _ key: String) -> [Double?] { rows(table).map { ($0[key] as? NSNumber)?.doubleValue } }
}

/// Natural limits as an analyst would work them out in a spreadsheet, from the sources and not from Assay's code.
struct RedoneLimits {
    let centre: Double
    let step: Double
    let widening: Double
    let reach: Double

    /// - Parameter numbers: of consecutive weeks; nil where there is none.
    init(_ numbers: [Double?], limits: String) {
        let points = numbers.compactMap { $0 }
        let steps = zip(numbers, numbers.dropFirst()).compactMap { a, b in a.flatMap { a in b.map { abs($0 - a) } } }
        let isMedian = limits == "median"
        centre = isMedian ? RedoneTrend.median(points) : points.reduce(0, +) / Double(points.count)
        step = isMedian ? RedoneTrend.median(steps) : steps.reduce(0, +) / Double(steps.count)
        if limits == "widened" {
            let mean = points.reduce(0, +) / Double(points.count)
            let squares = points.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let r = zip(points, points.dropFirst()).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) } / squares
            let count = Double(points.count)
            widening = 1 / (1 - min(0.8, max(0, (count * r + 1) / (count - 3)))).squareRoot()
        } else {
            widening = 1
        }
        reach = (isMedian ? 3.145 : 2.66) * step * widening
    }

    /// The rules that mark a week, of those asked for.
    func marks(_ numbers: [Double?], at index: Int, rules: Set<Int>) -> Set<Int> {
        guard let number = numbers[index] else { return [] }
        var found: Set<Int> = []
        if abs(number - centre) > reach { found.insert(1) }
        let side = number > centre ? 1.0 : -1
        let run = numbers[...index].reversed().prefix { $0.map { ($0 - centre) * side > 0 } ?? false }
        if run.count >= 8 { found.insert(2) }
        let four = index >= 3 ? numbers[(index - 3)...index].compactMap { $0 } : []
        if four.count == 4, (number - centre) * side > reach / 2, four.count(where: { ($0 - centre) * side > reach / 2 }) >= 3 { found.insert(3) }
        return found.intersection(rules)
    }
}
