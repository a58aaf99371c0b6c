import AssayDiagnostics
import AssayMetrics

/// What an import gave.
public struct ImportReading: Sendable {
    /// By week, then group in the order of `groups`, then metric in the order of the guide.
    public var figures: [ImportedFigure] = []
    /// The groups that figures are of, `all` left out, by title.
    public var groups: [ImportedGroup] = []
    public var summary = ImportSummary()
    /// The metrics of the format, those that the files name among them, with definitions that say what these files hold.
    public var metrics: [ExportMetric] = []
    /// By file, then by place.
    public var diagnostics: [Diagnostic] = []

    public init() {}
}

/// One figure of a group and a week, ready to be written as a row of a snapshot.
public struct ImportedFigure: Sendable, Hashable {
    public var week: Week
    /// Id.
    public var group: String
    /// Id.
    public var metric: String
    /// With parts, the numerator over the denominator.
    public var value: Double?
    public var numerator: Double?
    public var denominator: Double?
    /// How many people contributed; nil where the source counts none and the group's declared number stands for it.
    public var people: Int?
    public var isProvisional: Bool
    /// There is a figure, and too few people are behind it: it is told that it is hidden, and nothing else of it.
    public var isHidden = false

    /// A figure of too few people.
    public static func hidden(week: Week, group: String, metric: String) -> ImportedFigure {
        var figure = ImportedFigure(week: week, group: group, metric: metric)
        figure.isHidden = true
        return figure
    }

    public init(
        week: Week, group: String = Group.everybody, metric: String, value: Double? = nil, numerator: Double? = nil, denominator: Double? = nil,
        people: Int? = nil, isProvisional: Bool = false
    ) {
        self.week = week
        self.group = group
        self.metric = metric
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.people = people
        self.isProvisional = isProvisional
    }
}

/// A group that an export names.
public struct ImportedGroup: Sendable, Hashable {
    public var id: String
    /// As the export spells it.
    public var title: String
    /// Of a group that the site declares: the one above it, when that is not `all`.
    public var parent: String?

    public init(id: String, title: String, parent: String? = nil) {
        self.id = id
        self.title = title
        self.parent = parent
    }
}

/// What became of everything in the files: nothing is dropped silently.
public struct ImportSummary: Sendable {
    /// A metric that was made, with the number of figures.
    public struct Made: Sendable, Hashable {
        public var metric: String
        public var field: String
        public var rule: WeekRule
        public var figures: Int
    }

    /// In the order of the guide.
    public var made: [Made] = []
    /// Metrics that the export could give and the site does not declare.
    public var undeclared: [String] = []
    /// Fields about persons that were dropped, as they are spelled.
    public var dropped: [String] = []
    /// Fields that are not read, as they are spelled.
    public var unread: [String] = []
    /// What else was left out and why: partial weeks, small groups, people in no group. Whole sentences without a full stop, lower case.
    public var leftOut: [String] = []
    /// Records read: days, rows or buckets.
    public var records = 0

    public init() {}
}
