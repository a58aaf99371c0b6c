/// A line through points, interrupted where there is none, never interpolated. On an axis of weeks also where weeks are missing between two points.
public struct LineMark: Sendable {
    /// Nil, or what is not finite, is a gap.
    public var points: [DataPoint?]
    /// Indices before which the line is broken: the definition changed.
    public var breaks: Set<Int>
    public var color: Palette.Role
    public var style: StrokeStyle
    /// In pixels.
    public var width: Double
    /// Whether the line goes in steps: level at each point's value up to the next point's position.
    public var isStepped: Bool
    /// Whether the middle of each segment shows which way time goes.
    public var hasArrows: Bool

    public init(
        points: [DataPoint?], breaks: Set<Int> = [], color: Palette.Role, style: StrokeStyle = .solid, width: Double = 2, isStepped: Bool = false,
        hasArrows: Bool = false
    ) {
        self.points = points
        self.breaks = breaks
        self.color = color
        self.style = style
        self.width = width
        self.isStepped = isStepped
        self.hasArrows = hasArrows
    }
}
