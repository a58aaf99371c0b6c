/// Text at a point. Where it finds no room without touching other text, it is left out, and the panel's notes say how many were.
public struct TextMark: Sendable {
    public enum Placement: Sendable, Hashable {
        /// In the column right of the plot, spread so that none touches another, with an elbow to where it belongs.
        case trailingEdge
        /// In the column left of the plot, instead of the axis' labels.
        case leadingEdge
        /// Beside the point, to the side with room.
        case beside
        case above, below
        /// Right or left of the point and nowhere else.
        case right, left
    }

    public var point: DataPoint
    public var text: String
    public var color: Palette.Role
    public var isBold: Bool
    /// 12 or 14 pixels.
    public var size: Double
    public var placement: Placement

    public init(_ text: String, at point: DataPoint, color: Palette.Role = .muted, isBold: Bool = false, size: Double = 12, placement: Placement = .beside) {
        self.text = text
        self.point = point
        self.color = color
        self.isBold = isBold
        self.size = size
        self.placement = placement
    }
}
