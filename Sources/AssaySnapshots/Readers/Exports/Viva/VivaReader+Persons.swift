import AssayDiagnostics
import AssayMetrics

extension VivaReader {
    /// A row is a person and a week. Groups are those of the week: who moves is counted where it was.
    func readPersons(_ tables: [VivaColumns], _ request: ImportRequest, _ log: inout ImportLog) -> ImportReading {
        var persons = PersonFigures(VivaReader.metrics(weeks))
        var names = GroupNames(for: request)
        var state = Persons()
        for columns in tables {
            persons.openFile()
            add(columns, request, &persons, &names, &state, &log)
        }
        if let path = state.sundayPath { VivaWeeks.warn(path: path, log: &log) }
        let reader = VivaReader(weeks: state.sundayPath == nil && state.records > 0 ? .monday : .sunday)
        var reading = ImportReading(persons, for: request.wanting(VivaReader.licences, with: VivaReader.active), guide: reader.guide, log: &log)
        reading.withholdSmallRest(of: VivaReader.licences, beside: VivaReader.active, minimum: request.minimumPeople, names)
        reading.figures.removeAll { !request.wants($0.metric) }
        reading.finish(reader.guide, request, log)
        names.order(&reading)
        reading.summary.records = state.records
        reading.summary.dropped = tables.prefix(1).flatMap { columns in [columns["personid"]!].map { columns.table.columns[$0] } }
        reading.summary.unread = state.unread
        return reading
    }

    /// What is remembered from file to file.
    private struct Persons {
        struct PersonWeek: Hashable {
            var person: String
            var week: Week
        }

        /// In which group a person was.
        var groups: [PersonWeek: (name: String, place: SourceLocation)] = [:]
        var records = 0
        var unread: [String] = []
        /// The first file whose weeks begin on Sunday.
        var sundayPath: String?

        mutating func note(unread columns: [String]) {
            for column in columns where !unread.contains(column) { unread.append(column) }
        }
    }

    private func add(
        _ columns: VivaColumns, _ request: ImportRequest, _ persons: inout PersonFigures, _ names: inout GroupNames, _ state: inout Persons, _ log: inout ImportLog
    ) {
        let table = columns.table
        let by = request.by.isEmpty ? (columns["organization"] == nil ? [] : ["Organization"]) : request.by
        guard let groupColumns = columns.groups(by, log: &log), let person = columns["personid"], let date = columns["metricdate"] else { return }
        let fields = VivaReader.fields(weeks).map { (field: $0, columns: columns.columns(where: $0.isPersonColumn)) }.filter { !$0.columns.isEmpty }
        let dayColumns = ["total copilot active days", "total copilot enabled days"].compactMap { columns[$0] }
        state.note(unread: table.columns.indices.filter { column in
            column != person && column != date && !groupColumns.contains(column) && !fields.contains { $0.columns.contains(column) }
        }.map { table.columns[$0] })
        let days = table.rows.map { table.day($0, date, by: request.dates, log: &log) }
        guard let start = VivaWeeks.start(of: days.compactMap { $0 }, column: table.columns[date], path: table.path, log: &log) else { return }
        if start == .sunday, state.sundayPath == nil { state.sundayPath = table.path }
        var seen = Set<Persons.PersonWeek>()
        for (row, day) in zip(table.rows, days) {
            guard let day else { continue }
            state.records += 1
            let week = VivaWeeks.week(beginning: day)
            let key = Persons.PersonWeek(person: row[person], week: week)
            let group = VivaColumns.group(row, groupColumns)
            if row[person].isEmpty {
                log.refuse(
                    "missing-person", "the row has no '\(table.columns[person])', so that people cannot be counted", at: row.place,
                    help: "export the query with that field: it is dropped on reading")
                continue
            }
            if !seen.insert(key).inserted {
                log.refuse(
                    "repeated-row", "a person has two rows of the week that begins on \(day)", at: row.place,
                    help: "export the query again, without further attributes that split the rows")
                continue
            }
            if let earlier = state.groups.updateValue((group, row.place), forKey: key), earlier.name != group {
                log.refuse(
                    "overlap", "a person's group in the week that begins on \(day) is another one than in \(earlier.place.path):\(earlier.place.line)", at: row.place,
                    help: "give only the export that was taken last, or exports of weeks of their own")
                continue
            }
            if let column = dayColumns.first(where: { (table.number(row, $0, log: &log) ?? 0) > 7 }) {
                log.refuse(
                    "no-weeks", "'\(table.columns[column])' is more than seven: the row is of more than a week", at: row.place,
                    help: "group the query by week, and export it again")
                continue
            }
            let ids = group.isEmpty ? [] : names.ids(of: group, at: row.place, log: &log)
            var values: [(metric: String, value: Double, denominator: Double)] = []
            for (field, columns) in fields {
                let told = columns.compactMap { table.number(row, $0, log: &log) }
                if told.isEmpty { continue }
                let total = told.reduce(0, +)
                values.append((field.metric.id, field.use == .anybody ? (total > 0 ? 1 : 0) : total, 0))
            }
            persons.cover(week.monday...week.sunday)
            // A person who moves is two, each in one group: in every week one of them.
            persons.add(row[person] + "\u{1F}" + group, on: week.monday, groups: ids, values, at: row.place)
        }
    }
}
