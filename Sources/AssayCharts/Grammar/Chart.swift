/// A chart as a value: panels of marks over axes, before anything has a place. The vocabulary is that of Swift Charts; unlike there, a mark holds a
/// whole series, and nothing is computed from the data: what is drawn is what was given.
///
/// `Chart` → `Scene` (places, `Layout/`) → SVG (`Scene/`). It judges nothing and never fails: what cannot be drawn is stated in its panel.
public struct Chart: Sendable {
    /// How panels stand to each other.
    public enum Arrangement: Sendable, Hashable {
        /// One above the other over one horizontal axis, which the last panel has.
        case stacked
        /// Side by side, each with its own axes, sharing the width in these parts; one above the other where that is too narrow.
        case beside([Double])
        /// In rows of equal panels, as many columns as asked for where there is room.
        case grid(columns: Int)
    }

    public var caption: ChartCaption
    public var panels: [Panel]
    public var arrangement: Arrangement
    /// On axes of weeks, in order of weight: four are drawn.
    public var events: [ChartEvent]
    /// Sentences under the chart: how to read it, what was left out.
    public var notes: [String]
    /// Figures under the chart; nil for none.
    public var boxScore: BoxScore?

    public init(
        caption: ChartCaption, panels: [Panel], arrangement: Arrangement = .stacked, events: [ChartEvent] = [], notes: [String] = [],
        boxScore: BoxScore? = nil
    ) {
        self.caption = caption
        self.panels = panels
        self.arrangement = arrangement
        self.events = events
        self.notes = notes
        self.boxScore = boxScore
    }
}

/// What a chart says in words. In a page these are the caption's; a file of its own draws title and subtitle, and carries the description.
public struct ChartCaption: Sendable, Hashable {
    /// The finding, in at most fifteen words.
    public var title: String
    /// Measure, unit, group and period.
    public var subtitle: String
    /// What the chart shows, for who does not see it: at most 250 characters, from its numbers.
    public var description: String

    public init(title: String, subtitle: String, description: String) {
        self.title = title
        self.subtitle = subtitle
        self.description = description
    }
}

/// Some figures under a chart, each under its name: "Last week", "4.2", "+3 % on the week before".
public struct BoxScore: Sendable, Hashable {
    public struct Column: Sendable, Hashable {
        public var title: String
        public var value: String
        /// Changes, a line each.
        public var changes: [String]

        public init(title: String, value: String, changes: [String]) {
            self.title = title
            self.value = value
            self.changes = changes
        }
    }
    public var columns: [Column]

    public init(columns: [Column]) { self.columns = columns }
}
