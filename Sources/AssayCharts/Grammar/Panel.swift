/// One plot of a chart, with its own scales.
public struct Panel: Sendable {
    /// "Adoption · Tokens consumed"; none if empty.
    public var title: String
    /// The colour of the title: that of the series the panel shows.
    public var color: Palette.Role
    /// What a reader must know of this panel, in a few words each. That an axis does not start at zero, or is logarithmic, is added by itself.
    public var notes: [String]
    public var x: Axis
    public var y: Axis
    /// From the back to the front.
    public let marks: [Mark]
    /// What the marks hold along both axes: looked at once, since a chart is drawn at several widths.
    let extent: MarkExtent
    /// Of the plot, in pixels.
    public var height: Double
    /// The widest the plot may get, in pixels: for square plots.
    public var widest: Double?
    /// Said instead of the marks, which are not drawn: "no value recorded".
    public var statement: String?

    public init(
        title: String = "", color: Palette.Role = .ink, notes: [String] = [], x: Axis, y: Axis, marks: [Mark], height: Double = 168, widest: Double? = nil,
        statement: String? = nil
    ) {
        self.title = title
        self.color = color
        self.notes = notes
        self.x = x
        self.y = y
        self.marks = marks
        extent = MarkExtent(marks)
        self.height = height
        self.widest = widest
        self.statement = statement
    }
}
