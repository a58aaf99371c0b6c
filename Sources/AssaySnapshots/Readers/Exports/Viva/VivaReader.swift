import AssayDiagnostics
import AssayMetrics

/// Viva Insights: the person query of an analyst, or weekly figures of groups made from one.
///
/// `VivaReader+Metrics` says what is made, `+Persons` and `+Groups` read the two forms, `VivaWeeks` finds the ISO weeks.
struct VivaReader: ExportReader {
    /// How the files' weeks lie, which the definitions have to say.
    var weeks = VivaWeeks.Start.sunday

    var guide: ExportGuide {
        ExportGuide(
            title: "Viva Insights",
            reads: "The CSV of a person query by week, or a CSV of weekly figures by organisation (week_start, organization, people and sums). "
                + "Weeks that begin on Sunday are taken for the ISO week that begins the day after, with a warning.",
            export: "Viva Insights, Analyst experience: a person query grouped by week, with the Copilot and collaboration metrics and the attribute Organization; then Download CSV.",
            drops: ["PersonId"], options: [.by, .dates], metrics: VivaReader.metrics(weeks))
    }

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let table = ExportTable(file, log: &log) else { return false }
        return VivaColumns(table).form != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var tables: [VivaColumns] = []
        for file in files {
            guard let table = ExportTable(file, log: &log) else { continue }
            let columns = VivaColumns(table)
            if columns.form == nil {
                table.refuseShape(
                    expected: "a person query of Viva Insights", remedy: "export a person query with PersonId and MetricDate, or weekly figures with week_start and people", log: &log)
            } else {
                tables.append(columns)
            }
        }
        let persons = tables.filter { $0.form == .persons }
        if !persons.isEmpty, persons.count < tables.count {
            log.refuse(
                "mixed-forms", "some files have rows of persons, and some of groups", at: SourceLocation(path: persons[0].table.path, line: 1),
                help: "import one form: where groups are told twice, one that is hidden can be had by subtraction")
        }
        return persons.isEmpty ? readGroups(tables, request, &log) : readPersons(persons, request, &log)
    }
}

/// The columns of a table, by their names without case: Viva writes spaces, and tools that read it underscores.
struct VivaColumns {
    enum Form { case persons, groups }

    let table: ExportTable
    /// By name in lower case, with spaces.
    private let indices: [String: Int]

    init(_ table: ExportTable) {
        self.table = table
        indices = Dictionary(table.columns.enumerated().map { (VivaColumns.plain($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for another table.
    var form: Form? {
        if self["personid"] != nil, self["metricdate"] != nil { return .persons }
        return self["week start"] != nil && self["people"] != nil && self["bin lower"] == nil ? .groups : nil
    }

    subscript(name: String) -> Int? { indices[name] }

    /// The columns that feed a metric, in the order of the table.
    func columns(where matches: (String) -> Bool) -> [Int] { table.columns.indices.filter { matches(VivaColumns.plain(table.columns[$0])) } }

    /// The columns that make groups, as asked for; nil after a fault.
    func groups(_ names: [String], log: inout ImportLog) -> [Int]? {
        var columns: [Int] = []
        for name in names {
            if PersonColumn.matches(name) {
                log.refuse(
                    "person-column", "'\(name)' holds persons, and groups of one are none", at: SourceLocation(path: table.path, line: 1),
                    help: "name a column of groups, such as Organization")
                return nil
            }
            guard let column = self[VivaColumns.plain(name)] ?? table.column(name, log: &log) else { return nil }
            columns.append(column)
        }
        return columns
    }

    /// The name of a row's group: `Finance / Senior IC`; empty where an attribute is.
    static func group(_ row: ExportTable.Row, _ columns: [Int]) -> String {
        columns.contains { row[$0].isEmpty } ? "" : columns.map { row[$0] }.joined(separator: " / ")
    }

    static func plain(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
