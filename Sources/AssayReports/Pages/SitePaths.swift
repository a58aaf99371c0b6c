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

    /// How verdicts are made.
    public static let method = "about/method.html"

    /// What was corrected since it was published: at `#2026-W21` what was of that week.
    static let corrections = "about/corrections.html"

    /// What is read, hidden and kept.
    static let dataSheet = "about/data-sheet.html"

    /// From `about/` to the root.
    static let rootFromAbout = "../"
}
