import AssayDiagnostics
import AssayMetrics

/// What one export says of persons' days. Several records may be of one person and day: they are added up before the export is compared with others.
struct PersonDays {
    private struct Key: Hashable {
        var person: String
        var day: Int
    }

    private struct Record {
        var values: [String: (value: Double, denominator: Double)] = [:]
        var place: SourceLocation
    }

    private var records: [Key: Record] = [:]

    /// Says that there is a record of a person's day, with figures or without.
    mutating func see(_ person: String, on day: CivilDate, at place: SourceLocation) {
        let key = Key(person: person, day: day.daysSince1970)
        if records[key] == nil { records[key] = Record(place: place) }
    }

    /// Adds to a figure of a day that was seen.
    mutating func add(_ metric: String, _ value: Double, over denominator: Double = 0, _ person: String, on day: CivilDate) {
        let key = Key(person: person, day: day.daysSince1970)
        let told = records[key]?.values[metric] ?? (0, 0)
        records[key]?.values[metric] = (told.value + value, told.denominator + denominator)
    }

    /// Says that a person was active on a day, or was not; once active it stays so.
    mutating func setActive(_ isActive: Bool, metrics: [String], _ person: String, on day: CivilDate) {
        let key = Key(person: person, day: day.daysSince1970)
        for metric in metrics {
            let told = records[key]?.values[metric]?.value ?? 0
            records[key]?.values[metric] = (max(told, isActive ? 1 : 0), 0)
        }
    }

    /// Hands the days over as those of one file.
    /// - Parameter groups: those of a person, by id.
    func put(into persons: inout PersonFigures, groups: (String) -> [String]) {
        persons.openFile()
        for (key, record) in records.sorted(by: { ($0.key.day, $0.key.person) < ($1.key.day, $1.key.person) }) {
            // Sums of the same money in another order differ in their last digits.
            let values = record.values.sorted { $0.key < $1.key }.map { ($0.key, PersonDays.rounded($0.value.value), $0.value.denominator) }
            persons.add(key.person, on: CivilDate(daysSince1970: key.day), groups: groups(key.person), values, at: record.place)
        }
    }

    private static func rounded(_ value: Double) -> Double { value.magnitude < 1e6 ? (value * 1e9).rounded() / 1e9 : value }
}

extension PersonFigures {
    /// A fault when a map was given in which nobody is: without groups everybody would be in `all`.
    func requireGroups(_ request: ImportRequest, _ files: [ExportFile], log: inout ImportLog) {
        guard request.groupMap != nil, !hasGroups, !days.isEmpty else { return }
        log.refuse(
            "no-groups", "nobody in the export is in --group-map", at: SourceLocation(path: files[0].path),
            help: "write its names as the export does: see 'assay import --list'")
    }
}

extension ExportSource {
    /// People and their days, for tools that record each.
    func activity(_ tool: String, field: String, _ definition: String) -> [ExportMetric] {
        [
            metric(
                "active", "Weekly active \(tool) users", .adoption, unit: "people", better: .neither, field: field, rule: .distinct, measures: .weeklyActive,
                countsNothing: true, "Distinct people \(definition) on at least one of the seven days. One use a week is enough"),
            metric(
                "active-days", "Days with \(tool)", .adoption, unit: "person-days", better: .neither, field: field, measures: .activeDays,
                "Days on which people were active, added up over people: each day of each person \(definition) counts as one"),
        ]
    }

    var activityIDs: [String] { [id("active"), id("active-days")] }
}
