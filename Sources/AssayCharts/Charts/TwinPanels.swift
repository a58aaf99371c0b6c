/// Two panels over one row of weeks: adoption above, the value it is meant to move below; each with its own scale, never two
/// scales in one frame. 760 wide, both panels of one height.
public struct TwinPanels: Sendable {
    public struct Panel: Sendable {
        /// "Tokens consumed".
        public var title: String
        public var role: SeriesRole
        public var format: NumberFormat
        /// One per week; nil, or what is not finite, is a gap and stays one.
        public var values: [Double?]
        /// Indices of provisional weeks: drawn hollow.
        public var hollow: Set<Int>
        /// Indices where the definition changed: the line is broken before them.
        public var breaks: Set<Int>
        /// "no value recorded": the panel says this and draws nothing.
        public var withheld: String?

        public init(
            title: String, role: SeriesRole, format: NumberFormat, values: [Double?], hollow: Set<Int> = [], breaks: Set<Int> = [], withheld: String? = nil
        ) {
            self.title = title
            self.role = role
            self.format = format
            self.values = values
            self.hollow = hollow
            self.breaks = breaks
            self.withheld = withheld
        }
    }

    /// The finding; drawn only in a file of its own, as is the subtitle: in a page both are the caption's.
    public var title: String
    /// Measures, units, group and period.
    public var subtitle: String
    /// What the chart shows, in words, for who does not see it; written only in a file of its own.
    public var description: String
    public var weeks: [WeekTick]
    public var adoption: Panel
    public var value: Panel
    /// In order of weight: four are drawn.
    public var events: [ChartEvent]

    public init(title: String, subtitle: String, description: String, weeks: [WeekTick], adoption: Panel, value: Panel, events: [ChartEvent]) {
        self.title = title
        self.subtitle = subtitle
        self.description = description
        self.weeks = weeks
        self.adoption = adoption
        self.value = value
        self.events = events
    }

    /// The chart as SVG, in UTF-8. Same chart, same bytes. Always a drawing: what cannot be drawn is stated in its panel.
    public func svg(_ profile: SVGProfile) -> [UInt8] {
        var drawing = TwinPanelsDrawing(self, profile: profile)
        return drawing.draw()
    }
}
