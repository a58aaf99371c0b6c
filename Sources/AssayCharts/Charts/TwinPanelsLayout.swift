/// Where the parts of a twin-panel chart stand, from the top down.
struct TwinPanelsLayout {
    static let contentWidth = 760.0
    static let plotHeight = 168.0
    /// From the top of a panel to its plot: the title's row.
    static let titleRow = 30.0
    private static let panelGap = 22.0

    /// White space on all sides, of a file only.
    let padding: Double
    let left: Double, right: Double
    let plotLeft: Double, plotRight: Double

    private(set) var titleLines: [String] = []
    private(set) var subtitleLines: [String] = []

    static let titleSize = 20.0, subtitleSize = 14.0
    private static let titleLine = 26.0, subtitleLine = 19.0

    init(_ chart: TwinPanels, plans: [PanelPlan], profile: SVGProfile) {
        padding = profile.isInline ? 0 : 24
        left = padding
        right = padding + Self.contentWidth
        let widest = plans.flatMap { $0.axis?.labels ?? [] }.map { TextMetrics.width($0, size: 12) }.max() ?? 0
        let end = plans.compactMap { $0.last.map { TextMetrics.width($0.label, size: PanelPlan.endSize, bold: true) } }.max() ?? 0
        plotLeft = left + max(28, (widest * TextMetrics.safety + 9).rounded(.up))
        plotRight = right - max(20, (end * TextMetrics.safety + 6).rounded(.up))
        guard !profile.isInline else { return }
        let width = Self.contentWidth / TextMetrics.safety
        titleLines = TextMetrics.lines(chart.title, width: width, size: Self.titleSize, bold: true, limit: 2)
        subtitleLines = TextMetrics.lines(chart.subtitle, width: width, size: Self.subtitleSize, limit: 2)
    }

    /// Baselines of the title's and subtitle's lines.
    func titleBaseline(_ line: Int) -> Double { padding + Double(line) * Self.titleLine + 19 }
    func subtitleBaseline(_ line: Int) -> Double {
        padding + Double(titleLines.count) * Self.titleLine + Double(line) * Self.subtitleLine + 17
    }

    /// The top of the first panel.
    var panelsTop: Double {
        let header = Double(titleLines.count) * Self.titleLine + Double(subtitleLines.count) * Self.subtitleLine
        return padding + (header > 0 ? header + 18 : 0)
    }

    /// The first weeks and the last keep off the frame.
    var weekRange: (start: Double, end: Double) { (plotLeft + 8, plotRight - 6) }

    /// The plots, given the height of the row of events under the first panel's title.
    func plots(eventRow: Double) -> (upper: ClosedRange<Double>, lower: ClosedRange<Double>) {
        let upper = panelsTop + Self.titleRow + eventRow
        let lower = upper + Self.plotHeight + Self.panelGap + Self.titleRow
        return (upper...upper + Self.plotHeight, lower...lower + Self.plotHeight)
    }
}
