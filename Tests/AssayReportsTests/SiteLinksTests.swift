import AssayCommentary
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct SiteLinksTests {
    private let links = SiteLinks(weeks: [Week("2026-W20")!], assets: ["plan.png", "docs/a.pdf"]) { _ in ["pairs"] }

    private func decide(_ destination: String, isImage: Bool = false) -> String {
        switch links.decide(destination, isImage: isImage, anchors: ["pairs", "pair-main"]) {
        case .keep: "keep"
        case .rewrite(let path): path
        case .warn(let path, let rule, _, _): "\(path) \(rule)"
        case .refuse(let rule, _, let help): "\(rule): \(help ?? "")"
        }
    }

    @Test func leadsToReportsAssetsAndPlacesOnThePage() {
        #expect(decide("2026-W20.md") == "../../2026/W20/index.html")
        #expect(decide("./2026-W20.md#pairs") == "../../2026/W20/index.html#pairs")
        #expect(decide("../assets/docs/a.pdf") == "../../assets/docs/a.pdf")
        #expect(decide("../assets/plan.png", isImage: true) == "../../assets/plan.png")
        #expect(decide("#pairs") == "keep")
    }

    @Test func warnsOfAPageWithoutItsWords() {
        let links = SiteLinks(weeks: [Week("2026-W20")!], assets: [], isDraft: { $0 == Week("2026-W20") }) { _ in ["pairs"] }
        guard case .warn(let address, let rule, let summary, let help) = links.decide("2026-W20.md#pairs", isImage: false, anchors: []) else {
            Issue.record("no warning")
            return
        }
        #expect(address == "../../2026/W20/index.html#pairs" && rule == "draft-link")
        #expect(summary.contains("2026-W20") && help?.isEmpty == false)
    }

    @Test func refusesWhatLeadsNowhere() {
        #expect(decide("2026-W19.md").hasPrefix("broken-link"))
        #expect(decide("2026-W20.md#paris") == "broken-link: did you mean 'pairs'?")
        #expect(decide("#pair-mian") == "broken-link: did you mean 'pair-main'?")
        #expect(decide("../assets/plam.png") == "broken-link: did you mean 'plan.png'?")
        #expect(decide("../../etc/passwd").hasPrefix("broken-link"))
        #expect(decide("/index.html").hasPrefix("broken-link"))
        #expect(decide("2026-W20.md", isImage: true).hasPrefix("broken-link"))
    }
}
