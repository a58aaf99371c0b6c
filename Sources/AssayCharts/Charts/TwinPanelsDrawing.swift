/// Writes one twin-panel chart.
struct TwinPanelsDrawing {
    let chart: TwinPanels
    let profile: SVGProfile
    let upper: PanelPlan, lower: PanelPlan
    let layout: TwinPanelsLayout
    var out: SVGWriter

    init(_ chart: TwinPanels, profile: SVGProfile) {
        self.chart = chart
        self.profile = profile
        upper = PanelPlan(chart.adoption, weeks: chart.weeks)
        lower = PanelPlan(chart.value, weeks: chart.weeks)
        layout = TwinPanelsLayout(chart, plans: [upper, lower], profile: profile)
        out = SVGWriter(theme: profile.theme, hasClasses: profile.isInline, capacity: 8_192)
    }

    mutating func draw() -> [UInt8] {
        let range = layout.weekRange
        let frame = layout.left...layout.right
        let scale = WeekScale(chart.weeks, from: range.start, to: range.end)
        let axis = scale.map { WeekAxis(chart.weeks, scale: $0, frame: frame) }
        let events = scale.map { EventGuide(chart.events, weeks: chart.weeks, scale: $0, frame: frame) }
        let eventRow = events?.isEmpty == false ? EventGuide.rowHeight : 0
        let plots = layout.plots(eventRow: eventRow)
        let axisBottom = plots.lower.upperBound + (axis?.height ?? 8)

        open(height: (axisBottom + (events?.listHeight ?? 0) + layout.padding).rounded(.up))
        header()
        title(upper, above: plots.upper.lowerBound - eventRow)
        let space = title(lower, above: plots.lower.lowerBound)
        grid(upper, plots.upper)
        grid(lower, plots.lower)
        if let events, !events.isEmpty {
            let stretches = [(upper, plots.upper), (lower, plots.lower)].filter { $0.0.axis != nil }.map(\.1)
            events.draw(top: plots.upper.lowerBound - eventRow, stretches: stretches, space: space, into: &out)
        }
        if let scale {
            series(upper, plots.upper, scale)
            series(lower, plots.lower, scale)
            axis?.draw(at: plots.lower.upperBound, into: &out)
        }
        events?.drawList(top: axisBottom, into: &out)
        out.raw("</g></svg>")
        if !profile.isInline { out.byte(0x0A) }
        return out.bytes
    }

    private mutating func open(height: Double) {
        let width = layout.right + layout.padding
        switch profile {
        case .inline(let labelledBy, let describedBy):
            out.raw("<svg class=\"chart\" role=\"img\"")
            if !labelledBy.isEmpty {
                out.raw(" aria-labelledby=\"")
                out.escaped(labelledBy)
                out.byte(0x22)
            }
            if !describedBy.isEmpty {
                out.raw(" aria-describedby=\"")
                out.escaped(describedBy)
                out.byte(0x22)
            }
            size(width, height)
        case .standalone:
            out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
            size(width, height)
            out.raw("<title>")
            out.escaped(chart.title)
            out.raw("</title><desc>")
            out.escaped(chart.description)
            out.raw("</desc><rect")
            out.attribute("width", width)
            out.attribute("height", height)
            out.paint(fill: .ground)
            out.raw("/>")
        }
        out.raw("<g aria-hidden=\"true\" font-family=\"Arial, Helvetica, Liberation Sans, sans-serif\" font-size=\"12\"")
        out.paint(fill: .muted)
        out.byte(0x3E)
    }

    private mutating func size(_ width: Double, _ height: Double) {
        out.attribute("width", width)
        out.attribute("height", height)
        out.raw(" viewBox=\"0 0 ")
        out.number(width)
        out.byte(0x20)
        out.number(height)
        out.raw("\">")
    }
}
