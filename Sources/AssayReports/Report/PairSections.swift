import AssayLanguage
import AssayMetrics

extension PairSection {
    /// The sections of a page. What is asked of a pair is said once, in its first.
    static func all(_ placed: ArraySlice<PlacedPair>, above: [DrawnRequest], in data: ReportData) -> [PairSection] {
        var first: [String: String] = [:]
        return placed.map { place in
            var section = compose(place, above: above, in: data)
            section.askedAbove = first[place.pair.id]
            if first[place.pair.id] == nil { first[place.pair.id] = section.id }
            return section
        }
    }

    /// - Parameter above: the figures of the commentary.
    static func compose(_ placed: PlacedPair, above: [DrawnRequest] = [], in data: ReportData) -> PairSection {
        let table = data.table
        let catalog = table.catalog
        let pair = placed.pair
        let metrics = [(tell("Adoption"), pair.adoption), (tell("Value"), pair.value)] + (pair.guardrail.map { [(tell("Guardrail"), $0)] } ?? [])
        let known = metrics.compactMap { role, id in catalog.metricIndex(id).map { (role, $0) } }
        let figure = data.figure(of: placed)
        // Adoption is not shown alone.
        let levels = known.dropFirst(figure == nil ? 1 : 0).map { role, index in
            level(role, catalog.metrics[index], table.series(metric: index, group: placed.group))
        }
        let adoption = catalog.metrics[known[0].1]
        let value = catalog.metrics[known[1].1]
        return PairSection(
            id: "pair-" + placed.name(in: catalog), pair: pair.id, title: pair.title,
            group: placed.group == MetricCatalog.everybody ? nil : catalog.groups[placed.group].title,
            hypothesis: pair.hypothesis, expectation: Words.expectation(pair, adoption: adoption, value: value), lag: Words.lag(pair),
            guardrail: known.count > 2 ? Words.guardrail(catalog.metrics[known[2].1]) : nil,
            verdict: VerdictCard(data.assessment(of: placed), in: catalog, page: data.page),
            figure: figure, drawnAbove: figure == nil ? nil : above.first { $0.draws(placed, in: data) }?.figure, withheld: figure == nil ? Words.withheld(value, table.series(metric: known[1].1, group: placed.group)) : nil,
            levels: levels, changeOurMind: pair.changeOurMind)
    }

    static func level(_ role: String, _ metric: Metric, _ series: Series) -> Level {
        Level(
            role: role, metric: metric.title, now: Words.cell(series.now, of: metric),
            change: Words.change(series.weekChange(of: metric)),
            yearChange: Words.change(series.yearChange(of: metric)))
    }
}

extension PairRow {
    static func compose(_ placed: PlacedPair, in data: ReportData) -> PairRow {
        let table = data.table
        let catalog = table.catalog
        let levels = [placed.pair.adoption, placed.pair.value].map { id -> (series: Series?, now: String, change: String) in
            guard let index = catalog.metricIndex(id) else { return (nil, "", "") }
            let series = table.series(metric: index, group: placed.group)
            let level = PairSection.level("", catalog.metrics[index], series)
            return (series, level.now, level.change)
        }
        let assessment = data.assessment(of: placed)
        // Adoption is not shown alone, here as anywhere.
        let isWithheld = !(levels[1].series?.hasNumbers ?? false)
        return PairRow(
            pair: placed.pair.id, title: placed.pair.title, group: placed.group == MetricCatalog.everybody ? nil : catalog.groups[placed.group].title,
            verdict: assessment.verdict.word + Words.brackets(assessment.stage?.word), adoptionNow: isWithheld ? tell("withheld") : levels[0].now, adoptionChange: isWithheld ? "" : levels[0].change, valueNow: levels[1].now,
            valueChange: levels[1].change)
    }
}
