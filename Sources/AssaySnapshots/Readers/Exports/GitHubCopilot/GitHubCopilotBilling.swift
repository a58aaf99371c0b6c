import AssayDiagnostics
import AssayMetrics

/// Rows of billing reports as CSV: premium requests, AI credits and what they cost, by person where the report has a user name.
///
/// A report tells of all days between its first row and its last: a day without rows is one without use.
struct GitHubCopilotBilling {
    private struct Row {
        /// In lower case; nil where the report has no persons.
        var login: String?
        var day: CivilDate
        var metric: String
        var value: Double
        var place: SourceLocation
    }

    private static let read = ["date", "product", "quantity", "unit_type", "gross_amount", "net_amount", "username"]
    private static let units = [
        "requests": "copilot-billed-requests", "request": "copilot-billed-requests", "ai-credits": "copilot-billed-credits", "ai-credit": "copilot-billed-credits",
    ]

    private var files: [[Row]] = []
    private var spans: [ClosedRange<CivilDate>] = []
    private var unread = Set<String>()
    private var hasPersons = false
    private var unnamed = 0
    private var otherProducts = 0
    private var otherUnits: [String: Int] = [:]
    /// By metric of a unit, its days and the place of the first row.
    private var unitDays: [String: (days: ClosedRange<CivilDate>, place: SourceLocation)] = [:]

    static func recognises(_ columns: [String]) -> Bool { ["date", "sku", "quantity", "unit_type", "net_amount"].allSatisfy(columns.contains) }

    mutating func add(_ table: ExportTable, _ file: ExportFile, _ request: ImportRequest, log: inout ImportLog) {
        guard GitHubCopilotBilling.recognises(table.columns) else {
            log.refuse(
                "wrong-export", "the file lacks columns of GitHub's billing report: date, sku, quantity, unit_type, net_amount",
                at: SourceLocation(path: file.path, line: 1), help: "see which files are read: assay import --list github-copilot")
            return
        }
        let found = GitHubCopilotBilling.read.map { table.columns.firstIndex(of: $0) }
        guard let gross = found[4] ?? table.column("gross_amount", log: &log) else { return }
        let (date, product, quantity, unit, net, username) = (found[0]!, found[1], found[2]!, found[3]!, found[5]!, found[6])
        unread.formUnion(table.columns.filter { !GitHubCopilotBilling.read.contains($0) })
        if username != nil { hasPersons = true }
        var rows: [Row] = []
        var days: [CivilDate] = []
        for row in table.rows {
            guard let day = request.dates.map({ $0.day(row[date]) }) ?? CivilDate(timestamp: row[date]), GitHubCopilotReader.years.contains(day.year) else {
                log.refuse(
                    "not-a-day", "'date' holds no day that can be read", at: row.place,
                    help: "say how days are written: --dates 'M/d/yy'; 2026-05-18 needs nothing")
                continue
            }
            days.append(day)
            guard product.map({ row[$0].asciiLowercased == "copilot" }) ?? true else {
                otherProducts += 1
                continue
            }
            guard let metric = GitHubCopilotBilling.units[row[unit].asciiLowercased] else {
                otherUnits[row[unit], default: 0] += 1
                continue
            }
            let login = username.map { row[$0].asciiLowercased }
            if login == "" {
                unnamed += 1
                continue
            }
            note(metric, day, at: row.place)
            for (metric, column) in [(metric, quantity), ("copilot-gross-cost", gross), ("copilot-net-cost", net)] {
                guard let value = table.number(row, column, log: &log) else { continue }
                rows.append(Row(login: login, day: day, metric: metric, value: value, place: row.place))
            }
        }
        files.append(rows)
        if let first = days.min(), let last = days.max() { spans.append(first...last) }
    }

    private mutating func note(_ metric: String, _ day: CivilDate, at place: SourceLocation) {
        guard let known = unitDays[metric] else {
            unitDays[metric] = (day...day, place)
            return
        }
        unitDays[metric] = (min(day, known.days.lowerBound)...max(day, known.days.upperBound), min(place, known.place))
    }

