/// A filled rectangle behind other marks; nil spans the plot.
public struct RectangleMark: Sendable {
    public var x: ClosedRange<Double>?
    public var y: ClosedRange<Double>?
    public var color: Palette.Role

    public init(x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil, color: Palette.Role = .band) {
        self.x = x
        self.y = y
        self.color = color
    }
}
