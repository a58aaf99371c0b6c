extension SVGWriter {
    /// How a point is marked.
    enum PointStyle {
        /// A provisional figure: a hollow circle, for every role.
        case provisional
        /// The last figure, or one without neighbours: filled, a circle for value and a diamond for adoption.
        case final
    }

    mutating func point(_ point: SeriesPoints.Point, role: SeriesRole, style: PointStyle, radius: Double) {
        if style == .final, role == .adoption {
            // A diamond of the same area as the circle needs a longer half diagonal.
            let reach = radius * 1.25
            raw("<path d=\"")
            self.point("M", point.x, point.y - reach)
            self.point("l", reach, reach)
            self.point("l", -reach, reach)
            self.point("l", -reach, -reach)
            raw("z\"")
        } else {
            raw("<circle")
            attribute("cx", point.x)
            attribute("cy", point.y)
            attribute("r", radius)
        }
        switch style {
        case .final: paint(fill: role.color)
        case .provisional:
            paint(fill: .ground, stroke: role.color)
            attribute("stroke-width", radius < 4 ? 1.5 : 2)
        }
        raw("/>")
    }
}
