import AssayLanguage

/// One panel before it has a place: its axes, its labels at the edges, or why it shows no marks.
///
/// An object, since it is large and handed on all the time.
final class PanelPlan {
    let panel: Panel
    private let width: Double
    /// Nil where there is something to say instead of marks.
    let axes: (x: PanelAxis, y: PanelAxis)?
    /// In place of marks.
    let statement: String?
    let notes: [String]
    let leading: [EdgeLabel], trailing: [EdgeLabel]
    /// Labels for which there is no room beside the plot.
    let omitted: [String]

    /// - Parameter width: of the panel with its margins, in pixels.
    init(_ panel: Panel, width: Double) {
        self.panel = panel
        self.width = width
        do throws(ValueAxis.Failure) {
            guard panel.statement == nil, panel.extent.hasData else { throw .noData }
            // About one tick for each 35 pixels up, and for each 80 across.
            let columns = max(1, Int(min(width, panel.widest ?? width) / 96))
            let across = try PanelAxis(panel.x, extent: panel.extent.x, count: columns, room: Self.bandRoom(panel.x, width: width), isRow: true)
            let up = try PanelAxis(panel.y, extent: panel.extent.y, count: min(4, max(1, Int(panel.height / 35))), room: (width < 500 ? 0.42 : 0.36) * width, isRow: false)
            axes = (across, up)
            statement = nil
        } catch {
            axes = nil
            statement = panel.statement ?? Self.words(error, panel)
        }
        notes = axes == nil ? [] : panel.notes
        let labels = axes.map { EdgeLabel.all(of: panel, beside: $0.y, width: width) } ?? ([], [], [])
        (leading, trailing, omitted) = labels
    }

    private static func bandRoom(_ axis: Axis, width: Double) -> Double {
        guard case .categories(let names) = axis else { return 0 }
        return max(8, (width - 70) / Double(max(1, names.count)))
    }

    private static func words(_ failure: ValueAxis.Failure, _ panel: Panel) -> String {
        switch failure {
        case .outOfReach: tell("figures too large or too small to draw")
        case .noData: if case .weeks = panel.x { tell("no data in these weeks") } else { tell("no data") }
        }
    }

    /// What has to stay free left and right of the plot.
    var margins: (left: Double, right: Double) {
        guard let axes else { return (28, 20) }
        let labels = leading.map(\.width).max().map { $0 + 14 } ?? axes.y.leftWidth
        return (min(0.6 * width, max(labels, axes.x.isWeeks ? 28 : 6)), max(trailing.map(\.width).max().map { ($0 + 15).rounded(.up) } ?? 0, min(0.15 * width, overhang)))
    }

    /// Half of the last label of a horizontal axis stands right of the plot.
    private var overhang: Double {
        guard let axes else { return 20 }
        switch axes.x {
        case .weeks: return 20
        case .bands: return 6
        case .values(let axis, _, let isBare): return isBare ? 6 : ((axis.labels.last.map { TextMetrics.width($0, size: 12) } ?? 0) * TextMetrics.safety / 2 + 4).rounded(.up)
        }
    }

    /// The least height of the plot, for its labels.
    var least: Double {
        let edge = (leading + trailing).map(\.height).max() ?? 0
        guard let axes, case .bands(let names) = axes.y else { return max(24, edge) }
        return max(edge, Double(names.count) * (15 * Double(names.map(\.count).max() ?? 1) + 4))
    }

    /// Positions of the horizontal axis to pixels. Where bars lie across, their figures stand beside their ends: the scale leaves them room.
    func horizontalScale(_ axes: (x: PanelAxis, y: PanelAxis), _ frame: PanelFrame) -> PositionScale {
        let whole = axes.x.scale(from: frame.plotLeft, to: frame.plotRight)
        guard case .values(let axis, _, _) = axes.x, case .bands = axes.y, !axis.isLogarithmic else { return whole }
        let span = axis.domain.upperBound - axis.domain.lowerBound
        var (start, end) = (whole.start, whole.end)
        // Each end depends on the other: three rounds come within a pixel.
        for _ in 0..<3 {
            for case .text(let text) in panel.marks where [.left, .right].contains(text.placement) && axis.domain.contains(text.point.x) && span > 0 {
                let share = (text.point.x - axis.domain.lowerBound) / span
                let room = min(TextMetrics.width(text.text, size: text.size, bold: text.isBold) * TextMetrics.safety + 12, 0.6 * (whole.end - whole.start))
                if text.placement == .right, share > 0 { end = min(end, start + (frame.plotRight - room - start) / share) }
                if text.placement == .left, share < 1 { start = max(start, (frame.plotLeft + room - share * end) / (1 - share)) }
            }
        }
        return start + 20 < end ? axes.x.scale(from: start, to: end) : whole
    }

    /// The height of the row of names of vertical rules.
    static let ruleRow = 24.0

    /// Whether names of vertical rules stand above the plot.
    var hasRuleNames: Bool {
        axes != nil && panel.marks.contains { mark in
            if case .rule(let rule) = mark, case .x = rule.position { !rule.label.isEmpty } else { false }
        }
    }
}
