import AssayDiagnostics
import AssayMetrics

@testable import AssaySnapshots

/// A small site, and readings of texts against it.
enum TestSite {
    static let catalog = MetricCatalog(
        metrics: [metric("tokens", .adoption), metric("changes", .value), metric("first_pass_share", .value), metric("reopened", .guardrail, unit: "%")],
        groups: [
            Group(id: "retail", title: "Retail"), Group(id: "support", title: "Support"),
            Group(id: "claims", title: "Claims", from: Week("2026-W10"), to: Week("2026-W20")),
        ],
        pairs: [], events: [])

    static let schema = SnapshotSchema(catalog)

    static func metric(_ id: String, _ kind: Metric.Kind, unit: String = "") -> Metric {
        Metric(id: id, title: id, kind: kind, unit: unit, better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "")
    }

    static func csv(_ text: String, capture: String? = "2026-W21") -> SnapshotReading { csv(Array(text.utf8), capture: capture) }

    static func csv(_ bytes: [UInt8], capture: String? = "2026-W21") -> SnapshotReading {
        CSVSnapshotReader().read(bytes, path: "s.csv", capture: capture.map { Week($0)! }, schema: schema)
    }

    static func json(_ text: String, capture: String? = "2026-W21") -> SnapshotReading { json(Array(text.utf8), capture: capture) }

    static func json(_ bytes: [UInt8], capture: String? = "2026-W21") -> SnapshotReading {
        JSONSnapshotReader().read(bytes, path: "s.json", capture: capture.map { Week($0)! }, schema: schema)
    }

    /// One data row under `group,metric,value`.
    static func row(_ row: String) -> [String] { csv("group,metric,value\n\(row)\n").rendered }

    /// One figure under `metric,value,numerator,denominator`.
    static func ratio(_ row: String) -> [String] { csv("metric,value,numerator,denominator\nfirst_pass_share,\(row)\n").rendered }

    /// A text as the value of one row.
    static func value(_ text: String) -> [String] { csv("metric,value\ntokens,\(text)\n").rendered }
}

extension SnapshotReading {
    var rendered: [String] { diagnostics.map { $0.rendered() } }
}
