import Foundation
import Testing

/// The figures of a site whose captures hold their own week only, read without any code of Assay's.
struct SnapshotFigures {
    struct Place: Hashable {
        var metric: String
        var group: String
        var week: String
    }

    private(set) var values: [Place: Double] = [:]
    /// Metrics and groups by title, units by metric.
    private(set) var metrics: [String: String] = [:]
    private(set) var groups: [String: String] = [:]
    private(set) var units: [String: String] = [:]

    init(site: URL) throws {
        try readNames(String(decoding: Data(contentsOf: site.appending(path: "assay.yaml")), as: UTF8.self))
        let folder = site.appending(path: "snapshots")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.filePath).sorted() {
            let week = String(name.dropLast(".csv".count))
            for row in try CSVRows.read(String(decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)) {
                try #require(row["week"] == week, "\(name) speaks of \(row["week"] ?? "no week")")
                let place = Place(metric: row["metric"] ?? "", group: row["group"] ?? "", week: week)
                if let top = Double(row["numerator"] ?? ""), let bottom = Double(row["denominator"] ?? "") {
                    values[place] = top / bottom
                } else {
                    values[place] = Double(row["value"] ?? "")
                }
            }
        }
    }

    /// Takes titles and units from the lines of a configuration in block style.
    private mutating func readNames(_ configuration: String) throws {
        var section = ""
        var id = ""
        for line in configuration.split(separator: "\n") {
            if let head = line.wholeMatch(of: /([a-z]+):/) { section = String(head.1) }
            if let item = line.wholeMatch(of: /\ {2}- id: (.+)/) { id = String(item.1) }
            guard let field = line.wholeMatch(of: /\ {4}(title|unit): "?([^"]+)"?/) else { continue }
            switch (section, field.1) {
            case ("metrics", "title"): metrics[String(field.2)] = id
            case ("metrics", "unit"): units[id] = String(field.2)
            case ("groups", "title"): groups[String(field.2)] = id
            default: break
            }
        }
        try #require(!metrics.isEmpty && !groups.isEmpty && !units.isEmpty)
    }

    enum Recomputed: Equatable {
        case value(Double)
        /// A line through the whole window, which is not recomputed here.
        case line
        case unknown
    }

    /// The number that a bound number of a week's report should be.
    func recompute(_ title: String, reportOf week: String) -> Recomputed {
        var parts = title.components(separatedBy: ", ")
        if parts.last == "provisional" { parts.removeLast() }
        guard parts.count >= 3 else { return .unknown }
        let span = parts.removeLast().components(separatedBy: " to ")
        if parts.last == "Theil–Sen line" { return .line }
        guard let group = groups[parts.removeLast()], let metric = metrics[parts.joined(separator: ", ")] else { return .unknown }
        let found = span.compactMap { values[Place(metric: metric, group: group, week: $0)] }
        let allowed = [week, SnapshotFigures.week(before: week), SnapshotFigures.yearBefore(week)]
        guard found.count == span.count, span.allSatisfy(allowed.contains) else { return .unknown }
        switch found.count {
        case 1: return .value(found[0])
        case 2 where span[1] == week && span[0] != week: return .value(units[metric] == "%" ? found[1] - found[0] : (found[1] - found[0]) / abs(found[0]))
        default: return .unknown
        }
    }

    /// By the calendar of the Foundation, which knows ISO weeks.
    static func week(before week: String) -> String {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        let parts = week.components(separatedBy: "-W").compactMap { Int($0) }
        let monday = DateComponents(weekday: 2, weekOfYear: parts[1], yearForWeekOfYear: parts[0])
        let date = calendar.date(from: monday)!.addingTimeInterval(-7 * 86_400)
        let year = calendar.component(.yearForWeekOfYear, from: date)
        let number = calendar.component(.weekOfYear, from: date)
        return "\(year)-W" + (number < 10 ? "0" : "") + "\(number)"
    }

    static func yearBefore(_ week: String) -> String { "\(Int(week.prefix(4))! - 1)" + week.dropFirst(4) }

    static func areEqual(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(abs(a), abs(b)) }
}

/// Rows of a CSV file without quotes, by the names of its header.
enum CSVRows {
    static func read(_ text: String) throws -> [[String: String]] {
        try #require(!text.contains("\""), "quotes are not read here")
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let header = try #require(lines.first)
        return try lines.dropFirst().map { fields in
            try #require(fields.count == header.count, "\(fields)")
            return Dictionary(uniqueKeysWithValues: zip(header, fields))
        }
    }
}
