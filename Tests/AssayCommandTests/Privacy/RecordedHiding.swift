import Foundation

/// What a record says is hidden: group-weeks and single figures, small ones and partners alike.
struct RecordedHiding: Sendable {
    private var places: Set<String> = []
    private var figures: Set<String> = []

    /// - Parameter record: `published.json`.
    init(_ record: String) throws {
        let root = try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any] ?? [:]
        for entry in root["reports"] as? [[String: Any]] ?? [] {
            for (group, spans) in entry["hidden"] as? [String: [String]] ?? [:] {
                for week in spans.flatMap(RecordedHiding.weeks) { places.insert("\(group) \(week)") }
            }
            for (group, metrics) in entry["withheld"] as? [String: [String: [String]]] ?? [:] {
                for (metric, spans) in metrics {
                    for week in spans.flatMap(RecordedHiding.weeks) { figures.insert("\(group) \(metric) \(week)") }
                }
            }
        }
    }

    func holds(_ group: String, _ metric: String, _ week: String) -> Bool { places.contains("\(group) \(week)") || figures.contains("\(group) \(metric) \(week)") }

    /// `2026-W19`, or `2026-W19/2026-W21`.
    private static func weeks(_ span: String) -> [String] {
        let ends = span.split(separator: "/").map(String.init)
        var weeks = [ends[0]]
        while weeks[weeks.count - 1] != ends[ends.count - 1], weeks.count < 1_000 { weeks = WrittenWeeks.from(ends[0], count: weeks.count + 1) }
        return weeks
    }
}
