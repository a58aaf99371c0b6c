/// A straight line across a panel, or a part of it.
public struct RuleMark: Sendable {
    public enum Position: Sendable, Hashable {
        /// At a height.
        case y(Double)
        /// At a place from left to right.
        case x(Double)
    }

    public var position: Position
    /// From where to where on the other axis; nil for the whole plot.
    public var range: ClosedRange<Double>?
    public var color: Palette.Role
    public var style: StrokeStyle
    /// In pixels.
    public var width: Double
    /// At the trailing edge of a horizontal rule, on top of a vertical one; empty for none.
    public var label: String

    public init(_ position: Position, range: ClosedRange<Double>? = nil, color: Palette.Role = .rule, style: StrokeStyle = .solid, width: Double = 1, label: String = "") {
        self.position = position
        self.range = range
        self.color = color
        self.style = style
        self.width = width
        self.label = label
    }
}
