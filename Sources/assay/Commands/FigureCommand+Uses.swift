import ArgumentParser
import AssayMetrics

extension FigureCommand {
    /// What is asked for.
    enum Use {
        case table
        case list(site: String)
        case named(FigureName, site: String)
        case made(site: String)

        /// The site's folder; nil of a table.
        var site: String? {
            switch self {
            case .list(let site), .named(_, let site), .made(let site): site
            case .table: nil
            }
        }
    }

    /// Tells the four uses apart; refuses what belongs to none or to another.
    func use() throws -> Use {
        if data != nil || spec != nil {
            guard data != nil, spec != nil else { throw ValidationError("give --data and --spec together: the table, and the chart file that says what to draw of it") }
            if let other = names.first ?? siteOption.map({ _ in "--site" }) ?? week.map({ _ in "--week" }) ?? group.map({ _ in "--group" }) ?? chart.given.first ?? (list ? "--list" : drafts ? "--drafts" : nil) {
                throw ValidationError("'\(other)' is about a site, and --data is not")
            }
            return .table
        }
        if names.count > 2 { throw ValidationError("give a site and a figure; '\(names[2])' is one too many") }
        let isMade = !chart.given.isEmpty
        if isMade, list { throw ValidationError("give --list or '\(chart.given[0])', not both") }
        if list || isMade {
            if names.count > 1 || (!names.isEmpty && siteOption != nil) {
                throw ValidationError("\(list ? "--list" : chart.given[0]) takes no figure's name: '\(names[names.count - 1])'")
            }
            if list, output != nil || format != nil || dark || narrow || group != nil { throw ValidationError("--list prints names; leave the other options out") }
            if isMade, chart.type == nil { throw ValidationError("'\(chart.given[0])' is about a chart of a --type; give that too") }
            let site = SiteArguments.root(names.first ?? siteOption)
            return list ? .list(site: site) : .made(site: site)
        }
        guard let text = names.last else { throw ValidationError("name a figure; --list names those of a report") }
        if names.count == 2, siteOption != nil { throw ValidationError("give the site once: as an argument or with --site") }
        guard var name = FigureName(text) else { throw ValidationError("'\(text)' is not a figure's name; write it as tokens-changes or 2026/W21/tokens-changes") }
        if let other = week.flatMap({ Week($0) }) {
            if let week = name.week, week != other { throw ValidationError("'\(text)' is of \(week), and --week is \(other)") }
            name.week = other
        }
        if let group { name.name += "." + group }
        return .named(name, site: SiteArguments.root(names.count == 2 ? names[0] : siteOption))
    }
}
