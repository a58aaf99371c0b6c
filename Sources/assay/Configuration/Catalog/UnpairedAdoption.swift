import AssayDiagnostics
import AssayMetrics

/// An adoption metric is never published alone.
enum UnpairedAdoption {
    /// One error for each metric that counts as adoption and that no pair names as its adoption side.
    static func check(_ metrics: [MetricDeclaration], _ pairs: [PairDeclaration], _ findings: inout Findings) {
        let paired = Set(pairs.compactMap(\.adoption))
        for metric in metrics where metric.countsAsAdoption {
            guard let id = metric.id, !paired.contains(id.value) else { continue }
            if metric.kind == .adoption {
                findings.error(
                    "unpaired-adoption", "adoption metric '\(id.value)' has no value metric beside it", at: id.location,
                    help: "add a pair for it under 'pairs:', or change its kind")
            } else {
                findings.error(
                    "unpaired-adoption", "metric '\(id.value)' counts tokens, which is adoption whatever its kind, and has no value metric beside it", at: id.location,
                    help: "add a pair for it under 'pairs:'")
            }
        }
    }
}
