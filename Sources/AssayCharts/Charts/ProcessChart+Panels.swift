import AssayLanguage

extension ProcessChart {
    /// With more weeks than half a year has the dots are in each other's way: only the line is drawn.
    private static let mostDots = 30

    func valuePanel(_ drawn: DrawnProcess) -> Panel {
        let points = drawn.points, last = points.last, format = drawn.format(series.measure.format)
        var marks = rules(drawn.phases, upper: \.upper, centre: \.centre, lower: \.lower, print: format.short)
        var line = series
        line.breaks = breaks(drawn)
        if series.withheld != nil { line.values = [] }
        marks += line.marks(over: weeks, width: 2, radius: 3)
        let dots = weeks.count <= Self.mostDots ? points.indices.filter { !points.hollow.contains($0) && $0 != last?.index }.compactMap { points[$0] } : []
        if !dots.isEmpty { marks.append(.point(PointMark(points: dots, shape: series.measure.role.shape, color: series.measure.role.color, radius: 2.5))) }
        marks += rings(drawn.signals.compactMap { points[$0.index] })
        marks += drawn.signals.compactMap { signal in
            points[signal.index].map { .text(TextMark(signal.letter, at: $0, color: .ink, isBold: true, placement: drawn.isAbove($0, signal) ? .above : .below)) }
        }
        if let last {
            let text = ChartSentences.last(last.point.y, format, of: weeks[last.index].label, isOld: last.index < weeks.count - 1)
            marks.append(.text(TextMark(text, at: last.point, color: series.measure.role.color, isBold: true, placement: .trailingEdge)))
        }
        return Panel(
            title: series.measure.role.word + " · " + ChartSentences.heading(series.measure), color: series.measure.role.color,
            notes: series.withheld == nil ? series.notes(over: weeks) : [], x: .weeks(weeks),
            y: .quantity(Axis.Quantity(format: series.measure.format, domain: domain(drawn))), marks: marks, height: Self.height, statement: series.withheld)
    }

    /// The steps of a share are in percentage points: 1.2, not 1.2 %.
    func rangePanel(_ drawn: DrawnProcess) -> Panel {
        let isShare = series.measure.format.style == .percent, factor = isShare ? 100.0 : 1
        let steps = ChartSeries(
            ChartMeasure(title: tell("Step"), role: .context, format: isShare ? NumberFormat() : NumberFormat(decimals: series.measure.format.decimals)),
            values: series.withheld == nil ? movingRanges : [], breaks: breaks(drawn))
        let points = steps.points(over: weeks, scale: factor)
        var marks = rules(drawn.phases, upper: { $0.movingRangeUpper.map { $0 * factor } }, centre: { $0.movingRangeCentre.map { $0 * factor } }, lower: { _ in nil }) {
            isShare ? Self.points($0) : series.measure.format.short($0)
        }
        marks += steps.marks(over: weeks, scale: factor, width: 1.5, radius: 2)
        // A step past its limit is ringed here as well, under the ring with its letter.
        marks += rings(drawn.signals.compactMap { signal in
            guard let step = points[signal.index], let upper = drawn.phase(at: signal.index)?.movingRangeUpper, step.y > upper * factor else { return nil }
            return step
        })
        return Panel(
            title: isShare ? tell("Step from week to week, percentage points") : tell("Step from week to week"), color: .context, x: .weeks(weeks),
            y: .quantity(Axis.Quantity(format: steps.measure.format, hasZero: true)), marks: marks, height: 60, statement: series.withheld)
    }

    /// "1.2 pp" of 1.2: a step has no sign.
    static func points(_ step: Double) -> String {
        let text = NumberFormat.points(step / 100)
        return text.hasPrefix("+") ? String(text.dropFirst()) : text
    }

    /// The centre line and the limits of each phase, over its weeks; those of the last say what they are.
    private func rules(
        _ phases: [Phase], upper: (Phase) -> Double?, centre: (Phase) -> Double?, lower: (Phase) -> Double?, print: (Double) -> String
    ) -> [Mark] {
        phases.enumerated().flatMap { index, phase -> [Mark] in
            let isLast = index == phases.count - 1, range = span(phase)
            let middle: (String) -> String = limits == .median ? { tell("median \($0)") } : { tell("mean \($0)") }
            let lines: [(value: Double?, style: StrokeStyle, name: (String) -> String)] = [
                (upper(phase), .dashed, { tell("upper \($0)") }), (centre(phase), .solid, middle), (lower(phase), .dashed, { tell("lower \($0)") }),
            ]
            return lines.compactMap { line in
                guard let value = line.value, value.isFinite else { return nil }
                return .rule(RuleMark(.y(value), range: range, style: line.style, label: isLast ? line.name(print(value)) : ""))
            }
        }
    }

    /// From half a week before the first to half a week after the last; nil, the whole plot, where all weeks are of one phase.
    private func span(_ phase: Phase) -> ClosedRange<Double>? {
        guard phase.range != weeks.indices else { return nil }
        let ordinals = weeks[phase.range].map { Double($0.ordinal) }
        guard let first = ordinals.min(), let last = ordinals.max() else { return nil }
        return first - 0.5...last + 0.5
    }

    private func rings(_ points: [DataPoint]) -> [Mark] {
        points.isEmpty ? [] : [.point(PointMark(points: points, shape: .ring, color: .ink, radius: 6))]
    }

    /// Where lines are broken: where the definition changed, and where limits begin anew.
    private func breaks(_ drawn: DrawnProcess) -> Set<Int> { series.breaks.union(drawn.newStarts) }

    /// With room for the letters at both ends; nil, the span of values and limits, where there are none.
    private func domain(_ drawn: DrawnProcess) -> ClosedRange<Double>? {
        let points = drawn.points, limits = drawn.phases.flatMap { [$0.lower, $0.centre, $0.upper] }
        guard !drawn.signals.isEmpty, let span = try? ValueAxis(ValueExtent(points.points.map { $0?.y } + limits), format: series.measure.format, count: 4).domain else { return nil }
        var (low, high) = (span.lowerBound, span.upperBound)
        let room = (high - low) * Self.letterRoom / (Self.height - 2 * Self.letterRoom)
        for signal in drawn.signals {
            guard let point = points[signal.index] else { continue }
            if drawn.isAbove(point, signal) { high = max(high, point.y + room) } else { low = min(low, point.y - room) }
        }
        return low...high
    }

    private static let height = 160.0
    /// From a point to the end of its letter, in pixels.
    private static let letterRoom = 26.0
}

extension DrawnProcess {
    /// A letter stands on the far side of the centre line, where the line is not.
    fileprivate func isAbove(_ point: DataPoint, _ signal: ProcessChart.Signal) -> Bool { point.y >= phase(at: signal.index)?.centre ?? point.y }
}
