/// What is drawn in a panel. Positions are those of its axes: values, ordinals of weeks, or the numbers of categories.
public enum Mark: Sendable {
    case line(LineMark)
    case area(AreaMark)
    case bar(BarMark)
    case point(PointMark)
    case rule(RuleMark)
    case rectangle(RectangleMark)
    case text(TextMark)
}

/// A place in a panel.
public struct DataPoint: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    var isFinite: Bool { x.isFinite && y.isFinite }
}

/// How a line is drawn: never by colour alone.
public enum StrokeStyle: Sendable, Hashable { case solid, dashed, dotted }
