import AssayMetrics

/// The figures of one metric in one group over consecutive weeks.
struct RecordedRun: Sendable, Hashable {
    static let separator = ", "

    let group: String
    let metric: String
    let first: Week
    /// A figure for each week: `1200, 1180, too few, 1250 provisional`. One text, since a record holds very many.
    let figures: String

    init(group: String, metric: String, first: Week, figures: [String]) {
        self.group = group
        self.metric = metric
        self.first = first
        self.figures = figures.joined(separator: RecordedRun.separator)
    }

    var isOne: Bool { !figures.utf8.contains(0x2C) }

    /// The figures of a run's text.
    static func split(_ text: String) -> [String] {
        if !text.utf8.contains(0x2C) { return [text] }
        return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }

    /// Cuts figures into runs, by group, metric and week. Of two figures for one cell the first counts.
    static func runs(_ figures: [PublishedFigure]) -> [RecordedRun] {
        var runs: [RecordedRun] = []
        var open: [String] = []
        var last: PublishedFigure?
        func close() {
            guard let last else { return }
            runs.append(RecordedRun(group: last.group, metric: last.metric, first: last.week.advanced(by: 1 - open.count), figures: open))
            open = []
        }
        for figure in sorted(figures) {
            let isSameSeries = last.map { $0.group == figure.group && $0.metric == figure.metric } ?? false
            if isSameSeries, figure.week == last?.week { continue }
            if !isSameSeries || figure.week != last?.week.advanced(by: 1) { close() }
            open.append(RecordedFigure.text(figure.value, isProvisional: figure.isProvisional))
            last = figure
        }
        close()
        return runs
    }

    /// Figures mostly come in order, and finding that out costs little.
    private static func sorted(_ figures: [PublishedFigure]) -> [PublishedFigure] {
        func isBefore(_ a: PublishedFigure, _ b: PublishedFigure) -> Bool {
            if a.group != b.group { return precedes(a.group, b.group) }
            return a.metric == b.metric ? a.week < b.week : precedes(a.metric, b.metric)
        }
        let isSorted = zip(figures, figures.dropFirst()).allSatisfy { !isBefore($1, $0) }
        // By place too: the standard library promises no stable sort.
        return isSorted ? figures : figures.enumerated().sorted { a, b in
            isBefore(a.element, b.element) || (!isBefore(b.element, a.element) && a.offset < b.offset)
        }.map(\.element)
    }
}

extension [RecordedRun] {
    /// `{"all": {"tokens": "1180", "changes": {"2026-W40": "31, 33"}}}`: by first week, unless all there is is the figure of the report's own week.
    func write(to writer: inout RecordWriter, week: Week) {
        writer.object(grouped(by: \.group)) { writer, group in
            writer.member(group.name) { writer in
                writer.object(group.elements.grouped(by: \.metric)) { writer, metric in
                    writer.member(metric.name) { $0.runs(metric.elements, week: week) }
                }
            }
        }
    }

    /// Figure by figure.
    func forEachFigure(_ body: (_ place: GroupWeekName, _ metric: String, _ figure: String) -> Void) {
        for run in self {
            for (offset, figure) in RecordedRun.split(run.figures).enumerated() {
                body(GroupWeekName(group: run.group, week: run.first.advanced(by: offset)), run.metric, figure)
            }
        }
    }
}

extension RecordWriter {
    fileprivate mutating func runs(_ runs: ArraySlice<RecordedRun>, week: Week) {
        if let only = runs.first, runs.count == 1, only.first == week, only.isOne { return text(only.figures) }
        object(runs) { writer, run in writer.member(run.first.description) { $0.text(run.figures) } }
    }
}

extension RandomAccessCollection where Index == Int {
    /// Neighbours that agree in a name.
    func grouped(by name: (Element) -> String) -> [(name: String, elements: SubSequence)] {
        var groups: [(name: String, elements: SubSequence)] = []
        var start = startIndex
        for index in indices where index + 1 == endIndex || name(self[index + 1]) != name(self[start]) {
            groups.append((name(self[start]), self[start...index]))
            start = index + 1
        }
        return groups
    }
}
