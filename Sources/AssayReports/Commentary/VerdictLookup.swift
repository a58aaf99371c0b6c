import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension ReportData {
    /// Every number of a verdict.
    /// - Parameter place: `pair` or `pair@group`, by their ids.
    public func explanation(of place: String) -> Result<Explanation, ReferenceFailure> {
        let parts = place.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return judgement(pair: parts[0], group: parts.count > 1 ? parts[1] : nil).map { assessment in
            let pair = catalog.pairs[assessment.pair]
            let series = [pair.adoption, pair.value].map { id in catalog.metricIndex(id).map { table.series(metric: $0, group: assessment.group) } }
            return Explanation(assessment, adoption: series[0], value: series[1], page: page, in: catalog)
        }
    }

    /// Whether a place, `pair` or `pair@group`, names a pair.
    public func hasPair(_ place: String) -> Bool { catalog.pairIndex(String(place.prefix { $0 != "@" })) != nil }

    /// Everything that is said of a metric in a group.
    /// - Parameter place: `metric` or `metric@group`, by their ids.
    public func metricExplanation(of place: String) -> Result<MetricExplanation, ReferenceFailure> {
        let parts = place.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let groupID = parts.count > 1 ? parts[1] : Group.everybody
        guard let metric = catalog.metricIndex(parts[0]) else {
            let ids = catalog.pairs.map(\.id) + catalog.metrics.map(\.id)
            return .failure(
                ReferenceFailure(
                    rule: "unknown-reference", summary: "no pair and no metric is called '\(parts[0])'",
                    help: didYouMean(parts[0], in: ids, otherwise: "there are: \(ids.joined(separator: ", "))")))
        }
        guard let group = catalog.groupIndex(groupID) else {
            return .failure(
                ReferenceFailure(
                    rule: "unknown-reference", summary: "no group is called '\(groupID)'",
                    help: didYouMean(groupID, in: catalog.groups.map(\.id), otherwise: "declare it under 'groups:' in assay.yaml")))
        }
        guard !table.isWithheld(metric, group: group) else {
            return .failure(
                ReferenceFailure(
                    rule: "withheld-adoption", summary: "'\(parts[0])' is not shown alone, and no value metric beside it has a figure in group '\(groupID)'",
                    help: "record the value that it is to move"))
        }
        return .success(MetricExplanation(metric: metric, group: group, in: self))
    }

    /// What is said of a pair in a group, by their ids, or why nothing is.
    /// - Parameter group: nil means everybody.
    func judgement(pair id: String, group groupID: String?) -> Result<Assessment, ReferenceFailure> {
        guard let pair = catalog.pairIndex(id) else {
            let ids = catalog.pairs.map(\.id)
            return .failure(
                ReferenceFailure(rule: "unknown-reference", summary: "no pair is called '\(id)'", help: didYouMean(id, in: ids, otherwise: ids.isEmpty ? "declare it under 'pairs:' in assay.yaml" : "the pairs are: \(ids.joined(separator: ", "))")))
        }
        let groupID = groupID ?? Group.everybody
        guard let group = catalog.groupIndex(groupID) else {
            let ids = catalog.groups.map(\.id)
            return .failure(
                ReferenceFailure(
                    rule: "unknown-reference", summary: "no group is called '\(groupID)'", help: didYouMean(groupID, in: ids, otherwise: "declare it under 'groups:' in assay.yaml")))
        }
        if let assessment = assessment(pair: pair, group: group) { return .success(assessment) }
        let judged = catalog.groups.indices.filter { assessment(pair: pair, group: $0) != nil }.map { catalog.groups[$0].id }
        return .failure(
            ReferenceFailure(
                rule: "no-verdict", summary: "pair '\(id)' is not judged in group '\(groupID)'",
                help: judged.isEmpty ? "leave it out: in this report it is judged nowhere" : "it is judged in: \(judged.joined(separator: ", "))"))
    }
}
