import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

/// Every figure that a reference can show this week, to find the one that somebody typed.
struct ReportFigures {
    fileprivate struct Figure {
        var target: Reference.Target
        /// As the page prints it.
        var shown: String
        var kind: Measurement.Kind
        /// As it is printed, and to all its digits; percentages times 100.
        var printed: Double
        var exact: Double
        var unit: String?
    }

    private var figures: [Figure] = []

    init(_ data: ReportData) {
        let marks = Language.current.numbers
        for (index, group) in data.catalog.groups.enumerated() where !data.table.history.isHidden(group: index, week: data.week, asOf: data.week) {
            for metric in data.catalog.metrics {
                for field in [nil, .previous, .change, .yearChange, .trend] as [Reference.Field?] {
                    let target = Reference.Target.metric(id: metric.id, group: index == MetricCatalog.everybody ? nil : group.id, field: field)
                    let reference = Reference(target: target, location: SourceLocation(path: ""))
                    guard case .success(let figure) = data.resolve(reference), let value = figure.value.flatMap({ Double($0) }) else { continue }
                    let isLevel = field == nil || field == .previous
                    let tokens = ProseTokens(figure.text)
                    let finder = MeasurementFinder(tokens: tokens, units: ProseUnits(units: [], names: []), marks: marks)
                    guard let number = tokens.tokens.firstIndex(where: { $0.kind == .number }), let printed = finder.quantity(at: number) else { continue }
                    let isFactor = figure.text.hasPrefix("×")
                    let kind: Measurement.Kind = isFactor ? .factor : isLevel ? (metric.unit == "%" ? .percent : .plain) : metric.unit == "%" ? .points : .percent
                    figures.append(
                        Figure(
                            target: target, shown: figure.text, kind: kind, printed: printed.number.value, exact: isFactor ? value + 1 : kind == .plain ? value : value * 100,
                            unit: isLevel ? metric.unit : nil))
                }
            }
        }
    }

    /// The reference that shows a typed figure, and how the page prints it: one of a metric that is named in the same sentence before others, then one that
    /// prints the same digits before one that rounds to them, then the first one declared.
    ///
    /// Nil for a single digit that says something, which any figure may have by chance, and where no unit tells that a figure of another metric is meant.
    func reference(for typed: Measurement, beside metrics: Set<String>) -> (target: Reference.Target, shown: String)? {
        guard typed.number.significant > 1 else { return nil }
        let matching = figures.filter { figure in
            figure.kind == typed.kind && (isSame(figure, typed) || typed.number.rounds(figure.exact)) && isPlausible(figure, typed, beside: metrics)
        }
        let named = matching.filter { $0.isOf(metrics) }
        let near = named.isEmpty ? matching : named
        return (near.first { isSame($0, typed) } ?? near.first).map { ($0.target, $0.shown) }
    }

    /// A unit is the figure's own; a percentage is of a metric that is named, if any is; a bare number is of such a one, or of one without a unit.
    private func isPlausible(_ figure: Figure, _ typed: Measurement, beside metrics: Set<String>) -> Bool {
        guard typed.kind == .plain, let own = figure.unit else { return metrics.isEmpty || figure.isOf(metrics) }
        if let unit = typed.unit { return ProseUnits.isSame(own, unit) }
        return figure.isOf(metrics) || ["count", "number", ""].contains(own)
    }

    private func isSame(_ figure: Figure, _ typed: Measurement) -> Bool { (figure.printed - typed.number.value).magnitude <= 1e-9 * figure.printed.magnitude }
}

extension ReportFigures.Figure {
    fileprivate func isOf(_ metrics: Set<String>) -> Bool { if case .metric(let id, _, _) = target { metrics.contains(id) } else { false } }
}