    func make(_ making: inout GitHubCopilotMaking, _ groups: GitHubCopilotGroups, log: inout ImportLog) {
        guard !files.isEmpty else { return }
        making.unread.formUnion(unread)
        noteLeftOut(in: &making)
        warnOfUnits(log: &log)
        let rows = files.map { $0.sorted { ($0.login ?? "", $0.day, $0.metric, $0.value) < ($1.login ?? "", $1.day, $1.metric, $1.value) } }
        let isNamed = rows.joined().map { $0.login != nil }
        if let place = rows.joined().map(\.place).min(), isNamed.contains(true), isNamed.contains(false) {
            log.refuse(
                "two-levels", "billing reports with and without user names both tell of everybody", at: place, help: "give one kind: the report by user makes groups")
        }
        let metrics = GitHubCopilotReader.billingMetrics
        if hasPersons {
            making.dropped.insert("username")
            addPersons(rows, metrics, groups, to: &making, log: &log)
        } else {
            var daily = DailyFigures(metrics)
            for span in spans { daily.cover(span) }
            for file in rows {
                daily.openFile()
                for row in file { daily.add(row.metric, row.value, on: row.day, at: row.place) }
            }
            making.add(daily, metrics, isRecent: false, log: &log)
        }
    }

    private func addPersons(_ files: [[Row]], _ metrics: [ExportMetric], _ groups: GitHubCopilotGroups, to making: inout GitHubCopilotMaking, log: inout ImportLog) {
        var figures = PersonFigures(metrics)
        for span in spans { figures.cover(span) }
        for file in files {
            figures.openFile()
            // A person's rows of a day are one record: several files may have it, and must agree.
            var start = file.startIndex
            while start < file.endIndex {
                let end = file[start...].firstIndex { $0.login != file[start].login || $0.day != file[start].day } ?? file.endIndex
                let rows = file[start..<end]
                let sums = Dictionary(grouping: rows, by: \.metric).map { (metric: $0.key, value: $0.value.reduce(0) { $0 + $1.value }, denominator: 0.0) }
                GitHubCopilotMaking.add(nil, file[start].login ?? "", on: file[start].day, groups, sums, at: rows.map(\.place).min()!, to: &figures)
                start = end
            }
        }
        for path in Set(files.joined().map(\.place.path)).sorted() {
            groups.warnOfPersons(in: path, help: "where no groups are needed, import the summarized usage report: it has no user names", log: &log)
        }
        if groups.hasTeams { groups.warnOfOtherDays(figures.days, log: &log) }
        making.add(figures, metrics, groups, isRecent: false, at: files.joined().map(\.place).min() ?? SourceLocation(path: ""), log: &log)
    }

    private func noteLeftOut(in making: inout GitHubCopilotMaking) {
        func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }
        if otherProducts > 0 { making.leftOut.append("\(rows(otherProducts)) of other products than Copilot") }
        if !otherUnits.isEmpty {
            let names = otherUnits.keys.sorted().prefix(3).map { "'\($0)'" }.joined(separator: ", ")
            making.leftOut.append("\(rows(otherUnits.values.reduce(0, +))) counted in \(names): neither premium requests nor AI credits")
        }
        if unnamed > 0 { making.leftOut.append("\(rows(unnamed)) without a user name: nobody knows how many people stand behind them") }
    }

    private func warnOfUnits(log: inout ImportLog) {
        guard let requests = unitDays["copilot-billed-requests"], let credits = unitDays["copilot-billed-credits"] else { return }
        log.warn(
            "two-units",
            """
            premium requests up to \(requests.days.upperBound) and AI credits from \(credits.days.lowerBound): two units, counted apart, \
            and the same work has another price in each
            """, at: credits.place, help: "declare the week under 'changes:' of the cost metrics, so that nothing is compared across it")
    }
}
