import AssayLanguage

extension ProcessChart {
    private var measure: ChartMeasure { series.measure }
    /// Of a week, in at most two words.
    private func week(_ index: Int) -> String { ChartSentences.shortened(weeks[index].label, words: 2) }

    public var finding: String {
        if let withheld = series.withheld { return ChartSentences.finding(about: measure) { "\($0): " + ChartSentences.shortened(withheld, words: 8) } }
        let drawn = DrawnProcess(self), points = drawn.points
        let sides = points.points.indices.map { index in points[index].flatMap { drawn.side(of: $0.y, at: index) } }
        let limited = sides.indices.filter { sides[$0] != nil }
        guard points.last != nil else { return ChartSentences.finding(about: measure) { tell("\($0) has no figures in these weeks") } }
        guard !limited.isEmpty else { return ChartSentences.finding(about: measure) { tell("\($0) has no limits yet to compare with") } }
        let signalled = Set(drawn.signals.map(\.index))
        // What is not given as a signal is none: trial limits, provisional figures.
        let outside = limited.filter { sides[$0] != 0 && signalled.contains($0) }
        if let last = outside.last {
            let isAbove = outside.contains { sides[$0] == 1 }, isBelow = outside.contains { sides[$0] == -1 }
            return ChartSentences.finding(about: measure) { ProcessChart.outside(week(last), others: outside.count - 1, isAbove: isAbove, isBelow: isBelow, $0) }
        }
        if let last = drawn.signals.max(by: { $0.index < $1.index }) {
            return ChartSentences.finding(about: measure) { tell("\($0) in \(week(last.index)): \(ChartSentences.shortened(last.reason, words: 9))") }
        }
        if limited.contains(where: { sides[$0] != 0 }) { return ChartSentences.finding(about: measure) { tell("\($0): no week is worth a question yet") } }
        let count = limited.count
        return ChartSentences.finding(about: measure) {
            if count == 1 { return tell("\($0) stayed within its usual range in its one week") }
            return count == points.points.count ? tell("\($0) stayed within its usual range in all \(count) weeks") : tell("\($0) stayed within its usual range in \(count) weeks")
        }
    }

    /// Which weeks are outside of the limits, the last by its name.
    private static func outside(_ week: String, others: Int, isAbove: Bool, isBelow: Bool, _ name: String) -> String {
        switch (others, isAbove, isBelow) {
        case (0, true, _): tell("\(week) is above the usual range of \(name)")
        case (0, _, _): tell("\(week) is below the usual range of \(name)")
        case (1, true, true): tell("\(week) and one other week are outside the usual range of \(name)")
        case (1, true, _): tell("\(week) and one other week are above the usual range of \(name)")
        case (1, _, _): tell("\(week) and one other week are below the usual range of \(name)")
        case (_, true, true): tell("\(week) and \(others) other weeks are outside the usual range of \(name)")
        case (_, true, _): tell("\(week) and \(others) other weeks are above the usual range of \(name)")
        default: tell("\(week) and \(others) other weeks are below the usual range of \(name)")
        }
    }

    public var summary: String {
        let name = ChartSentences.shortened(ChartSentences.name(measure), words: 8)
        if let withheld = series.withheld { return ChartSentences.summary([tell("Process behaviour chart of \(name), not shown: \(withheld).")]) }
        let drawn = DrawnProcess(self), points = drawn.points, format = drawn.format(measure.format)
        guard let first = points.indices.first, let last = points.last?.index, let extremes = points.extremes else {
            return ChartSentences.summary([tell("Process behaviour chart of \(name): no figures in these weeks.")])
        }
        let print = { (index: Int) in ChartSentences.figure(points[index]?.y ?? .nan, format) }
        return ChartSentences.summary([
            first == last
                ? tell("Process behaviour chart of \(name): \(print(last)) in \(week(last)).")
                : tell("Process behaviour chart of \(name), \(week(first)) to \(week(last)): first \(print(first)), last \(print(last)), least \(print(extremes.least)) (\(week(extremes.least))), greatest \(print(extremes.greatest)) (\(week(extremes.greatest)))."),
            drawn.phases.last.map { limitsSentence($0, format) } ?? "",
            !drawn.signals.isEmpty ? tell("Worth a question: \(weekList(drawn.signals.map(\.index))).")
                : isTrial || !drawn.hasLimits ? tell("Not tested yet.") : tell("No week is worth a question."),
            isTrial && drawn.hasLimits ? tell("The limits are provisional.") : "",
        ])
    }

