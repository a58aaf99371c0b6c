@testable import AssayReports
import AssayTemplating
import Testing

/// Verdicts, signs and the ledger on the page, in every theme.
@Suite struct VerdictPageTests {
    static let card = VerdictCard(
        word: "Diverging", tone: .bad, stage: "confirmed since 2026-W10", text: "Adoption rose, value did not keep pace.", caveats: ["Less than a year of data."],
        detectable: "Less than 12 % could not have been seen.", judged: [Fact(term: "Gap", text: "p 1.2 %")])

    static func report() -> Report {
        var report = Sample.report()
        report.points = [Point(text: "Tokens and changes: diverging.", detail: "All", tone: .bad), Point(text: "No verdict yet.", detail: nil)]
        report.pairs[0].verdict = card
        report.beforeVerdicts = "The first verdict is possible in 2026-W20."
        report.comparisons = "Nine comparisons."
        report.otherPairs = [
            PairRow(pair: "other", title: "Other pair", group: nil, verdict: "Cannot tell yet", adoptionNow: "1", adoptionChange: "2", valueNow: "3", valueChange: "4")
        ]
        report.commentary = [.verdict(card, title: "In the commentary", group: "North")]
        report.scorecards[0].sections[0].rows[0].month = "month-figure"
        report.scorecards[0].sections[0].rows[0].quarter = "quarter-figure"
        report.scorecards[0].sections[0].rows[0].year = "year-figure"
        report.scorecards[0].sections[0].rows[0].signal = "above what is usual"
        report.signs = [
            SignSection(title: "Spike", state: .found, text: "Up by 41 %.", innocent: ["a release"]), SignSection(title: "Padding", state: .notFound, text: "", innocent: []),
            SignSection(title: "Padding", state: .notFound, text: "", innocent: []),
            SignSection(title: "Bunching", state: .notAssessable, text: "No distribution.", innocent: []),
        ]
        report.ledger = DataTable(id: "ledger", caption: "Shown and hidden", columns: ["Group", "Weeks shown"], heads: ["North"], cells: ["16"])
        return report
    }

    static func page(_ report: Report, theme: String) throws -> String {
        let page = ReportPage(report, previous: nil, next: nil, hasFigureFiles: false)
        return String(decoding: page.render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
    }

    @Test(arguments: Themes.names) func showsEverythingThatIsSaid(theme: String) throws {
        let text = try VerdictPageTests.page(VerdictPageTests.report(), theme: theme)
        for part in [
            "▼", "Diverging</", "confirmed since 2026-W10", "Adoption rose, value did not keep pace.", "Less than a year of data.", "Less than 12 % could", "How this was judged",
            "p 1.2 %", "The first verdict is possible", "Nine comparisons.", "Cannot tell yet", "In the commentary", "month-figure", "quarter-figure", "year-figure",
            "above what is usual", "id=\"signs\"", "href=\"#signs\"", "Up by 41 %.", "It may also be", "a release", "Looked for and not found: Padding.", "Not assessable: Bunching",
            "No distribution.", "Shown and hidden", "href=\"../../about/method.html\"", "Bad news: ",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test(arguments: Themes.names) func theVerdictStandsBetweenTheTitleAndTheHypothesis(theme: String) throws {
        var report = VerdictPageTests.report()
        report.commentary = []
        let text = try VerdictPageTests.page(report, theme: theme)
        let pair = try #require(text.range(of: "id=\"\(report.pairs[0].id)\"")).upperBound
        let places = try ["</h3>", "Diverging</", "Hypothesis.", "How this was judged"].map { try #require(text.range(of: $0, range: pair..<text.endIndex)).lowerBound }
        #expect(places == places.sorted())
        // The figures of the test stay in the fold.
        let fold = try #require(text.range(of: "<details", range: places[2]..<text.endIndex))
        #expect(try #require(text.range(of: "p 1.2 %")).lowerBound > fold.lowerBound)
    }

    @Test(arguments: Themes.names) func whatIsNotThereLeavesNoTrace(theme: String) throws {
        var report = VerdictPageTests.report()
        report.pairs[0].verdict = VerdictCard(word: "", tone: .neutral, text: "", caveats: [], judged: [])
        report.commentary = []
        report.points = [Point(text: "No verdict yet.", detail: nil)]
        (report.beforeVerdicts, report.comparisons, report.ledger, report.signs) = (nil, nil, nil, [])
        let text = try VerdictPageTests.page(report, theme: theme)
        for part in ["○", "▼", "How this was judged", "id=\"signs\"", "#signs", "Shown and hidden", "Bad news"] { #expect(!text.contains(part), "\(part)") }
    }

    @Test func eachToneHasItsOwnShapeAndLabel() {
        let tones = VerdictCard.Tone.allCases
        #expect(Set(tones.map(\.shape)).count == tones.count)
        #expect(Set(tones.map(\.label)).count == tones.count)
    }

    @Test(arguments: Themes.names) func saysWhenNoSignWasFoundOrCouldBeLookedFor(theme: String) throws {
        var report = VerdictPageTests.report()
        report.signs.removeFirst()
        #expect(try VerdictPageTests.page(report, theme: theme).contains("None was found."))
        report.signs.removeAll { $0.state == .notFound }
        let text = try VerdictPageTests.page(report, theme: theme)
        #expect(text.contains("None could be looked for.") && !text.contains("Looked for and not found"))
    }
}
