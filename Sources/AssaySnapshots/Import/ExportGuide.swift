import AssayMetrics

/// What `assay import --list` says of a format.
public struct ExportGuide: Sendable {
    /// The tool, as its makers write it.
    public var title: String
    /// Which files are read, in one or two sentences.
    public var reads: String
    /// How to get them: the page, command or address to ask.
    public var export: String
    /// What the tool's export has about persons and Assay drops on read; empty when it has nothing.
    public var drops: [String]
    /// Options that the format needs or understands, beyond the files.
    public var options: [Option]
    /// What it gives, in the order in which a site would declare it.
    public var metrics: [ExportMetric]
    /// Which metrics the files name themselves, beyond those; empty where `metrics` are all.
    public var ownMetrics: String

    public enum Option: Sendable, Hashable {
        /// `--group-map`: what in the export becomes which group.
        case groupMap(of: String)
        /// `--dates`: how days are written, where that depends on a locale.
        case dates
        /// `--map`: which column is which metric.
        case columnMap
        /// `--by`: columns that make groups.
        case by
        /// `--metric`: which metric the files are of, where neither they nor their names say so.
        case metric(oneOf: [String])
        /// `--week`: the last week that the files tell of to its end, where they do not say how far they reach, or of which week they are.
        case week
    }

    public init(title: String, reads: String, export: String, drops: [String] = [], options: [Option] = [], metrics: [ExportMetric], ownMetrics: String = "") {
        self.title = title
        self.reads = reads
        self.export = export
        self.drops = drops
        self.options = options
        self.metrics = metrics
        self.ownMetrics = ownMetrics
    }
}

/// A metric that an export gives, under the id that the format has for it.
public struct ExportMetric: Sendable {
    /// As a site would declare it: title, unit, kind, definition. Its `source` names the tool and the field.
    public let metric: Metric
    /// The field or fields of the export, as they are spelled there.
    public let field: String
    /// How the week's figure comes about.
    public let rule: WeekRule

    public var id: String { metric.id }

    public init(_ metric: Metric, field: String, rule: WeekRule) {
        self.metric = metric
        self.field = field
        self.rule = rule
    }
}

/// How the figures of days become one of an ISO week. Only what may be added is.
public enum WeekRule: String, Sendable {
    /// The seven days are added; a week of which a day is missing has no figure.
    case sum
    /// A trailing window of seven days: the figure of Sunday is the week's.
    case sunday
    /// A level: the last reading on or before Sunday.
    case last
    /// The source counts whole weeks itself.
    case week
    /// Numerators and denominators are added, each over the seven days.
    case ratio
    /// Distinct people over the seven days, counted here.
    case distinct
    /// The mean over people of what each has in the week.
    case mean
    /// The median over the items that end in the week, taken here.
    case median

    /// In words, for `import --list` and the summary of an import.
    public var words: String {
        switch self {
        case .sum: "sum of seven days"
        case .sunday: "Sunday's row, a trailing week"
        case .last: "last reading up to Sunday"
        case .week: "as given for the week"
        case .ratio: "parts added over seven days"
        case .distinct: "distinct people of the week"
        case .mean: "mean over people"
        case .median: "median of the week's items"
        }
    }
}