    private func limitsSentence(_ phase: Phase, _ format: NumberFormat) -> String {
        guard phase.centre.isFinite else { return "" }
        let figure = { ChartSentences.figure($0, format) }, centre = figure(phase.centre)
        let middle = limits == .median ? tell("median \(centre)") : tell("mean \(centre)")
        let since = phase.range.lowerBound > 0 ? week(phase.range.lowerBound) : nil
        return switch (phase.lower, phase.upper) {
        case (let lower?, let upper?):
            since.map { tell("Usual range since \($0) \(figure(lower)) to \(figure(upper)), \(middle).") } ?? tell("Usual range \(figure(lower)) to \(figure(upper)), \(middle).")
        case (let lower?, nil): since.map { tell("Usual since \($0) from \(figure(lower)), \(middle).") } ?? tell("Usual from \(figure(lower)), \(middle).")
        case (nil, let upper?): since.map { tell("Usual since \($0) up to \(figure(upper)), \(middle).") } ?? tell("Usual up to \(figure(upper)), \(middle).")
        case (nil, nil): limits == .median ? tell("Median \(centre).") : tell("Mean \(centre).")
        }
    }

    public var table: ChartTable {
        let drawn = DrawnProcess(self), points = drawn.points, format = drawn.format(measure.format)
        let columns = [
            tell("Week"), ChartSentences.heading(measure), tell("Step"), tell("Lower limit"), limits == .median ? tell("Median") : tell("Mean"), tell("Upper limit"),
            tell("Worth a question"),
        ]
        if let withheld = series.withheld {
            return ChartTable(columns: columns, rows: [ChartTable.Row(head: tell("All weeks"), cells: [withheld] + Array(repeating: "–", count: 5))])
        }
        return ChartTable(columns: columns, rows: weeks.indices.map { index in
            let phase = drawn.phase(at: index), step = index < movingRanges.count ? movingRanges[index] : nil
            return ChartTable.Row(head: weeks[index].label, cells: [
                ChartSentences.cell(points[index]?.y, format, isProvisional: points.hollow.contains(index)),
                format.style == .percent && step?.isFinite == true ? Self.points((step ?? 0) * 100) : ChartSentences.cell(step, format),
                ChartSentences.cell(phase?.lower, format), ChartSentences.cell(phase?.centre, format), ChartSentences.cell(phase?.upper, format),
                drawn.signals.filter { $0.index == index }.map { "\($0.letter): \($0.reason)" }.joined(separator: "; "),
            ])
        })
    }

    /// What each letter means, and what the lines are.
    func notes(_ drawn: DrawnProcess) -> [String] {
        guard drawn.points.last != nil else { return [] }
        var meanings: [(letter: String, reason: String, weeks: [Int])] = []
        for signal in drawn.signals {
            if let index = meanings.firstIndex(where: { $0.letter == signal.letter && $0.reason == signal.reason }) {
                meanings[index].weeks.append(signal.index)
            } else {
                meanings.append((signal.letter, signal.reason, [signal.index]))
            }
        }
        var notes = meanings.map { ($0.letter.isEmpty ? "" : $0.letter + ": ") + "\($0.reason), \(weekList($0.weeks))." }
        guard drawn.hasLimits else { return notes }
        notes.append(
            drawn.signals.isEmpty ? tell("Dashed: limits of what is usual from week to week.")
                : tell("Dashed: limits of what is usual from week to week. Ringed: worth a question, and no more."))
        switch limits {
        case .mean: break
        case .median: notes.append(tell("The limits stem from the median and the median step, since a few spikes would push others apart."))
        case .widened: notes.append(tell("The limits are widened, since this metric moves slowly: each week resembles the one before."))
        }
        if isTrial { notes.append(tell("Trial limits: they stem from fewer than twelve weeks, and will still move.")) }
        if isFloored { notes.append(tell("The lower limit was raised to zero, since this figure cannot be negative.")) }
        if !drawn.newStarts.isEmpty { notes.append(tell("Limits were drawn anew in \(weekList(drawn.newStarts)).")) }
        return notes
    }

    /// The first four by name.
    private func weekList(_ indices: [Int]) -> String {
        let named = indices.prefix(4).map(week), rest = indices.count - named.count
        return ChartSentences.list(named + (rest > 0 ? [tell("\(rest) more")] : []))
    }
}
