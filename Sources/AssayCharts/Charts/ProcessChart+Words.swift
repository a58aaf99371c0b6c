import AssayLanguage

extension ProcessChart {
    private var measure: ChartMeasure { series.measure }
    /// Of a week, in at most two words.
    private func week(_ index: Int) -> String { ChartSentences.shortened(weeks[index].label, words: 2) }

    public var finding: String {
        if let withheld = series.withheld { return ChartSentences.finding(about: measure) { "\($0): " + ChartSentences.shortened(withheld, words: 8) } }
        let points = points, sides = points.points.indices.map { index in points.points[index].flatMap { side(of: $0.y, at: index) } }
        let limited = sides.indices.filter { sides[$0] != nil }
        guard points.last != nil else { return ChartSentences.finding(about: measure) { "\($0) has no figures in these weeks" } }
        guard !limited.isEmpty else { return ChartSentences.finding(about: measure) { "\($0) has no limits yet to compare with" } }
        let signalled = Set(drawnSignals.map(\.index))
        // What is not given as a signal is none: trial limits, provisional figures.
        let outside = limited.filter { sides[$0] != 0 && signalled.contains($0) }
        if let last = outside.last {
            let isAbove = outside.contains { sides[$0] == 1 }, isBelow = outside.contains { sides[$0] == -1 }
            let place = isAbove && isBelow ? "outside" : isAbove ? "above" : "below"
            return ChartSentences.finding(about: measure) {
                switch outside.count {
                case 1: "\(week(last)) is \(place) the usual range of \($0)"
                case 2: "\(week(last)) and one other week are \(place) the usual range of \($0)"
                default: "\(week(last)) and \(outside.count - 1) other weeks are \(place) the usual range of \($0)"
                }
            }
        }
        if let last = drawnSignals.max(by: { $0.index < $1.index }) {
            return ChartSentences.finding(about: measure) { "\($0) in \(week(last.index)): " + ChartSentences.shortened(last.reason, words: 9) }
        }
        if limited.contains(where: { sides[$0] != 0 }) { return ChartSentences.finding(about: measure) { "\($0): no week is worth a question yet" } }
        let count = limited.count
        return ChartSentences.finding(about: measure) {
            "\($0) stayed within its usual range in " + (count == 1 ? "its one week" : count == points.points.count ? "all \(count) weeks" : "\(count) weeks")
        }
    }

    public var summary: String {
        let name = ChartSentences.shortened(ChartSentences.name(measure), words: 8)
        if let withheld = series.withheld { return ChartSentences.summary(["Process behaviour chart of \(name), not shown: \(withheld)."]) }
        let points = points, format = format
        guard let first = points.indices.first, let last = points.last?.index, let extremes = points.extremes else {
            return ChartSentences.summary(["Process behaviour chart of \(name): no figures in these weeks."])
        }
        let print = { (index: Int) in ChartSentences.figure(points.points[index]?.y ?? .nan, format) }
        return ChartSentences.summary([
            first == last
                ? "Process behaviour chart of \(name): \(print(last)) in \(week(last))."
                : "Process behaviour chart of \(name), \(week(first)) to \(week(last)): first \(print(first)), last \(print(last)), least \(print(extremes.least)) (\(week(extremes.least))), greatest \(print(extremes.greatest)) (\(week(extremes.greatest))).",
            drawnPhases.last.map(limitsSentence) ?? "",
            drawnSignals.isEmpty ? (isTrial || !hasLimits ? "Not tested yet." : "No week is worth a question.") : "Worth a question: \(weekList(drawnSignals.map(\.index))).",
            isTrial && hasLimits ? "The limits are provisional." : "",
        ])
    }

    private func limitsSentence(_ phase: Phase) -> String {
        guard phase.centre.isFinite else { return "" }
        let format = format, centre = ChartSentences.figure(phase.centre, format)
        let mean = limits == .median ? tell("median \(centre)") : "mean \(centre)"
        let since = phase.range.lowerBound > 0 ? " since \(week(phase.range.lowerBound))" : ""
        return switch (phase.lower, phase.upper) {
        case (let lower?, let upper?): "Usual range\(since) \(ChartSentences.figure(lower, format)) to \(ChartSentences.figure(upper, format)), \(mean)."
        case (let lower?, nil): "Usual\(since) from \(ChartSentences.figure(lower, format)), \(mean)."
        case (nil, let upper?): "Usual\(since) up to \(ChartSentences.figure(upper, format)), \(mean)."
        case (nil, nil): mean.prefix(1).uppercased() + mean.dropFirst() + "."
        }
    }

    public var table: ChartTable {
        let points = points, signals = drawnSignals, format = format, columns = ["Week", ChartSentences.heading(measure), "Step", "Lower limit", limits == .median ? tell("Median") : "Mean", "Upper limit", "Worth a question"]
        if let withheld = series.withheld {
            return ChartTable(columns: columns, rows: [ChartTable.Row(head: "All weeks", cells: [withheld] + Array(repeating: "–", count: 5))])
        }
        return ChartTable(columns: columns, rows: weeks.indices.map { index in
            let phase = phase(at: index), step = index < movingRanges.count ? movingRanges[index] : nil
            return ChartTable.Row(head: weeks[index].label, cells: [
                ChartSentences.cell(points.points[index]?.y, format, isProvisional: points.hollow.contains(index)),
                format.style == .percent && step?.isFinite == true ? Self.points((step ?? 0) * 100) : ChartSentences.cell(step, format),
                ChartSentences.cell(phase?.lower, format), ChartSentences.cell(phase?.centre, format), ChartSentences.cell(phase?.upper, format),
                signals.filter { $0.index == index }.map { "\($0.letter): \($0.reason)" }.joined(separator: "; "),
            ])
        })
    }

    private var hasLimits: Bool { drawnPhases.contains { $0.lower ?? $0.upper != nil } }

    /// What each letter means, and what the lines are.
    var notes: [String] {
        guard points.last != nil else { return [] }
        var meanings: [(letter: String, reason: String, weeks: [Int])] = []
        for signal in drawnSignals {
            if let index = meanings.firstIndex(where: { $0.letter == signal.letter && $0.reason == signal.reason }) {
                meanings[index].weeks.append(signal.index)
            } else {
                meanings.append((signal.letter, signal.reason, [signal.index]))
            }
        }
        var notes = meanings.map { ($0.letter.isEmpty ? "" : $0.letter + ": ") + "\($0.reason), \(weekList($0.weeks))." }
        guard hasLimits else { return notes }
        notes.append(
            "Dashed: limits of what is usual from week to week." + (drawnSignals.isEmpty ? "" : " Ringed: worth a question, and no more."))
        switch limits {
        case .mean: break
        case .median: notes.append(tell("The limits stem from the median and the median step, since a few spikes would push others apart."))
        case .widened: notes.append(tell("The limits are widened, since this metric moves slowly: each week resembles the one before."))
        }
        if isTrial { notes.append("Trial limits: they stem from fewer than twelve weeks, and will still move.") }
        if isFloored { notes.append("The lower limit was raised to zero, since this figure cannot be negative.") }
        let anew = drawnPhases.dropFirst().map(\.range.lowerBound)
        if !anew.isEmpty { notes.append("Limits were drawn anew in \(weekList(anew)).") }
        return notes
    }

    /// The first four by name.
    private func weekList(_ indices: [Int]) -> String {
        let named = indices.prefix(4).map(week), rest = indices.count - named.count
        return ChartSentences.list(named + (rest > 0 ? ["\(rest) more"] : []))
    }
}
