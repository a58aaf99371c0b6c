/// A type of chart: data in; marks, the numbers as a table, and words made of them out.
public protocol ChartDesign: Sendable {
    /// What the numbers say, in at most fifteen words: the title where nobody gives one. Causes nothing, judges nothing.
    var finding: String { get }
    /// For who does not see the chart, in at most 250 characters: what kind of chart, first, last, least and greatest.
    var summary: String { get }
    /// The numbers drawn.
    var table: ChartTable { get }
    /// The chart in marks.
    func chart(_ caption: ChartCaption) -> Chart
}

/// The numbers of a chart, printed, for people.
public struct ChartTable: Sendable, Hashable {
    /// The first names the rows' heads.
    public var columns: [String]
    public var rows: [Row]

    public struct Row: Sendable, Hashable {
        public var head: String
        /// One less than there are columns.
        public var cells: [String]

        public init(head: String, cells: [String]) {
            self.head = head
            self.cells = cells
        }
    }

    public init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

/// What is measured.
public struct ChartMeasure: Sendable, Hashable {
    /// "Tokens consumed".
    public var title: String
    public var role: SeriesRole
    public var format: NumberFormat

    public init(title: String, role: SeriesRole, format: NumberFormat) {
        self.title = title
        self.role = role
        self.format = format
    }
}

/// A measure week by week.
public struct ChartSeries: Sendable {
    public var measure: ChartMeasure
    /// One per week; nil, or what is not finite, is a gap and stays one.
    public var values: [Double?]
    /// Indices of provisional weeks: drawn hollow.
    public var hollow: Set<Int>
    /// Indices where the definition changed: the line is broken before them.
    public var breaks: Set<Int>
    /// "no value recorded": said instead of a line.
    public var withheld: String?

    public init(_ measure: ChartMeasure, values: [Double?], hollow: Set<Int> = [], breaks: Set<Int> = [], withheld: String? = nil) {
        self.measure = measure
        self.values = values
        self.hollow = hollow
        self.breaks = breaks
        self.withheld = withheld
    }
}
