import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// What a reference in the commentary stands for, or why it stands for nothing.
    public func resolve(_ reference: Reference) -> Result<ResolvedReference, ReferenceFailure> {
        switch reference.target {
        case .literal(let text): return .success(ResolvedReference(text: text, value: nil, source: nil))
        case .verdict(let pair, let group):
            return judgement(pair: pair, group: group).map { assessment in
                let source = "\(catalog.pairs[assessment.pair].title), \(catalog.groups[assessment.group].title), \(week)"
                return ResolvedReference(text: assessment.phrase, value: assessment.verdict.rawValue, source: source)
            }
        case .metric(let id, let groupID, let field):
            guard let metric = catalog.metricIndex(id) else {
                let ids = catalog.metrics.map(\.id)
                return .failure(
                    ReferenceFailure(rule: "unknown-reference", summary: "no metric is called '\(id)'", help: didYouMean(id, in: ids, otherwise: "declare it under 'metrics:' in assay.yaml")))
            }
            guard let group = catalog.groupIndex(groupID ?? Group.everybody) else {
                let ids = catalog.groups.map(\.id)
                return .failure(
                    ReferenceFailure(
                        rule: "unknown-reference", summary: "no group is called '\(groupID ?? "")'", help: didYouMean(groupID ?? "", in: ids, otherwise: "declare it under 'groups:' in assay.yaml")))
            }
            return resolve(metric: metric, group: group, field: field)
        }
    }

    private func resolve(metric index: Int, group: Int, field: Reference.Field?) -> Result<ResolvedReference, ReferenceFailure> {
        let metric = catalog.metrics[index]
        // The name of a group that is hidden this week stands beside no number, not even one of an earlier week: its source would say both.
        if table.history.isHidden(group: group, week: week, asOf: week) { return .failure(hidden(group)) }
        let series = table.series(metric: index, group: group)
        if table.isWithheld(index, group: group), series.hasNumbers {
            return .failure(
                ReferenceFailure(
                    rule: "no-value-recorded", summary: "adoption metric '\(metric.id)' has no value recorded beside it in group '\(catalog.groups[group].id)', so it is withheld",
                    help: "leave the sentence out until its value metric has data"))
        }
        let place = "\(metric.title), \(Words.scope(of: series, group: group, in: catalog)), "
        switch field {
        case nil: return level(series.now, of: metric, group: group, week: week, source: place)
        case .previous: return level(series.previous, of: metric, group: group, week: week.advanced(by: -1), source: place)
        case .change:
            let change = series.weekChange(of: metric)
            return series.previous == .hidden ? .failure(hidden(group)) : .success(resolved(change, metric, source: place + tell("\(week.advanced(by: -1)) to \(week)")))
        case .yearChange:
            let change = series.yearChange(of: metric)
            return .success(resolved(change, metric, source: place + tell("\(week.yearBefore) to \(week)")))
        case .trend:
            let trend = series.trend(of: metric)
            return .success(resolved(trend, metric, source: place + tell("Theil–Sen line, \(series.firstWeek) to \(series.lastWeek)")))
        }
    }

    private func level(_ cell: Cell, of metric: Metric, group: Int, week: Week, source: String) -> Result<ResolvedReference, ReferenceFailure> {
        switch cell {
        case .value(let value, let isProvisional):
            return .success(
                ResolvedReference(
                    text: metric.format.full(value), value: metric.format.exact(value), source: source + (isProvisional ? tell("\(week), provisional") : "\(week)")))
        case .tooFew: return .success(ResolvedReference(text: Words.tooFew, value: nil, source: source + "\(week)"))
        case .hidden: return .failure(hidden(group))
        case .missing:
            return .failure(
                ReferenceFailure(
                    rule: "no-figure", summary: "there is no figure of '\(metric.id)' for group '\(catalog.groups[group].id)' in \(week)",
                    help: "leave the sentence out, or name a group that has one"))
        }
    }

    private func hidden(_ group: Int) -> ReferenceFailure {
        ReferenceFailure(
            rule: "hidden-reference", summary: "group '\(catalog.groups[group].id)' is hidden: it has too few people, or showing it would give a neighbour's figures away",
            help: "leave the sentence out: what is hidden stays hidden")
    }

    private func resolved(_ change: Change, _ metric: Metric, source: String) -> ResolvedReference {
        let value: String? =
            switch change {
            case .relative(let amount), .points(let amount): metric.format.exact(amount)
            case .notAvailable: nil
            }
        return ResolvedReference(text: Words.change(change), value: value, source: source)
    }
}
