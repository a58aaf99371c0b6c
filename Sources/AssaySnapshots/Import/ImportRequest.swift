import AssayMetrics

/// What an import is asked for.
public struct ImportRequest: Sendable {
    /// The ids of metrics that the site declares; nil takes every metric that the export has. Others are left out, and said to be.
    public var wanted: Set<String>?
    /// Fewer people than this make no figure out of rows about persons: such a figure is never written.
    public var minimumPeople: Int
    /// The last week to take; nil takes all that are complete. An export that does not say how far it reaches tells of it to its end, and a figure without a
    /// date is of it.
    public var through: Week?
    /// Which name in the export belongs to which group; nil makes figures of `all`, or of the groups that the export names.
    public var groupMap: GroupMap?
    /// How days are written in files of people's own making.
    public var dates: DatePattern?
    /// Which column is which metric, as CSV.
    public var columnMap: ExportFile?
    /// Columns that make groups, outermost first.
    public var by: [String]
    /// The groups that the site declares: an export may name them by id or by title.
    public var groups: [ImportedGroup]
    /// Which metric the files are of where neither they nor their names say so, as the tool calls it: `deployment_frequency`.
    public var metric: String?

    public init(
        wanted: Set<String>? = nil, minimumPeople: Int = DisclosurePolicy.floor, through: Week? = nil, groupMap: GroupMap? = nil, dates: DatePattern? = nil,
        columnMap: ExportFile? = nil, by: [String] = [], groups: [ImportedGroup] = [], metric: String? = nil
    ) {
        self.wanted = wanted
        self.minimumPeople = max(minimumPeople, DisclosurePolicy.floor)
        self.through = through
        self.groupMap = groupMap
        self.dates = dates
        self.columnMap = columnMap
        self.by = by
        self.groups = groups
        self.metric = metric
    }

    /// The same with a second metric wanted where the first is: one can only be told by what the other says.
    func wanting(_ metric: String, with other: String) -> ImportRequest {
        var request = self
        if wanted?.contains(metric) == true { request.wanted?.insert(other) }
        return request
    }

    func wants(_ metric: String) -> Bool { wanted?.contains(metric) ?? true }
}
