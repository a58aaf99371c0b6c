extension SVGWriter {
    /// One path through the points: interrupted where there is no value, never interpolated. Nothing if no two neighbours have values.
    mutating func line(_ series: SeriesPoints, role: SeriesRole, dashes: StaticString) {
        var isOpen = false
        for index in series.points.indices where series.isJoined(index) {
            guard let from = series.points[index - 1], let to = series.points[index] else { continue }
            if !isOpen {
                isOpen = true
                raw("<path d=\"")
            }
            if !series.isJoined(index - 1) { point("M", from.x, from.y) }
            point("L", to.x, to.y)
        }
        guard isOpen else { return }
        raw("\" fill=\"none\"")
        paint(stroke: role.color)
        if role == .adoption {
            raw(" stroke-dasharray=\"")
            raw(dashes)
            byte(0x22)
        }
        raw("/>")
    }
}
