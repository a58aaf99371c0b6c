import AssayMetrics

/// Where pages lie. Links name `index.html`, so that the site opens from a folder too.
public enum SitePaths {
    /// `2026/W21/`, below the root.
    public static func folder(_ week: Week) -> String {
        let text = week.description.utf8
        return String(decoding: text.prefix(4), as: UTF8.self) + "/" + String(decoding: text.dropFirst(5), as: UTF8.self) + "/"
    }

    /// `W21`: the folder of a report, within that of its year.
    static func name(_ week: Week) -> String { String(decoding: week.description.utf8.dropFirst(5), as: UTF8.self) }

    public static func report(_ week: Week) -> String { folder(week) + "index.html" }

    /// From a report's folder to the root.
    public static let rootFromReport = "../../"

    /// A metric, a pair and a group over all weeks.
    static func metric(_ id: String) -> String { "metrics/\(id)/index.html" }
    static func pair(_ id: String) -> String { "pairs/\(id)/index.html" }
    static func group(_ id: String) -> String { "groups/\(id)/index.html" }

    /// From the page of a metric, a pair or a group to the root.
    static let rootFromHistory = "../../"

    /// What was corrected of a week that has a report.
    static func correction(of week: Week) -> String { "about/corrections.html#\(week)" }

    /// How verdicts are made.
    public static let method = "about/method.html"

    /// What was corrected since it was published: at `#2026-W21` what was of that week.
    static let corrections = "about/corrections.html"

    /// What is read, hidden and kept.
    static let dataSheet = "about/data-sheet.html"

    /// From `about/` to the root.
    static let rootFromAbout = "../"
}
