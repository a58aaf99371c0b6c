import AssayLanguage
import AssayMetrics
import AssayTemplating

/// The weeks of a site's reports, for picking an earlier one from the page of another: those of its own year, by month, and a link to each year.
///
/// Later weeks are not there: they stand on the index. So a page that is out does not change when a report is added, but for its link to the next one, and
/// no page is larger than by 53 links and one a year.
public struct ReportWeeks: Sendable {
    private struct Year: Sendable {
        var year: Int
        /// January to December, those that have a report; each as its page shows it to others of the year.
        var months: [Month] = []
    }

    private struct Month: Sendable {
        var month: Int
        var weeks: [Week]
        var links: [TemplateValue]
    }

    /// Oldest first.
    private var years: [Year] = []

    /// - Parameter weeks: oldest first.
    public init(_ weeks: [Week]) {
        for week in weeks {
            // A week belongs to the year and the month of its Thursday.
            let thursday = week.thursday
            if years.last?.year != thursday.year { years.append(Year(year: thursday.year)) }
            let last = years.count - 1
            if years[last].months.last?.month != thursday.month { years[last].months.append(Month(month: thursday.month, weeks: [], links: [])) }
            let month = years[last].months.count - 1
            years[last].months[month].weeks.append(week)
            years[last].months[month].links.append(ReportWeeks.link(week, isHere: false))
        }
    }

    static let shape = TemplateShape.record([
        "label": .text,
        "months": .list(.record(["month": .text, "weeks": .list(.record(["label": .text, "url": .optional(.url)]))])),
        "years": .list(PageShapes.link),
    ])

    /// What the page of a week shows; nothing where there is no earlier one.
    func value(on week: Week) -> TemplateValue {
        let here = week.thursday
        guard let own = years.first(where: { $0.year == here.year }), let first = years.first?.months.first?.weeks.first, first < week else { return .absent }
        return .record([
            "label": .text(tell("Earlier weeks")),
            "months": .list(own.months.filter { $0.month <= here.month }) { month in
                var links = month.links
                if month.month == here.month, let index = month.weeks.firstIndex(of: week) {
                    links = Array(links[..<index]) + [ReportWeeks.link(week, isHere: true)]
                }
                return .record(["month": .text(Words.months[month.month - 1]), "weeks": .list(links)])
            },
            "years": .list(years.filter { $0.year <= here.year }.reversed()) { year in
                .record(["url": .url(.site(SitePaths.rootFromReport + "index.html#year-\(year.year)")), "label": .text(String(year.year))])
            },
        ])
    }

    /// Reports of one year are neighbours.
    private static func link(_ week: Week, isHere: Bool) -> TemplateValue {
        let name = SitePaths.name(week)
        return .record(["label": .text(name), "url": isHere ? .absent : .url(.site("../\(name)/index.html"))])
    }
}
