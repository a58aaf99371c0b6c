import AssayCommentary
import AssayDiagnostics
import AssayMetrics

/// What a relative link in the commentary can lead to: reports by the name of their commentary (`2026-W20.md`), files of `assets/`,
/// and places on the page.
public struct SiteLinks: Sendable {
    let weeks: Set<Week>
    /// Paths below `assets/`.
    let assets: Set<String>
    /// Whether a week's commentary is a draft, so that its page goes out without it.
    let isDraft: @Sendable (Week) -> Bool
    /// The places on the page of a week's report.
    let anchors: @Sendable (Week) -> Set<String>

    public init(weeks: Set<Week>, assets: Set<String>, isDraft: @escaping @Sendable (Week) -> Bool = { _ in false }, anchors: @escaping @Sendable (Week) -> Set<String>) {
        self.weeks = weeks
        self.assets = assets
        self.isDraft = isDraft
        self.anchors = anchors
    }

    /// - Parameter anchors: ids on the page on which the link stands.
    public func decide(_ destination: String, isImage: Bool, anchors: Set<String>) -> LinkDecision {
        if destination.hasPrefix("#") {
            let anchor = String(destination.dropFirst())
            return anchors.contains(anchor) ? .keep : broken("no place on this page is called '\(anchor)'", didYouMean(anchor, in: anchors.sorted()))
        }
        if SiteLinks.isAsset(destination) {
            let path = String(destination.dropFirst(SiteLinks.assetsFolder.count))
            return assets.contains(path)
                ? .rewrite(SitePaths.rootFromReport + "assets/" + path)
                : broken("there is no file '\(path)' in assets/", didYouMean(path, in: assets.sorted()))
        }
        let (file, fragment) = SiteLinks.split(destination)
        if !isImage, file.hasSuffix(".md") {
            let name = SiteLinks.name(ofCommentary: file)
            if let week = Week(name), weeks.contains(week) {
                let anchor = String(fragment.dropFirst())
                if !anchor.isEmpty {
                    let known = self.anchors(week)
                    guard known.contains(anchor) else {
                        return broken("no place in the report of \(week) is called '\(anchor)'", didYouMean(anchor, in: known.sorted()))
                    }
                }
                let address = SitePaths.rootFromReport + SitePaths.report(week) + fragment
                guard isDraft(week) else { return .rewrite(address) }
                return .warn(
                    address, rule: "draft-link", summary: "the commentary of \(week) is a draft: who follows this link finds its figures without its words",
                    help: "publish it first (take out 'draft', or wait for its 'publish_date'), or leave the link out")
            }
            return broken("there is no report '\(name)'", "link to the commentary of a week that has a report, as in 2026-W20.md")
        }
        return broken(
            "the link '\(destination)' leads nowhere in this site", isImage ? "put the picture into assets/ and write ../assets/NAME" : "link to 2026-W20.md, ../assets/NAME, #SECTION, or a full https address")
    }

    private static let assetsFolder = "../assets/"

    /// Whether a link means a file of `assets/`, there or not.
    public static func isAsset(_ destination: String) -> Bool { destination.hasPrefix(assetsFolder) }

    /// The week whose report a link means, there or not.
    public static func week(of destination: String) -> Week? {
        let file = split(destination).file
        return file.hasSuffix(".md") ? Week(name(ofCommentary: file)) : nil
    }

    private static func name(ofCommentary file: String) -> Substring { file.hasPrefix("./") ? file.dropFirst(2).dropLast(3) : file.dropLast(3) }

    private static func split(_ destination: String) -> (file: String, fragment: String) {
        guard let hash = destination.utf8.firstIndex(of: 0x23) else { return (destination, "") }
        return (String(destination[..<hash]), String(destination[hash...]))
    }

    private func broken(_ summary: String, _ help: String?) -> LinkDecision { .refuse(rule: "broken-link", summary: summary, help: help) }
}
