import AssayMetrics

extension ImportReading {
    /// The reading of files whose figures are all of groups.
    init(_ daily: DailyFigures, for request: ImportRequest, guide: ExportGuide, log: inout ImportLog) {
        self.init()
        (figures, summary.leftOut) = daily.reading(for: request, log: &log)
        finish(guide, request, log)
    }

    /// The reading of files about persons.
    init(_ persons: PersonFigures, for request: ImportRequest, guide: ExportGuide, log: inout ImportLog) {
        self.init()
        (figures, summary.leftOut) = persons.reading(for: request, log: &log)
        finish(guide, request, log)
    }

    /// Counts what was made, and takes over the faults.
    mutating func finish(_ guide: ExportGuide, _ request: ImportRequest, _ log: ImportLog) {
        if groups.isEmpty {
            let titles = Dictionary(request.groups.map { ($0.id, $0.title) } + [(PersonFigures.rest.id, PersonFigures.rest.title)], uniquingKeysWith: { first, _ in first })
            let ids = Set(figures.map(\.group)).subtracting([Group.everybody])
            groups = ids.sorted().map { ImportedGroup(id: $0, title: titles[$0] ?? $0) }
        }
        metrics = guide.metrics
        let counts = Dictionary(grouping: figures.filter { !$0.isHidden }, by: \.metric).mapValues(\.count)
        summary.made = guide.metrics.compactMap { metric in
            counts[metric.id].map { ImportSummary.Made(metric: metric.id, field: metric.field, rule: metric.rule, figures: $0) }
        }
        summary.undeclared = guide.metrics.map(\.id).filter { !request.wants($0) }
        diagnostics = log.finished()
    }
}
