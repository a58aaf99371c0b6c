import AssayDiagnostics
import AssayMetrics

/// One file of the usage user detail, CSV or JSON, with the names of its fields as letters alone: `Word Copilot Last Activity Date` and
/// `wordCopilotLastActivityDate` are both `wordcopilot`.
struct M365UsageReport {
    struct Row {
        let person: String
        /// The day as of which the report is.
        let refreshed: CivilDate
        /// By app, without those never used; the empty name is any app.
        var lastActivity: [String: CivilDate]
        /// The apps that the report knows.
        let fields: Set<String>
        let place: SourceLocation
    }

    let path: String
    private(set) var rows: [Row] = []
    private(set) var dropped: [String] = []
    private(set) var unread: [String] = []
    private(set) var hasNextPage = false

    /// Nil after a fault of the file as a whole.
    init?(_ file: ExportFile, by pattern: DatePattern?, log: inout ImportLog) {
        path = file.path
        var first = 0
        while first < file.bytes.count, file.bytes[first] <= 0x20 || [0xEF, 0xBB, 0xBF].contains(file.bytes[first]) { first += 1 }
        let isJSON = first < file.bytes.count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(file.bytes[first])
        if isJSON {
            guard readJSON(file, pattern, &log) else { return nil }
        } else {
            guard readCSV(file, pattern, &log) else { return nil }
        }
    }

    private mutating func readCSV(_ file: ExportFile, _ pattern: DatePattern?, _ log: inout ImportLog) -> Bool {
        guard let table = ExportTable(file, log: &log) else { return false }
        let fields = table.columns.map(M365UsageReport.plain)
        guard let refreshed = fields.firstIndex(of: "reportrefreshdate"), let person = fields.firstIndex(of: "userprincipalname") else {
            table.refuseShape(
                expected: "a usage user detail of Microsoft 365 Copilot", remedy: "export the user detail, with Report Refresh Date and User Principal Name", log: &log)
            return false
        }
        note(table.columns)
        let apps = fields.indices.compactMap { column in M365UsageReport.app(fields[column]).map { (name: $0, column: column) } }
        for row in table.rows {
            guard let day = table.day(row, refreshed, by: pattern, log: &log) else { continue }
            var last: [String: CivilDate] = [:]
            for app in apps where !row[app.column].isEmpty { last[app.name] = table.day(row, app.column, by: pattern, log: &log) }
            add(row[person], day, last, Set(apps.map(\.name)), row.place, &log)
        }
        return true
    }

    private mutating func readJSON(_ file: ExportFile, _ pattern: DatePattern?, _ log: inout ImportLog) -> Bool {
        let documents = ExportJSON.documents(file, log: &log)
        guard let document = documents.first else { return false }
        let records = document["value"]?.elements
        guard let records, !records.isEmpty, records.allSatisfy({ $0["reportRefreshDate"] != nil && $0.keys.contains("userPrincipalName") }) else {
            log.refuse(
                "other-shape", "the file is not a usage user detail of Microsoft 365 Copilot: its first keys are \(document.keys.prefix(4).map { "'\($0)'" }.joined(separator: ", "))",
                at: SourceLocation(path: path, line: 1), help: "ask Graph for reports/getMicrosoft365CopilotUsageUserDetail(period='D7')?$format=application/json")
            return false
        }
        hasNextPage = document["@odata.nextLink"] != nil
        note(records.first?.keys ?? [])
        for record in records {
            func day(_ key: String) -> CivilDate? {
                guard let text = record[key]?.string, !text.isEmpty else { return nil }
                if let day = CivilDate(timestamp: text) ?? pattern?.day(text) { return day }
                log.refuse("locale-date", "'\(key)' is not written as 2026-11-16", at: record[key]!.place, help: "ask Graph again: it writes days so")
                return nil
            }
            guard let refreshed = day("reportRefreshDate") else { continue }
            var last: [String: CivilDate] = [:]
            var apps = Set<String>()
            for key in record.keys {
                guard let app = M365UsageReport.app(M365UsageReport.plain(key)) else { continue }
                apps.insert(app)
                last[app] = day(key)
            }
            add(record["userPrincipalName"]?.string ?? "", refreshed, last, apps, record.place, &log)
        }
        return true
    }

    private mutating func add(
        _ person: String, _ refreshed: CivilDate, _ last: [String: CivilDate], _ apps: Set<String>, _ place: SourceLocation, _ log: inout ImportLog
    ) {
        if person.isEmpty {
            log.refuse(
                "missing-person", "a row has no user principal name, so that people cannot be counted", at: place,
                help: "export it with that field, hashed or not: it is dropped on reading")
        } else if last.values.contains(where: { $0 > refreshed }) {
            log.refuse(
                "after-refresh", "a day of last activity is later than the report's refresh date", at: place,
                help: "export it again, and change nothing in the file")
        } else {
            rows.append(Row(person: person, refreshed: refreshed, lastActivity: last, fields: apps, place: place))
        }
    }

    /// Sorts the names of fields into those that are dropped and those that are not read.
    private mutating func note(_ names: [String]) {
        for name in names {
            let plain = M365UsageReport.plain(name)
            if plain == "userprincipalname" || plain == "displayname" {
                dropped.append(name)
            } else if plain != "reportrefreshdate", M365UsageReport.app(plain).map({ !M365UsageReport.known.contains($0) }) ?? true {
                unread.append(name)
            }
        }
    }

    /// The empty name is any app.
    private static let known = Set([""] + M365CopilotReader.apps.map(\.0))

    /// `wordcopilot` of `wordcopilotlastactivitydate`; nil for a field that holds no such day.
    private static func app(_ plain: String) -> String? {
        let ending = "lastactivitydate"
        return plain.utf8.count >= ending.utf8.count && plain.hasSuffix(ending) ? String(plain.dropLast(ending.count)) : nil
    }

    private static func plain(_ name: String) -> String {
        String(decoding: name.utf8.compactMap { (0x61...0x7A).contains($0 | 0x20) ? $0 | 0x20 : nil }, as: UTF8.self)
    }
}
