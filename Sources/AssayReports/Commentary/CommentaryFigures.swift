import AssayCommentary
import AssayDiagnostics
import AssayLanguage
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
        case .chart(let chart, let title): return self.chart(chart, title: title, number: number)
        case .table(let ids, let groupID, let weeks, let title):
            let indices = ids.compactMap(catalog.metricIndex)
            guard indices.count == ids.count, let group = group(groupID) else { return .failure(.unknownName(ids.joined(separator: ", "))) }
            if let alone = indices.first(where: { table.isWithheld($0, group: group) }) { return .failure(.withheld(catalog.metrics[alone])) }
            let weeks = weeks ?? min(8, table.windowWeeks)
            let columns = indices.map { index in
                (catalog.metrics[index], table.drawn(metric: index, group: group, weeks: weeks))
            }
            let caption = title ?? "\(Words.list(columns.map(\.0.title))): \(catalog.groups[group].title)"
            return .success(.table(.weekly(columns, id: "commentary.\(number).table", caption: caption)))
        case .scorecard(let ids, let groupID):
            guard let group = group(groupID) else { return .failure(.unknownName(groupID ?? "")) }
            var card = Scorecard.compose(group: group, in: table, id: "commentary.\(number).scorecard", metrics: ids, calendar: FiscalCalendar(yearEnds: settings.fiscalYearEnds))
            card.title = ids == nil ? tell("\(card.title): the week’s figures") : tell("\(card.title): some of the week’s figures")
            return .success(.scorecard(card))
        case .verdict(let pair, let group):
            return judgement(pair: pair, group: group).map { assessment in
                let group = assessment.group == MetricCatalog.everybody ? nil : catalog.groups[assessment.group].title
                return .verdict(VerdictCard(assessment, in: catalog, page: page), title: catalog.pairs[assessment.pair].title, group: group)
            }
        }
    }

    private func group(_ id: String?) -> Int? { catalog.groupIndex(id ?? Group.everybody) }
}
