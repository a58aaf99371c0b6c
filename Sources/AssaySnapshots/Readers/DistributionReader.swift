import AssayDiagnostics
import AssayMetrics

/// Reads `distribution.csv`: how many people lie between which values of a metric, for everybody.
public struct DistributionReader: Sendable {
    /// The name of the file in a capture's folder.
    public static let fileName = "distribution.csv"

    enum Column: Int, CaseIterable {
        case metric, lower, upper, people, week, group
        static let names = ["metric", "bin_lower", "bin_upper", "people", "week", "group"]
        static let required = 4
    }

    public init() {}

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - path: its name in diagnostics.
    ///   - capture: the capture week; nil for a file of `backfill/`, where each row must carry `week`.
    ///   - schema: what the site declares.
    /// - Returns: the bins that are right, and every fault. With an error among the faults the table is not to be used.
    public func read(_ bytes: [UInt8], path: String, capture: Week?, schema: SnapshotSchema) -> DistributionReading {
        var csv = CohortDistributionCSV(columns: Column.names, required: Column.required, path: path, capture: capture, schema: schema)
        var bins: [DistributionTable.Row] = []
        // By metric and week, where the last bin ends.
        var ends: [Key: Double] = [:]
        let count = csv.read(bytes) { csv, fields, text in
            if let bin = DistributionReader.row(&csv, fields, text, &ends) { bins.append(bin) }
        }
        return DistributionReading(table: DistributionTable(capture: capture, rows: bins), diagnostics: csv.validator.log.finished(), rows: count)
    }

    private struct Key: Hashable {
        var metric: Int
        var week: Week
    }

    private static func row(
        _ csv: inout CohortDistributionCSV, _ fields: [TextField], _ text: Span<UInt8>, _ ends: inout [Key: Double]
    ) -> DistributionTable.Row? {
        func field(_ column: Column) -> TextField { fields[column.rawValue] }
        let native = csv.nativeFields(fields)
        let week = csv.validator.week(native, text)
        let group = csv.validator.group(native, text)
        let metric = csv.validator.metric(native, text)
        let lower = csv.number(field(.lower), "bin_lower", text)
        let upper = csv.number(field(.upper), "bin_upper", text)
        let people = csv.count(field(.people), "people", text)
        if group > MetricCatalog.everybody {
            let name = csv.validator.schema.groups.names[group]
            csv.validator.refuse(
                "distribution-of-group", field(.group), "a distribution is read for 'all' only, and the row is of '\(name)'",
                help: "remove the rows of groups: in a group a bin can be one person")
        }
        // A group or metric that was declared once is no fault, and left out.
        guard let week, group == MetricCatalog.everybody, metric >= 0, let lower, let upper else { return nil }
        if upper <= lower {
            csv.validator.refuse(
                "empty-bin", field(.upper), "the bin does not end above where it begins", help: "'bin_lower' is below 'bin_upper': a value on the edge is in the bin above")
        } else if let end = ends[Key(metric: metric, week: week)], end != lower {
            csv.validator.refuse(
                "bins-not-contiguous", field(.lower), "the bin does not begin where the one before it of the same metric and week ends",
                help: "give the bins in ascending order, without gaps or overlaps; a bin may have 0 people")
        }
        ends[Key(metric: metric, week: week)] = upper
        guard csv.validator.faults.isEmpty, let people else { return nil }
        return DistributionTable.Row(metric: metric, week: week, bin: DistributionBin(lower: lower, upper: upper, people: people))
    }
}

/// What one `distribution.csv` gave.
public struct DistributionReading: Sendable {
    public let table: DistributionTable
    /// In the order of the file; after 20 of one rule, one that counts the others.
    public let diagnostics: [Diagnostic]
    /// Rows under the header, whether they were right or not.
    public let rows: Int
}
