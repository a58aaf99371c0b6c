import AssayLanguage
import AssayMetrics
import AssayTemplating

/// `about/corrections.html`: a place for the week of every report, the same from its first publication on.
struct CorrectionsPage: Sendable {
    private let corrections: Corrections
    private let reports: Set<Week>

    init(_ site: SiteHistory) {
        corrections = Corrections(site)
        reports = Set(site.reports.map(\.week))
    }

    func render(_ site: SiteInfo, with templates: PageTemplates) -> OutputFile {
        OutputFile(path: SitePaths.corrections, bytes: templates.render("corrections", context(site)))
    }

    private static var heading: String { tell("Corrections") }
    private static var intro: String {
        tell("A report keeps the figures that were known in its week. What later captures told otherwise, and which reports were issued anew and why, stands here, week by week.")
    }

    private func context(_ site: SiteInfo) -> TemplateValue {
        let fields: [(String, TemplateValue)] = [
            ("heading", .text(CorrectionsPage.heading)), ("intro", .text(CorrectionsPage.intro)),
            ("corrected", weeks(corrections.corrected)), ("finalised", finalised), ("untouched", untouched), ("without_report", weeks(corrections.withoutReport)),
        ]
        let common = site.context(
            root: SitePaths.rootFromAbout, path: SitePaths.corrections, pageTitle: "\(CorrectionsPage.heading) · \(site.title)", description: CorrectionsPage.intro)
        return .record(TemplateRecord(common + fields))
    }

    private func weeks(_ weeks: [WeekCorrections]) -> TemplateValue {
        guard !weeks.isEmpty else { return .absent }
        return .record([
            "weeks": .list(weeks) { one in
                .record([
                    "id": .text(one.week.description), "dates": .text(Words.dates(one.week)), "url": .optional(url(one.week)), "reissue": .optional(one.reissue),
                    "restated": .list(one.restated) { restated in
                        .record([
                            "capture": .text(restated.capture.description), "capture_url": .optional(url(restated.capture)), "note": .optional(restated.note),
                            "figures": .list(restated.figures) { .record(["text": .text($0.text), "beside": .optional($0.beside)]) },
                        ])
                    },
                    "counts": .list(one.counts) { .text($0) },
                ])
            }
        ])
    }

    private var finalised: TemplateValue {
        rows(corrections.finalised.map { ($0.week, $0.finalised == 1 ? tell("1 figure") : tell("\($0.finalised) figures")) })
    }

    private var untouched: TemplateValue { rows(corrections.untouched.map { ($0, nil) }) }

    /// Weeks in a row, by year, newest first; the text stands beside the week.
    private func rows(_ weeks: [(week: Week, text: String?)]) -> TemplateValue {
        guard !weeks.isEmpty else { return .absent }
        var years: [(year: Int, weeks: [(week: Week, text: String?)])] = []
        for one in weeks {
            if years.last?.year == one.week.year { years[years.count - 1].weeks.append(one) } else { years.append((one.week.year, [one])) }
        }
        return .record([
            "years": .list(years) { year in
                .record([
                    "year": .text(String(year.year)),
                    "weeks": .list(year.weeks) { week, text in
                        .record([
                            "id": .text(week.description), "label": .text(SitePaths.name(week)), "url": .optional(url(week)), "text": .optional(text),
                        ])
                    },
                ])
            }
        ])
    }

    private func url(_ week: Week) -> TemplateURL? { reports.contains(week) ? .site(SitePaths.rootFromAbout + SitePaths.report(week)) : nil }
}
