import AssayDiagnostics
import AssayMetrics

extension ExportTable {
    /// The day in a field, as ISO 8601 or by the pattern; a fault for anything else. What stands there is not repeated: it may be another column's.
    func day(_ row: Row, _ column: Int, by pattern: DatePattern?, log: inout ImportLog) -> CivilDate? {
        if let day = CivilDate(timestamp: row[column]) ?? pattern?.day(row[column]) { return day }
        if row[column].isEmpty {
            log.refuse("missing-date", "the row has no '\(columns[column])'", at: row.place, help: "export it with that field, or remove the row")
        } else if pattern != nil {
            log.refuse(
                "not-a-date", "'\(columns[column])' holds no day that is written as --dates says", at: row.place,
                help: "write the pattern as the file has it: months as M, MM or MMM")
        } else {
            log.refuse(
                "locale-date", "'\(columns[column])' holds days that are not written as 2026-11-16", at: row.place,
                help: "say how they are written, as --dates 'M/d/yyyy': it is never guessed")
        }
        return nil
    }

    /// The whole number in a field, at least 0; nil when it is empty, a fault for any other.
    func count(_ row: Row, _ column: Int, log: inout ImportLog) -> Int? {
        guard let number = number(row, column, log: &log) else { return nil }
        if let count = Int(exactly: number), (0...1_000_000_000_000).contains(count) { return count }
        log.refuse("not-a-count", "'\(columns[column])' is no whole number from 0 on", at: row.place, help: "export how many there are")
        return nil
    }

    /// Says that the file is another table than the one expected.
    /// - Parameter remedy: what to export instead.
    func refuseShape(expected: String, remedy: String, log: inout ImportLog) {
        if columns.contains("bin_lower"), columns.contains("bin_upper") {
            log.refuse(
                "distribution", "the table counts people by how much they have, and that is no weekly figure", at: SourceLocation(path: path, line: 1),
                help: "put it into the folder of a capture as distribution.csv, with the columns week,group,metric,bin_lower,bin_upper,people and rows of 'all' only")
        } else {
            log.refuse("other-shape", "the file is not \(expected): its first columns are \(firstColumns)", at: SourceLocation(path: path, line: 1), help: remedy)
        }
    }

    private var firstColumns: String { columns.prefix(4).map { "'\($0)'" }.joined(separator: ", ") + (columns.count > 4 ? " …" : "") }
}
