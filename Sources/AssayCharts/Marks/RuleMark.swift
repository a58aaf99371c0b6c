extension SVGWriter {
    /// Horizontal lines of one width in one path; nothing for none. They are put on half pixels, so that a line of one pixel is one pixel.
    mutating func rules(_ heights: [Double], from start: Double, to end: Double, stroke: Palette.Role) {
        guard !heights.isEmpty else { return }
        raw("<path d=\"")
        for height in heights {
            point("M", start, Self.crisp(height))
            raw("H")
            number(end)
        }
        raw("\" fill=\"none\"")
        paint(stroke: stroke)
        raw("/>")
    }

    /// Vertical lines of one length in one path.
    mutating func verticalRules(_ positions: [Double], from top: Double, to bottom: Double, stroke: Palette.Role) {
        guard !positions.isEmpty else { return }
        raw("<path d=\"")
        for position in positions {
            point("M", Self.crisp(position), top)
            raw("V")
            number(bottom)
        }
        raw("\" fill=\"none\"")
        paint(stroke: stroke)
        raw("/>")
    }

    /// The middle of the pixel a position falls on.
    static func crisp(_ position: Double) -> Double { position.rounded(.down) + 0.5 }
}
