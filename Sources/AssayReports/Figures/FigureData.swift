import AssayMetrics

/// The numbers of a figure for machines. The CSV is made only when it is asked for: most builds write no figure files.
public enum FigureData: Sendable {
    /// A field of a row: text, which is kept from being taken for a formula, or a number with every digit; nil is an empty field.
    public enum Field: Sendable, Hashable {
        case text(String)
        case number(Double?)
    }

    /// Metrics week by week in one group.
    case weekly([(metric: Metric, series: Series)], group: Group)
    /// One metric in several groups, week by week; only these weeks where some are named.
    case groups(Metric, [(group: Group, series: Series)], weeks: [Week]? = nil)
    /// Rows under named columns, for what is neither weeks nor groups.
    case rows(columns: [String], [[Field]])
    /// A file as it was given.
    case bytes([UInt8])

    /// UTF-8, RFC 4180, LF line ends.
    public var csv: [UInt8] {
        switch self {
        case .weekly(let columns, let group): return FigureCSV.weekly(columns, group: group)
        case .groups(let metric, let groups, let weeks):
            var rows = FigureRows()
            for (group, series) in groups { rows.append(metric, series, group: group, weeks: weeks) }
            return rows.bytes
        case .rows(let columns, let rows): return FigureCSV.rows(columns, rows)
        case .bytes(let bytes): return bytes
        }
    }
}
