import Foundation

/// The JSON document of `assay explain`, read as any program would read it.
struct ExplainedVerdict {
    struct Failure: Error, CustomStringConvertible { var description: String }

    let sections: [String: [String: Any]]
    let weeks: [[String: Any]]

    init(_ text: String) throws {
        guard let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], let weeks = document["weeks"] as? [[String: Any]] else {
            throw Failure(description: "no object with weeks")
        }
        self.weeks = weeks
        sections = document.compactMapValues { $0 as? [String: Any] }
        guard sections.count == document.count - 1 else { throw Failure(description: "a section is no object") }
    }

    /// Of `assay explain PLACE --json` for an example site.
    static func of(_ place: String, week: String? = nil, site: URL) async throws -> ExplainedVerdict {
        let outcome = try await AssayProcess.run(["explain", place, "--json", "--site", site.filePath] + (week.map { ["--week", $0] } ?? []), in: site)
        guard outcome.exitCode == 0, outcome.standardError.isEmpty else { throw Failure(description: outcome.standardError) }
        return try ExplainedVerdict(outcome.standardOutput)
    }

    func number(_ section: String, _ key: String) -> Double { (sections[section]?[key] as? NSNumber)?.doubleValue ?? .nan }
    func text(_ section: String, _ key: String) -> String? { sections[section]?[key] as? String }
    func flag(_ section: String, _ key: String) -> Bool? { sections[section]?[key] as? Bool }

    /// A column of the judged weeks.
    func column(_ key: String) -> [Double] { weeks.map { ($0[key] as? NSNumber)?.doubleValue ?? .nan } }

    /// Weeks as numbers, one a week, for any column that names weeks.
    func ordinals(_ key: String) -> [Int] {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        return weeks.compactMap { row in
            guard let match = (row[key] as? String)?.wholeMatch(of: /([0-9]{4})-W([0-9]{2})/), let year = Int(match.1), let week = Int(match.2) else { return nil }
            let monday = calendar.date(from: DateComponents(weekday: 2, weekOfYear: week, yearForWeekOfYear: year))!
            return Int((monday.timeIntervalSince1970 / 86_400 / 7).rounded(.down))
        }
    }
}
