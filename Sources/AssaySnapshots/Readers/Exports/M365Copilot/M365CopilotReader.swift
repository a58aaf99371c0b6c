import AssayDiagnostics
import AssayMetrics

/// Microsoft 365 Copilot: the usage report of Microsoft Graph or the admin centre, a row a user with the days of last activity.
///
/// It has no counts and no history. Who was active in a week can be read off it only where the report is as of the Sunday that ends the week: a day later,
/// the day of last activity of everybody who came back on Monday has moved out of it.
struct M365CopilotReader: ExportReader {
    let guide = ExportGuide(
        title: "Microsoft 365 Copilot",
        reads: "The usage user detail, as CSV or JSON (all pages): days of last activity only. "
            + "It gives the week that ends on its refresh date, if that is a Sunday; earlier weeks cannot be had from it.",
        export: "Microsoft 365 admin centre, Reports, Usage, Microsoft 365 Copilot, Export; or Graph: reports/getMicrosoft365CopilotUsageUserDetail(period='D7'). "
            + "Export every week, when the report's refresh date is a Sunday: that is on a Tuesday or Wednesday.",
        drops: ["User Principal Name", "Display Name"], options: [.groupMap(of: "user principal names, hashed or not, as in the file"), .dates], metrics: M365CopilotReader.metrics)

    /// The report's names of apps, as in the heads of its columns without spaces and case, and ours.
    static let apps = [
        ("copilotchat", "chat", "Copilot Chat"), ("microsoftteamscopilot", "teams", "Teams"), ("outlookcopilot", "outlook", "Outlook"), ("wordcopilot", "word", "Word"),
        ("excelcopilot", "excel", "Excel"), ("powerpointcopilot", "powerpoint", "PowerPoint"), ("onenotecopilot", "onenote", "OneNote"), ("loopcopilot", "loop", "Loop"),
    ]

    private static let active = "m365-copilot-active"
    private static let licences = "m365-copilot-licences"

    private static let metrics: [ExportMetric] = {
        func metric(_ id: String, _ title: String, _ kind: Metric.Kind, _ definition: String, _ field: String, _ measures: Metric.Measure? = nil) -> ExportMetric {
            ExportMetric(
                Metric(
                    id: id, title: title, kind: kind, unit: "people", better: .neither, aggregate: .none, overWeeks: .none, definition: definition,
                    source: "Microsoft 365 Copilot usage user detail, \(field)", measures: measures), field: field, rule: .distinct)
        }
        return [
            metric(
                active, "People active with Microsoft 365 Copilot", .adoption,
                "People whose last activity with Copilot, in any app, lies in the week, in a report as of its Sunday: one prompt is enough.", "Last Activity Date", .weeklyActive),
            metric(
                licences, "People with Microsoft 365 Copilot", .context,
                "People in the report, who have a licence. A group has no figure where nearly everybody, or everybody, is active: it would tell who is not.", "rows", .licences),
        ] + apps.map { _, id, title in
            metric(
                "m365-copilot-\(id)", "People active with Copilot in \(title)", .adoption,
                "People whose last activity with Copilot in \(title) lies in the week, in a report as of its Sunday. Who uses several apps is counted in each.",
                "\(title == "Copilot Chat" ? title : (title == "Teams" ? "Microsoft Teams" : title) + " Copilot") Last Activity Date")
        }
    }()

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        return M365UsageReport(file, by: nil, log: &log) != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        let reports = files.compactMap { M365UsageReport($0, by: request.dates, log: &log) }
        var persons = PersonFigures(guide.metrics)
        var otherDays: [CivilDate] = []
        var sundays = 0
        refuseMissingPages(reports, &log)
        for report in reports {
            persons.openFile()
            for row in report.rows {
                guard row.refreshed.weekday == 7 else {
                    otherDays.append(row.refreshed)
                    continue
                }
                sundays += 1
                add(row, request, &persons)
            }
        }
        let others = Set(otherDays).sorted()
        if sundays == 0, let day = others.first, let report = reports.first {
            let weekday = M365CopilotReader.weekdays[day.weekday - 1]
            log.refuse(
                "refresh-not-sunday", "the report is as of \(day), a \(weekday): of who was active in the week before, those who came back since are told as of this week only",
                at: SourceLocation(path: report.path),
                help: "export it when its refresh date is a Sunday (\(Week(containing: day).sunday) is the next): earlier weeks cannot be had from it")
        }
        var reading = ImportReading(persons, for: request.wanting(M365CopilotReader.licences, with: M365CopilotReader.active), guide: guide, log: &log)
        let names = GroupNames(for: request)
        reading.withholdSmallRest(of: M365CopilotReader.licences, beside: M365CopilotReader.active, minimum: request.minimumPeople, names)
        reading.figures.removeAll { !request.wants($0.metric) }
        reading.finish(guide, request, log)
        names.order(&reading)
        if sundays > 0 {
            reading.summary.leftOut += others.map { "the report as of \($0), a \(M365CopilotReader.weekdays[$0.weekday - 1]): only one as of a Sunday tells a week" }
        }
        reading.summary.records = reports.reduce(0) { $0 + $1.rows.count }
        reading.summary.dropped = M365CopilotReader.distinct(reports.flatMap(\.dropped))
        reading.summary.unread = M365CopilotReader.distinct(reports.flatMap(\.unread))
        return reading
    }

    private func add(_ row: M365UsageReport.Row, _ request: ImportRequest, _ persons: inout PersonFigures) {
        let week = Week(containing: row.refreshed)
        var values: [(metric: String, value: Double, denominator: Double)] = [(M365CopilotReader.licences, 1, 0)]
        func isActive(_ field: String) -> Double { row.lastActivity[field].map { $0 >= week.monday } == true ? 1 : 0 }
        values.append((M365CopilotReader.active, isActive(""), 0))
        for (field, id, _) in M365CopilotReader.apps where row.fields.contains(field) { values.append(("m365-copilot-\(id)", isActive(field), 0)) }
        persons.cover(week.monday...week.sunday)
        persons.add(row.person, on: row.refreshed, groups: request.groupMap?.groups(of: row.person) ?? [], values, at: row.place)
    }

    /// Each report's pages but the last name the next one.
    private func refuseMissingPages(_ reports: [M365UsageReport], _ log: inout ImportLog) {
        var pages: [CivilDate: [M365UsageReport]] = [:]
        for report in reports {
            if let day = report.rows.first?.refreshed { pages[day, default: []].append(report) }
        }
        for (day, pages) in pages.sorted(by: { $0.key < $1.key }) where pages.allSatisfy(\.hasNextPage) {
            log.refuse(
                "missing-pages", "the report as of \(day) goes on, and its last page is not among the files", at: SourceLocation(path: pages[pages.count - 1].path),
                help: "follow '@odata.nextLink' until there is none, and give all pages")
        }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
