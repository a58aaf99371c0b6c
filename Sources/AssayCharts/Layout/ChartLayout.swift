/// Where the panels of a chart stand, from the top down.
struct ChartLayout {
    /// White space on all sides, of a file only.
    let padding: Double
    let left: Double, right: Double
    let plans: [PanelPlan]
    private(set) var frames: [PanelFrame] = []
    private(set) var headers: [PanelHeader] = []
    /// Where the title of each panel stands.
    private(set) var headerTops: [Double] = []
    /// Whether a panel has a horizontal axis of its own under it, and the axis.
    private(set) var weekAxes: [WeekAxis?] = []
    /// Over the first panel, when panels stand over one axis of weeks.
    private(set) var events: EventGuide?
    private(set) var bottom: Double

    private static let columnGap = 24.0, rowGap = 18.0
    /// The narrowest column with axes of its own, and the narrowest of small multiples.
    private static let narrowest = 240.0, narrowestMultiple = 158.0

    init(_ chart: Chart, width: Double, padding: Double, top: Double) {
        self.padding = padding
        (left, right, bottom) = (padding, padding + width, top)
        switch chart.arrangement {
        case .stacked:
            plans = chart.panels.map { PanelPlan($0, width: width) }
            stack(chart)
        case .beside(let shares):
            let room = width - Self.columnGap * Double(max(0, chart.panels.count - 1))
            let total = shares.prefix(chart.panels.count).reduce(0, +)
            let widths = chart.panels.indices.map { index in
                total > 0 && index < shares.count ? room * shares[index] / total : room / Double(chart.panels.count)
            }
            if widths.allSatisfy({ $0 >= Self.narrowest }) {
                plans = zip(chart.panels, widths).map { PanelPlan($0, width: $1) }
                row(0..<plans.count, widths: widths, margins: plans.map(\.margins))
            } else {
                plans = chart.panels.map { PanelPlan($0, width: width) }
                for index in plans.indices { row(index..<index + 1, widths: [width], margins: plans.map(\.margins)) }
            }
        case .grid(let columns):
            let fitting = Int((width + Self.columnGap) / (Self.narrowestMultiple + Self.columnGap))
            let columns = max(1, min(columns, fitting, max(1, chart.panels.count)))
            let cell = (width - Self.columnGap * Double(columns - 1)) / Double(columns)
            plans = chart.panels.map { PanelPlan($0, width: cell) }
            let margins = plans.map(\.margins)
            for start in stride(from: 0, to: plans.count, by: columns) {
                let range = start..<min(start + columns, plans.count)
                row(range, widths: range.map { _ in cell }, margins: margins, saysAxis: false)
            }
        }
    }

    /// One above the other, with common margins, over the axis of weeks of the last.
    private mutating func stack(_ chart: Chart) {
        guard !plans.isEmpty else { return }
        let margins = plans.map(\.margins)
        let (leftMargin, rightMargin) = (margins.map(\.left).max() ?? 0, margins.map(\.right).max() ?? 0)
        for (index, plan) in plans.enumerated() {
            let header = PanelHeader(plan, left: left, right: right)
            let plotLeft = left + leftMargin
            let plotRight = plan.panel.widest.map { min($0 + plotLeft, right - rightMargin) } ?? right - rightMargin
            if index > 0 { bottom += plan.panel.title.isEmpty ? Self.rowGap : Self.rowGap + 4 }
            headerTops.append(bottom)
            var plotTop = bottom + header.height
            if index == 0, case .weeks(let ticks) = plan.panel.x, !chart.events.isEmpty, plans.contains(where: { $0.axes != nil }) {
                let scale = PanelAxis.weeks(ticks).scale(from: plotLeft, to: plotRight)
                let guide = EventGuide(chart.events, weeks: ticks, scale: scale, frame: left...right)
                if !guide.isEmpty {
                    events = guide
                    plotTop += EventGuide.rowHeight
                }
            }
            if plan.hasRuleNames { plotTop += PanelPlan.ruleRow }
            append(plan, header, PanelFrame(
                left: left, right: right, plotLeft: plotLeft, plotRight: max(plotLeft + 20, plotRight), plotTop: plotTop, plotBottom: plotTop + height(plan, plotRight - plotLeft)),
                hasAxis: !isWeekly(plan) || index == plans.count - 1 || !isWeekly(plans[index + 1]))
        }
    }

    /// Some panels in one row, their plots at one height.
    /// - Parameter margins: of all panels.
    private mutating func row(_ range: Range<Int>, widths: [Double], margins: [(left: Double, right: Double)], saysAxis: Bool = true) {
        if range.lowerBound > 0 { bottom += Self.rowGap }
        var x = left
        let lefts = widths.map { width in
            defer { x += width + Self.columnGap }
            return x
        }
        let rowHeaders = zip(range, zip(lefts, widths)).map { PanelHeader(plans[$0], left: $1.0, right: $1.0 + $1.1, saysAxis: saysAxis) }
        let tallest = rowHeaders.map(\.height).max() ?? 0
        let rules = plans[range].contains(where: \.hasRuleNames) ? PanelPlan.ruleRow : 0
        let plotTop = bottom + tallest + rules
        // Plots in line with each other, where the widest label of one leaves room in the others.
        let (leftMargin, rightMargin) = (margins.map(\.left).max() ?? 0, margins.map(\.right).max() ?? 0)
        let isAligned = !saysAxis && leftMargin + rightMargin + 24 < (widths.min() ?? 0)
        let top = bottom
        var lowest = bottom
        for (offset, index) in range.enumerated() {
            let plan = plans[index], start = lefts[offset], end = start + widths[offset]
            headerTops.append(top)
            let plotLeft = start + (isAligned ? leftMargin : margins[index].left)
            let plotRight = max(plotLeft + 20, min(end - (isAligned ? rightMargin : margins[index].right), plotLeft + (plan.panel.widest ?? .infinity)))
            append(plan, rowHeaders[offset], PanelFrame(
                left: start, right: end, plotLeft: plotLeft, plotRight: plotRight, plotTop: plotTop, plotBottom: plotTop + height(plan, plotRight - plotLeft)), hasAxis: true)
            lowest = max(lowest, bottom)
        }
        bottom = lowest
    }

    private mutating func append(_ plan: PanelPlan, _ header: PanelHeader, _ frame: PanelFrame, hasAxis: Bool) {
        headers.append(header)
        frames.append(frame)
        bottom = frame.plotBottom
        // Weeks stand under a statement too, for the panels above it.
        if hasAxis, case .weeks(let ticks) = plan.panel.x, !ticks.isEmpty {
            let axis = WeekAxis(ticks, scale: PanelAxis.weeks(ticks).scale(from: frame.plotLeft, to: frame.plotRight), frame: frame.left...frame.right)
            bottom += axis.height
            weekAxes.append(axis)
            return
        }
        weekAxes.append(nil)
        switch plan.axes?.x {
        case .bands(let names): bottom += 12 + 15 * Double(names.map(\.count).max() ?? 1)
        case .values(_, let title, isBare: false): bottom += title.isEmpty ? 28 : 46
        // Half of a tick's label stands below the plot.
        default: bottom += 8
        }
    }

    /// A square plot that has to be narrower stays square; no plot is lower than its labels are high.
    private func height(_ plan: PanelPlan, _ width: Double) -> Double {
        let widest = plan.panel.widest ?? width
        return max(plan.least, plan.panel.height * min(1, width / widest))
    }

    private func isWeekly(_ plan: PanelPlan) -> Bool { if case .weeks = plan.panel.x { true } else { false } }
}
