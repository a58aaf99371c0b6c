import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension ReportData {
    /// Puts each figure block's figure in its place.
    func parts(of input: CommentaryInput) -> (parts: [CommentaryPart], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var parts: [CommentaryPart] = []
        var figure = 0
        for segment in input.reading.segments {
            switch segment {
            case .html(let html): parts.append(.html(html))
            case .figure(let slot):
                defer { figure += 1 }
                guard figure < input.requests.count, let request = input.requests[figure] else { continue }
                switch part(request, number: figure + 1) {
                case .success(let part): parts.append(part)
                case .failure(let failure):
                    diagnostics.append(Diagnostic(rule: failure.rule, failure.summary, at: slot.location, help: failure.help))
                }
            }
        }
        return (parts, diagnostics)
    }

    private func part(_ request: FigureRequest, number: Int) -> Result<CommentaryPart, ReferenceFailure> {
        switch request {
        case .pairChart(let pairID, let groupID, let weeks, let title):
            guard let pair = catalog.pairIndex(pairID).map({ catalog.pairs[$0] }), let group = group(groupID) else { return .failure(unknown(pairID)) }
            let name = "commentary.\(number)." + PlacedPair(pair: pair, group: group).name(in: catalog)
            let caption = "\(title ?? pair.title), the figures of the commentary’s chart \(number)"
            guard let figure = Figure.pair(pair, group: group, in: table, name: name, weeks: weeks, title: title, caption: caption) else {
                return .failure(
                    ReferenceFailure(
                        rule: "no-value-recorded", summary: "pair '\(pairID)' has no value recorded in these weeks: its adoption chart is withheld",
                        help: "leave the chart out until '\(pair.value)' has data"))
            }
            return .success(.figure(figure))
        case .table(let ids, let groupID, let weeks, let title):
            let indices = ids.compactMap(catalog.metricIndex)
            guard indices.count == ids.count, let group = group(groupID) else { return .failure(unknown(ids.joined(separator: ", "))) }
            if let alone = indices.first(where: { table.isWithheld($0, group: group) }) { return .failure(withheld(catalog.metrics[alone])) }
            let weeks = weeks ?? min(8, table.windowWeeks)
            let columns = indices.map { index in
                // Within the report's window, so that the figures are those of the page.
                (catalog.metrics[index], weeks > table.windowWeeks ? table.series(metric: index, group: group, weeks: weeks) : table.series(metric: index, group: group).suffix(weeks))
            }
            let caption = title ?? "\(Words.list(columns.map(\.0.title))): \(catalog.groups[group].title)"
            return .success(.table(.weekly(columns, id: "commentary.\(number).table", caption: caption)))
        case .scorecard(let ids, let groupID):
            guard let group = group(groupID) else { return .failure(unknown(groupID ?? "")) }
            var card = Scorecard.compose(group: group, in: table, id: "commentary.\(number).scorecard", metrics: ids, calendar: FiscalCalendar(yearEnds: settings.fiscalYearEnds))
            card.title += ids == nil ? ": the week’s figures" : ": some of the week’s figures"
            return .success(.scorecard(card))
        case .verdict(let pair, let group):
            return judgement(pair: pair, group: group).map { assessment in
                let group = assessment.group == MetricCatalog.everybody ? nil : catalog.groups[assessment.group].title
                return .verdict(VerdictCard(assessment, in: catalog, page: page), title: catalog.pairs[assessment.pair].title, group: group)
            }
        }
    }

    private func group(_ id: String?) -> Int? { catalog.groupIndex(id ?? Group.everybody) }

    private func withheld(_ metric: Metric) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-value-recorded", summary: "adoption metric '\(metric.id)' has no value recorded beside it here, so it is withheld",
            help: "leave it out until its value metric has data")
    }

    private func unknown(_ name: String) -> ReferenceFailure {
        ReferenceFailure(rule: "unknown-reference", summary: "nothing is called '\(name)'", help: "see the ids in assay.yaml")
    }
}
