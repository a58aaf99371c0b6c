import AssayDiagnostics
import AssayMetrics

/// Which column of a table is what: a CSV file with a row for each column that is used.
///
///     column,is,rule,over,scale,people
///     Date,date,,,,
///     Team,group,,,,
///     Active,people,,,,
///     Page views,page-views,sum,,,
///     Cost (cents),cost,sum,,0.01,
///     Failed,failed-share,ratio,Deployments,,
struct ColumnMap {
    /// What a column is that is no metric: the words of `is` that are no ids.
    enum Role: String, CaseIterable {
        /// The day of a row.
        case date
        /// The week of a row: `2026-W21`, or the Monday that begins it.
        case week
        /// Several together make groups, outermost first.
        case group
        /// How many people stand behind a row's figures.
        case people
    }

    struct Figure {
        let metric: ExportMetric
        let column: String
        /// Of a ratio.
        let over: String?
        let scale: Double
        /// A number of people of its own.
        let people: String?
        let place: SourceLocation
    }

    private(set) var roles: [Role: [String]] = [:]
    private(set) var figures: [Figure] = []

    static let columns = ["column", "is", "rule", "over", "scale", "people"]
    static let rules: [WeekRule] = [.sum, .last, .sunday, .week, .ratio]

    /// Nil after a fault.
    init?(_ file: ExportFile, log: inout ImportLog) {
        guard let table = ExportTable(file, log: &log) else { return nil }
        let header = SourceLocation(path: file.path, line: 1)
        for name in table.columns where !ColumnMap.columns.contains(name) {
            log.refuse("unknown-column", "the map has no use for a column '\(name)'", at: header, help: didYouMean(name, in: ColumnMap.columns))
        }
        guard table.column("column", log: &log) != nil, table.column("is", log: &log) != nil, table.columns.allSatisfy(ColumnMap.columns.contains) else { return nil }
        var isRight = true
        for row in table.rows where !add(MapRow(row, table), &log) { isRight = false }
        if isRight, roles[.date] == nil, roles[.week] == nil {
            log.refuse("missing-date", "the map says of no column that it is the date or the week", at: header, help: "add a row such as: Date,date")
            isRight = false
        }
        if isRight, figures.isEmpty {
            log.refuse("missing-metric", "the map says of no column which metric it is", at: header, help: "add a row such as: Page views,page-views,sum")
            isRight = false
        }
        guard isRight else { return nil }
        refuseRules(&log)
    }

    /// A row of the map, by the names of its columns; what is not given is empty.
    private struct MapRow {
        let fields: [String: String]
        let place: SourceLocation

        init(_ row: ExportTable.Row, _ table: ExportTable) {
            fields = Dictionary(table.columns.indices.map { (table.columns[$0], row[$0]) }, uniquingKeysWith: { first, _ in first })
            place = row.place
        }

        subscript(name: String) -> String { fields[name] ?? "" }
    }

    /// - Returns: whether the row is right.
    private mutating func add(_ row: MapRow, _ log: inout ImportLog) -> Bool {
        func refuse(_ rule: String, _ summary: String, _ help: String?) -> Bool {
            log.refuse(rule, summary, at: row.place, help: help)
            return false
        }
        let (column, what) = (row["column"], row["is"])
        if column.isEmpty || what.isEmpty {
            let missing = column.isEmpty ? "which column it is about" : "what '\(column)' is"
            return refuse("empty-field", "the row does not say \(missing)", "write the column, then date, week, group, people or a metric's id")
        }
        let role = Role(rawValue: what)
        // A number of people is named after them: `user_count`. An identifier taken for one would let anything pass.
        let isNumberOfPeople = role == .people && column.lowercased().contains("count")
        if let name = [column, row["over"], row["people"]].first(where: PersonColumn.matches), !isNumberOfPeople {
            return refuse("person-column", "'\(name)' could name persons, and is not read as anything", "map columns of groups and figures only")
        }
        if let role {
            if let extra = ["rule", "over", "scale", "people"].first(where: { !row[$0].isEmpty }) {
                return refuse("unused-field", "'\(what)' has no '\(extra)'", "leave it empty")
            }
            if role != .group, roles[role] != nil || (role == .date && roles[.week] != nil) || (role == .week && roles[.date] != nil) {
                return refuse("repeated-role", "a second column for the \(what)", "map one column as date or week, and one as people")
            }
            roles[role, default: []].append(column)
            return true
        }
        guard ColumnMap.isID(what) else {
            return refuse("not-an-id", "'\(what)' is no id of a metric, and not date, week, group or people", "write an id such as page-views: letters, digits, '-' and '_'")
        }
        if figures.contains(where: { $0.metric.id.lowercased() == what.lowercased() }) {
            return refuse("repeated-metric", "'\(what)' is mapped twice", "give each column a metric of its own")
        }
        guard let rule = WeekRule(rawValue: row["rule"]), ColumnMap.rules.contains(rule) else {
            let rules = ColumnMap.rules.map(\.rawValue)
            return refuse(
                "unknown-rule", row["rule"].isEmpty ? "'\(what)' has no rule" : "'\(row["rule"])' is no rule by which days become a week",
                nearestName(to: row["rule"], in: rules).map { "did you mean '\($0)'?" } ?? "write one of \(rules.joined(separator: ", "))")
        }
        if (rule == .ratio) != !row["over"].isEmpty {
            return refuse(
                "ratio-parts", rule == .ratio ? "the ratio '\(what)' has no column that it is over" : "'\(what)' is no ratio, and is over nothing", "'over' names the denominator of a ratio")
        }
        let scaleText = Array(row["scale"].utf8)
        let scale = scaleText.isEmpty ? 1 : DecimalNumber(scaleText.span, 0, scaleText.count).flatMap { $0.isUsable && $0.value > 0 ? $0.value : nil }
        guard let scale else { return refuse("not-a-number", "'\(row["scale"])' is no number to multiply by", "write a number above 0: 0.01 for cents or per cent") }
        figures.append(
            Figure(
                metric: ExportMetric(ColumnMap.metric(what, column, rule, row["over"], scale), field: rule == .ratio ? "\(column) / \(row["over"])" : column, rule: rule),
                column: column,
                over: row["over"].isEmpty ? nil : row["over"], scale: scale, people: row["people"].isEmpty ? nil : row["people"], place: row.place))
        return true
    }

    /// Where a row is a week already, nothing is made from days.
    private func refuseRules(_ log: inout ImportLog) {
        guard roles[.week] != nil else { return }
        for figure in figures where ![.week, .ratio].contains(figure.metric.rule) {
            log.refuse(
                "rule-of-days", "'\(figure.metric.id)' has the rule \(figure.metric.rule.rawValue), and the rows are weeks", at: figure.place,
                help: "write week, or ratio; or map the column of days as date")
        }
    }

    /// As far as a map says it: the site says the rest.
    private static func metric(_ id: String, _ column: String, _ rule: WeekRule, _ over: String, _ scale: Double) -> Metric {
        let aggregate: Metric.Aggregate = switch rule {
        case .sum: .sum
        case .last: .last
        case .ratio: .ratio
        default: .none
        }
        let field = rule == .ratio ? "'\(column)' over '\(over)'" : "'\(column)'"
        return Metric(
            id: id, title: column, kind: .context, unit: "count", better: .neither, aggregate: aggregate, overWeeks: aggregate,
            definition: "\(field) of the table\(scale == 1 ? "" : " times \(scale)"), \(rule.words).", source: "Table, \(field)")
    }

    private static func isID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        return isLetter(bytes[0]) && bytes.allSatisfy { isLetter($0) || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F }
    }
}
