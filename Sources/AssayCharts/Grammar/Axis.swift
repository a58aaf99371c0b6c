/// What the positions along one side of a panel mean.
public enum Axis: Sendable {
    /// Positions are the ordinals of weeks. Horizontal only.
    case weeks([WeekTick])
    /// Bands of equal width, from the left or from the top; the position 2 is the middle of the third, and 1.5 the border between second and third.
    case categories([String])
    /// Positions are values.
    case quantity(Quantity)
    /// As `quantity`, without ticks, labels and grid.
    case bare(Quantity)

    public struct Quantity: Sendable {
        public enum Scale: Sendable { case linear, logarithmic }

        public var format: NumberFormat
        /// Beside a horizontal axis, under its labels; not drawn at a vertical one, where the panel's title says it.
        public var title: String
        /// A logarithmic scale falls back to a linear one where there are values that are not positive.
        public var scale: Scale
        /// From where to where, whatever the marks hold; nil for the marks' own span, rounded out to ticks.
        public var domain: ClosedRange<Double>?
        /// Whether zero is always on the axis: the base of bars and areas.
        public var hasZero: Bool

        public init(format: NumberFormat, title: String = "", scale: Scale = .linear, domain: ClosedRange<Double>? = nil, hasZero: Bool = false) {
            self.format = format
            self.title = title
            self.scale = scale
            self.domain = domain
            self.hasZero = hasZero
        }
    }
}
