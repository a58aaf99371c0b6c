import AssayDiagnostics
import AssayMetrics

/// A pulse survey, already counted by group and week: `week,group,invited,responded` and a column a question.
struct SurveyReader: ExportReader {
    let guide = ExportGuide(
        title: "Survey",
        reads: "CSV with a row a group and week: week, group, invited, responded, and q_<question>_mean, _median, _share (0 to 1) or _percent (0 to 100) for each question.",
        export: "The results by group of your survey tool, with its columns renamed to these. Answers of persons are not read: count them before.",
        options: [.groupMap(of: "groups of the survey")], metrics: [SurveyReader.rate],
        ownMetrics: "survey-<question>-<mean, median or share> for each question: q_satisfaction_mean becomes survey-satisfaction-mean")

    private static let rate = ExportMetric(
        Metric(
            id: "survey-response-rate", title: "Response rate", kind: .context, unit: "%", better: .up, aggregate: .ratio, overWeeks: .none,
            definition: "People who answered, of those invited. There is no figure where nearly everybody, or everybody, answered: it would tell who did not.",
            source: "Survey, responded of invited", countsPeople: true), field: "responded / invited", rule: .ratio)

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let table = ExportTable(file, log: &log) else { return false }
        return SurveyReader.isSurvey(table)
    }

    private static let required = ["week", "group", "invited", "responded"]
    private static func isSurvey(_ table: ExportTable) -> Bool { required.allSatisfy(table.columns.contains) }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var tables: [ExportTable] = []
        for file in files {
            guard let table = ExportTable(file, log: &log) else { continue }
            if SurveyReader.isSurvey(table) {
                tables.append(table)
            } else {
                table.refuseShape(
                    expected: "a survey by group and week",
                    remedy: "name the columns \(SurveyReader.required.joined(separator: ", ")), and q_<question>_mean for each question", log: &log)
            }
        }
        var unread: [String] = []
        var questions: [SurveyQuestion] = []
        for table in tables {
            for column in table.columns where !SurveyReader.required.contains(column) {
                if PersonColumn.matches(column), !column.hasPrefix("q_") {
                    log.refuse(
                        "person-column", "column '\(column)' could name persons", at: SourceLocation(path: table.path, line: 1),
                        help: "count the answers by group, and leave that column out")
                } else if let question = SurveyQuestion(column: column) {
                    if !questions.contains(question) { questions.append(question) }
                } else if !unread.contains(column) {
                    if column.hasPrefix("q_") {
                        log.warn(
                            "unknown-question", "'\(column)' does not say what its figures are, and is not read", at: SourceLocation(path: table.path, line: 1),
                            help: "let its name end with _mean, _median, _share or _percent")
                    }
                    unread.append(column)
                }
            }
        }
        for (index, question) in questions.enumerated() {
            guard let other = questions[..<index].first(where: { $0.metric.id == question.metric.id }), let table = tables.first else { continue }
            log.refuse(
                "same-metric", "'\(other.column)' and '\(question.column)' would both be '\(question.metric.id)'", at: SourceLocation(path: table.path, line: 1),
                help: "keep one of the columns")
        }
        var guide = guide
        guide.metrics += questions.map(\.metric)
        var daily = DailyFigures(guide.metrics)
        var names = GroupNames(for: request)
        var withoutRate = 0
        for table in tables { withoutRate += add(table, questions, request, &daily, &names, &log) }
        var reading = ImportReading(daily, for: request, guide: guide, log: &log)
        names.order(&reading)
        reading.summary.unread = unread
        reading.summary.records = tables.reduce(0) { $0 + $1.rows.count }
        if withoutRate > 0, request.wants(SurveyReader.rate.id) {
            reading.summary.leftOut.append(
                "the response rate of \(withoutRate) \(withoutRate == 1 ? "week" : "weeks"): in a group fewer than \(request.minimumPeople) people did not answer")
        }
        return reading
    }

    private struct Row {
        let week: Week
        let group: String
        let invited: Int
        let responded: Int
        let row: ExportTable.Row
    }

    /// - Returns: in how many weeks there is no response rate.
    private func add(
        _ table: ExportTable, _ questions: [SurveyQuestion], _ request: ImportRequest, _ daily: inout DailyFigures, _ names: inout GroupNames, _ log: inout ImportLog
    ) -> Int {
        daily.openFile()
        let rows = rows(table, &names, &log)
        // Of few people who did not answer, none is told; nor of the wholes that they are part of, beside which the other parts would tell it.
        let small = rows.filter { $0.invited - $0.responded < request.minimumPeople }
        let withheld = Dictionary(grouping: small, by: \.week).mapValues { names.withWholes(Set($0.map(\.group))) }
        for row in rows {
            let day = row.week.monday
            daily.cover(day...row.week.sunday)
            daily.setPeople(row.responded, on: day, group: row.group, at: row.row.place)
            if withheld[row.week]?.contains(row.group) != true {
                daily.add(SurveyReader.rate.id, Double(row.responded), over: Double(row.invited), on: day, group: row.group, at: row.row.place)
            }
            for question in questions {
                guard let column = table.columns.firstIndex(of: question.column), let value = table.number(row.row, column, log: &log) else { continue }
                if question.isShare, !(0...1).contains(value * question.scale) {
                    log.refuse(
                        "share-out-of-range", "'\(question.column)' is not from 0 to \(question.scale == 1 ? "1" : "100")", at: row.row.place,
                        help: "a column ending with _share is from 0 to 1, one ending with _percent from 0 to 100")
                    continue
                }
                daily.add(question.metric.id, value * question.scale, on: day, group: row.group, at: row.row.place)
            }
        }
        return withheld.count
    }

    private func rows(_ table: ExportTable, _ names: inout GroupNames, _ log: inout ImportLog) -> [Row] {
        guard let weekColumn = table.column("week", log: &log), let groupColumn = table.column("group", log: &log), let invitedColumn = table.column("invited", log: &log),
            let respondedColumn = table.column("responded", log: &log)
        else { return [] }
        var rows: [Row] = []
        var lines: [[String]: Int] = [:]
        for row in table.rows {
            guard let week = Week(row[weekColumn]) else {
                log.refuse("not-a-week", "'week' is no ISO week", at: row.place, help: "write it as 2026-W21")
                continue
            }
            if row[groupColumn].isEmpty {
                log.refuse("missing-group", "the row does not say which group it is about", at: row.place, help: "write 'all' for everybody")
                continue
            }
            guard let invited = table.count(row, invitedColumn, log: &log), let responded = table.count(row, respondedColumn, log: &log) else {
                if row[invitedColumn].isEmpty || row[respondedColumn].isEmpty {
                    log.refuse(
                        "missing-people", "the row does not say how many were invited and responded", at: row.place,
                        help: "fill both: few answers are hidden by it")
                }
                continue
            }
            if responded > invited {
                log.refuse("part-above-whole", "'responded' is more than 'invited'", at: row.place, help: "count each person once")
                continue
            }
            for group in names.ids(of: row[groupColumn], at: row.place, log: &log) {
                if let line = lines.updateValue(row.place.line, forKey: [week.description, group]) {
                    log.refuse(
                        "repeated-row", "the same group and week stands in line \(line)", at: row.place,
                        help: "keep one of the rows: means and medians of two cannot be joined")
                    continue
                }
                rows.append(Row(week: week, group: group, invited: invited, responded: responded, row: row))
            }
        }
        return rows
    }
}
