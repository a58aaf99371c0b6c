import Foundation
import Testing

extension AuditedTruth {
    /// Every figure of `Sites/northwind`, read anew from its files: CSV and JSON, backfill, and the lists of its configuration.
    static func northwind(_ site: URL) throws -> AuditedTruth {
        let configuration = String(decoding: try Data(contentsOf: site.appending(path: "assay.yaml")), as: UTF8.self)
        var truth = AuditedTruth(minimum: 10, groups: [], metrics: [], tellings: [])
        var declared: [String: Int] = [:]
        for group in configuration.matches(of: /- \{id: ([a-z-]+), title: [^}]*\}/) {
            truth.groups.append(Group(id: String(group.1), parent: nil))
            declared[String(group.1)] = group.0.firstMatch(of: /people: ([0-9]+)/).flatMap { Int($0.1) }
        }
        for metric in configuration.matches(of: /- id: ([a-z_]+)\n[^-]*unit: "?([^"\n]+)"?\n[^-]*aggregate: ([a-z]+)/) {
            truth.metrics.append(Metric(id: String(metric.1), combination: String(metric.3), countsPeople: metric.2 == "people"))
        }
        try #require(truth.groups.count > 5 && truth.metrics.count > 5 && truth.groups[0].id == "all")

        let snapshots = try FileTree(site.appending(path: "snapshots"))
        for path in snapshots.paths {
            let capture = path.hasPrefix("backfill/") ? nil : String(path.prefix(8))
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if ["distribution.csv", "cohort.csv"].contains(name) { continue }
            for row in try rows(snapshots.text(path), isJSON: path.hasSuffix(".json")) {
                let group = row["group"] ?? "all"
                let week = try #require(row["week"] ?? capture)
                var telling = Telling(
                    group: group, metric: row["metric"] ?? "", week: week, capture: capture ?? week, value: Double(row["value"] ?? "") ?? 0,
                    people: row["people"].flatMap { Int($0) } ?? declared[group] ?? 0, hidden: HiddenGroupTests.titles[group] != nil)
                if let numerator = Double(row["numerator"] ?? ""), let denominator = Double(row["denominator"] ?? "") {
                    (telling.value, telling.numerator, telling.denominator) = (numerator / denominator, numerator, denominator)
                }
                truth.tellings.append(telling)
            }
        }
        return truth
    }

    private typealias HiddenGroupTests = SiteChecks.HiddenGroupTests

    /// Without empty fields.
    private static func rows(_ text: String, isJSON: Bool) throws -> [[String: String]] {
        guard isJSON else { return try CSVRows.read(text).map { $0.filter { !$0.value.isEmpty } } }
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        return objects.map { $0.mapValues { "\($0)" } }
    }
}
