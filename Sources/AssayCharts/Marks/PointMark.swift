/// Points of one look.
public struct PointMark: Sendable {
    /// A shape is a meaning: only provisional figures are hollow circles.
    public enum Shape: Sendable, Hashable {
        /// A filled circle: value, context.
        case circle
        /// A filled diamond: adoption.
        case diamond
        /// A hollow circle, for every role: provisional.
        case hollow
        /// A circle around a point, which stays: a signal.
        case ring
        /// A short line across, perpendicular to the vertical or horizontal reading: targets.
        case dash, bar
    }

    public var points: [DataPoint]
    public var shape: Shape
    public var color: Palette.Role
    /// In pixels; half the length of a dash or bar.
    public var radius: Double

    public init(points: [DataPoint], shape: Shape, color: Palette.Role, radius: Double = 4) {
        self.points = points
        self.shape = shape
        self.color = color
        self.radius = radius
    }
}
