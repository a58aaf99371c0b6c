import AssayDiagnostics
import AssayMetrics

/// Reads `cohort.csv`: how many things were made in a week, and how many of them were used again or opened since.
public struct CohortReader: Sendable {
    /// The name of the file in a capture's folder.
    public static let fileName = "cohort.csv"

    enum Column: Int, CaseIterable {
        case created, kind, count, weeksObserved, people, group, usedAgain, opened
        static let names = ["week_created", "kind", "created", "weeks_observed", "people", "group", "used_again", "opened"]
        static let required = 5
    }

    public init() {}

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - path: its name in diagnostics.
    ///   - capture: the capture week; nil for a file of `backfill/`, whose rows count as captured in the last week observed.
    ///   - schema: what the site declares.
    /// - Returns: the cohorts that are right, and every fault. With an error among the faults the table is not to be used.
    public func read(_ bytes: [UInt8], path: String, capture: Week?, schema: SnapshotSchema) -> CohortReading {
        var csv = CohortDistributionCSV(columns: Column.names, required: Column.required, path: path, capture: capture, schema: schema)
        var cohorts: [CohortTable.Row] = []
        var lines: [Key: Int] = [:]
        let count = csv.read(bytes) { csv, fields, text in
            if let cohort = CohortReader.row(&csv, fields, text, &lines) { cohorts.append(cohort) }
        }
        return CohortReading(table: CohortTable(capture: capture, rows: cohorts), diagnostics: csv.validator.log.finished(), rows: count)
    }

    private struct Key: Hashable {
        var created: Week
        var group: Int
        var kind: String
        var weeksObserved: Int
    }

    private static func row(_ csv: inout CohortDistributionCSV, _ fields: [TextField], _ text: Span<UInt8>, _ lines: inout [Key: Int]) -> CohortTable.Row? {
        func field(_ column: Column) -> TextField { fields[column.rawValue] }
        let native = csv.nativeFields(fields)
        if field(.created).isEmpty {
            csv.validator.refuse(
                "missing-week", field(.created), "the row has no 'week_created'", help: "write the week in which the things were made, such as 2026-W21")
        }
        let created = field(.created).isEmpty ? nil : csv.validator.week(native, text)
        let group = csv.validator.group(native, text)
        let kind = kind(&csv, field(.kind), text)
        let count = csv.count(field(.count), "created", text)
        let usedAgain = csv.countIfGiven(field(.usedAgain), "used_again", text)
        let opened = csv.countIfGiven(field(.opened), "opened", text)
        let weeks = csv.count(field(.weeksObserved), "weeks_observed", text)
        let people = csv.validator.people(native, text)
        for (part, column) in [(usedAgain, Column.usedAgain), (opened, .opened)] {
            guard let part, let count, part > count else { continue }
            let name = Column.names[column.rawValue]
            csv.validator.refuse("part-above-whole", field(column), "'\(name)' is more than 'created'", help: "count each thing that was made once")
        }
        guard let created, group >= 0, let kind, let count, let weeks, csv.validator.isInLife(native, created, group: group) else { return nil }
        if let capture = csv.validator.capture, weeks > capture.ordinal - created.ordinal {
            csv.validator.refuse(
                "observed-after-capture", field(.weeksObserved), "'weeks_observed' reaches beyond the capture week \(capture)",
                help: "count the whole weeks after 'week_created', up to the capture week")
        }
        let key = Key(created: created, group: group, kind: kind, weeksObserved: weeks)
        if let first = lines[key] {
            let name = csv.validator.schema.groups.names[group]
            csv.validator.refuse(
                "repeated-row", field(.kind), "\(created), group '\(name)', kind '\(kind)' is given twice, first in line \(first)",
                help: "keep one of the rows")
        } else {
            lines[key] = csv.validator.line
        }
        guard csv.validator.faults.isEmpty else { return nil }
        return CohortTable.Row(
            created: created, group: group, kind: kind, count: count, usedAgain: usedAgain, opened: opened, weeksObserved: weeks, people: people)
    }

    /// What was made, by an id. What is no id is not repeated: it may be what somebody called a thing of theirs.
    private static func kind(_ csv: inout CohortDistributionCSV, _ field: TextField, _ text: Span<UInt8>) -> String? {
        let bytes = field.bytes(in: text)
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        if (1...40).contains(bytes.count), isLetter(bytes[0]), bytes.allSatisfy({ isLetter($0) || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        csv.validator.refuse(
            "invalid-kind", field, field.isEmpty ? "the row has no 'kind'" : "the kind is not an id of up to 40 letters, digits, '_' and '-'",
            help: "write what was made, such as agent or prompt: never the name of a single thing")
        return nil
    }
}

/// What one `cohort.csv` gave.
public struct CohortReading: Sendable {
    public let table: CohortTable
    /// In the order of the file; after 20 of one rule, one that counts the others.
    public let diagnostics: [Diagnostic]
    /// Rows under the header, whether they were right or not.
    public let rows: Int
}
