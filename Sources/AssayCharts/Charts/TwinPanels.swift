/// Two panels over one row of weeks: adoption above, the value it is meant to move below; each with its own scale, never two
/// scales in one frame.
public struct TwinPanels: ChartDesign {
    public var weeks: [WeekTick]
    public var adoption: ChartSeries
    public var value: ChartSeries
    /// In order of weight: four are drawn.
    public var events: [ChartEvent]

    public init(weeks: [WeekTick], adoption: ChartSeries, value: ChartSeries, events: [ChartEvent] = []) {
        self.weeks = weeks
        self.adoption = adoption
        self.value = value
        self.events = events
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        Chart(caption: caption, panels: [adoption.panel(over: weeks), value.panel(over: weeks)], events: events)
    }
}
