import AssayDiagnostics
import AssayMetrics

/// Jira's CSV export of issues: what was resolved in each week, and how long it took.
///
/// Issues are items and not persons: columns about persons are dropped. A list of issues does not say how far it reaches, so only weeks between
/// its first and its last day are known to be whole.
struct JiraReader: ExportReader {
    /// Fewer issues than this have no median worth telling.
    static let fewestForMedian = 5

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let table = ExportTable(file, log: &log) else { return false }
        return table.columns.contains("Issue key") && (table.columns.contains("Issue id") || table.columns.contains("Resolved") || table.columns.contains("Created"))
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var summary = ImportSummary()
        var issues: [String: Issue] = [:]
        for file in files {
            guard let table = ExportTable(file, log: &log) else { continue }
            read(table, request, into: &issues, &summary, &log)
        }
        var weeks = SourceWeeks(guide.metrics)
        summary.leftOut += JiraReader.add(Array(issues.values), for: request, to: &weeks, log: &log)
        var reading = weeks.reading(for: request)
        summary.leftOut += reading.summary.leftOut
        reading.summary = summary
        reading.finish(guide, request, log)
        return reading
    }

    private func read(_ table: ExportTable, _ request: ImportRequest, into issues: inout [String: Issue], _ summary: inout ImportSummary, _ log: inout ImportLog) {
        guard let columns = Columns(table, request, &log), let dates = dates(of: table, columns, request, &log) else { return }
        for (index, column) in table.columns.enumerated() where !columns.read.contains(index) {
            if JiraReader.isOfPersons(column) {
                if !summary.dropped.contains(column) { summary.dropped.append(column) }
            } else if !summary.unread.contains(column) {
                summary.unread.append(column)
            }
        }
        if table.rows.count >= 1000, table.rows.count.isMultiple(of: 1000) {
            log.refuse(
                "more-pages", "exactly \(table.rows.count) issues: Jira stops there, and leaves the others out", at: SourceLocation(path: table.path),
                help: "export shorter spans of 'resolved', each into a file of its own, and give all files")
        }
        for row in table.rows {
            summary.records += 1
            guard let issue = issue(row, table, columns, dates, &log) else { continue }
            let key = row[columns.key]
            guard let earlier = issues.updateValue(issue, forKey: key), earlier.resolved != issue.resolved || earlier.points != issue.points else { continue }
            log.refuse(
                "overlap", "issue \(key) says other things than in \(earlier.place.path):\(earlier.place.line)", at: row.place,
                help: "give only the export that was taken last of each span")
        }
    }

    /// How the file writes days; nil after a fault. It is never guessed.
    private func dates(of table: ExportTable, _ columns: Columns, _ request: ImportRequest, _ log: inout ImportLog) -> DatePattern? {
        if let dates = request.dates { return dates }
        let example = [columns.resolved, columns.created].lazy.compactMap { $0 }.flatMap { column in table.rows.lazy.map { $0[column] } }.first { !$0.isEmpty }
        log.refuse(
            "dates", "days are written as '\(example ?? "")': settings of Jira decide how, and Assay does not guess", at: SourceLocation(path: table.path),
            help: "say how with --dates: 'd/MMM/yy h:mm a' for 14/Jul/26 3:42 PM, 'M/d/yyyy H:mm' for 7/14/2026 15:42")
        return nil
    }

    /// What a row says; nil after a fault.
    private func issue(_ row: ExportTable.Row, _ table: ExportTable, _ columns: Columns, _ dates: DatePattern, _ log: inout ImportLog) -> Issue? {
        var issue = Issue(groups: columns.groups.map { row[$0] }.filter { !$0.isEmpty }, place: row.place)
        var moments: [DatePattern.Moment?] = []
        for column in [columns.created, columns.resolved] {
            guard let column, !row[column].isEmpty else {
                moments.append(nil)
                continue
            }
            guard let moment = dates.moment(row[column]) else {
                log.refuse(
                    "locale-date", "'\(table.columns[column])' is '\(row[column])', which is not written as '\(dates.text)'", at: row.place,
                    help: "export all with one date format, or give the one of this file with --dates")
                return nil
            }
            moments.append(moment)
        }
        issue.created = moments[0]
        issue.resolved = moments[1]
        if let points = columns.points { issue.points = table.number(row, points, log: &log) }
        return issue
    }
}
