/// Bars of one look, vertical or horizontal.
public struct BarMark: Sendable {
    public struct Bar: Sendable, Hashable {
        /// Across: from where to where on the axis the bar stands on.
        public var base: ClosedRange<Double>
        /// Along: where it starts, mostly zero, and where it ends.
        public var start: Double
        public var end: Double

        public init(base: ClosedRange<Double>, start: Double = 0, end: Double) {
            self.base = base
            self.start = start
            self.end = end
        }
    }

    public enum Orientation: Sendable { case vertical, horizontal }

    /// What is not finite is not drawn.
    public var bars: [Bar]
    public var orientation: Orientation
    public var color: Palette.Role
    /// Outlined bars are hollow: provisional, or what is compared with.
    public var isOutlined: Bool

    public init(bars: [Bar], orientation: Orientation, color: Palette.Role, isOutlined: Bool = false) {
        self.bars = bars
        self.orientation = orientation
        self.color = color
        self.isOutlined = isOutlined
    }
}
