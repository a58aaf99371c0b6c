import AssayMetrics

/// What the places of the site's pages are called in a packet, and where a link leads that was written for the site.
///
/// Places of a report carry its week before them (`2026-W21-pairs`), so that those of several weeks differ; what a packet holds once has its own name.
struct PacketPlaces {
    /// By week and by the place's name on the report's page.
    private let places: [Week: [String: String]]
    private let baseURL: String?

    /// - Parameter definitions: by week and metric, the week with which the definition stands.
    init(_ reports: [PacketReport], definitions: [Week: [String: Week]], baseURL: String?) {
        var places: [Week: [String: String]] = [:]
        for packed in reports {
            let report = packed.report
            var names = ["point", "pairs", "scorecard", "notes"] + report.pairs.map(\.id) + packed.figureNames.map { "figure-" + $0 } + report.scorecards.map(\.id)
            if report.hasCommentary { names.append("commentary") }
            if !report.signs.isEmpty { names.append("signs") }
            if !report.events.isEmpty { names.append("events") }
            var own = Dictionary(names.map { ($0, PacketPlaces.name($0, report.week)) }, uniquingKeysWith: { first, _ in first })
            own["content"] = report.week.description
            for name in ["definitions", "provenance"] { own[name] = name }
            for (metric, week) in definitions[report.week] ?? [:] { own["metric-" + metric] = PacketPlaces.name("metric-" + metric, week) }
            places[report.week] = own
        }
        self.places = places
        self.baseURL = baseURL
    }

    static func name(_ place: String, _ week: Week) -> String { "\(week)-\(place)" }

    /// The name in the packet of a place on a report's page; nil where the packet has it not.
    func name(_ place: String, of week: Week) -> String? { places[week]?[place] }

    /// Where a link in a report's commentary leads; nil where there is nothing to lead to.
    func address(_ link: String, from week: Week) -> String? {
        if link.hasPrefix("#") {
            return place(String(link.dropFirst()), of: week) ?? absolute(SitePaths.report(week) + link)
        }
        guard link.hasPrefix(SitePaths.rootFromReport) else { return link }
        let path = String(link.dropFirst(SitePaths.rootFromReport.utf8.count))
        let parts = path.utf8.split(separator: 0x23, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
        if parts.first == SitePaths.method { return "#" + PacketPage.methodPlace }
        if let other = places.keys.first(where: { SitePaths.report($0) == parts.first }), let there = place(parts.count > 1 ? parts[1] : "content", of: other) { return there }
        return absolute(path)
    }

    private func place(_ name: String, of week: Week) -> String? { places[week]?[name].map { "#" + $0 } }

    private func absolute(_ path: String) -> String? { baseURL.map { $0 + path } }
}
