@testable import AssayMetrics
@testable import AssayReports
import Foundation
import Testing

struct PacketPlacesTests {
    private func places(_ weeks: [String], baseURL: String? = nil) -> PacketPlaces {
        let reports = weeks.map { PacketSample.packed(week: $0) }
        return PacketPlaces(reports, definitions: PacketDefinitions(reports).places, baseURL: baseURL)
    }

    @Test func `places carry their week, and what is there once does not`() {
        let places = places(["2026-W15", "2026-W16"])
        let week = Week("2026-W16")!
        #expect(places.address("#pairs", from: week) == "#2026-W16-pairs")
        #expect(places.address("#content", from: week) == "#2026-W16")
        #expect(places.address("#definitions", from: week) == "#definitions")
        #expect(places.address("#figure-main", from: week) == "#2026-W16-figure-main")
        // Defined the same in both: with the first.
        #expect(places.address("#metric-tokens", from: week) == "#2026-W15-metric-tokens")
        #expect(places.address("../../2026/W15/index.html", from: week) == "#2026-W15")
        #expect(places.address("../../about/method.html", from: week) == "#method")
    }

    @Test func `what is not in it leads to the site, where that has an address`() {
        let week = Week("2026-W16")!
        #expect(places(["2026-W16"]).address("#commentary", from: week) == nil)
        #expect(places(["2026-W16"], baseURL: "https://e.org/").address("#commentary", from: week) == "https://e.org/2026/W16/index.html#commentary")
        #expect(places(["2026-W16"]).address("../../2026/W15/index.html#pairs", from: week) == nil)
        #expect(places(["2026-W16"]).address("https://other.org/", from: week) == "https://other.org/")
        #expect(places(["2026-W16"]).address("mailto:a@b.org", from: week) == "mailto:a@b.org")
    }
}

struct PacketDefinitionsTests {
    @Test func `a definition that changed stands again, with its week`() throws {
        let first = PacketSample.packed(week: "2026-W15")
        var second = PacketSample.packed()
        let index = try #require(second.report.definitions.firstIndex { $0.id == "tokens" })
        second.report.definitions[index].definition = "Something else."
        let definitions = PacketDefinitions([first, second])
        #expect(definitions.entries.count == first.report.definitions.count + 1)
        #expect(definitions.places[Week("2026-W16")!]?["tokens"] == Week("2026-W16")!)
        #expect(definitions.places[Week("2026-W16")!]?["changes"] == Week("2026-W15")!)
        let html = try PacketSample.html([first, second])
        #expect(html.contains("<h3>Tokens, 2026-W15</h3>") && html.contains("<h3>Tokens, 2026-W16</h3>") && html.contains("<h3>Changes</h3>"))
    }
}

struct PacketAppendixTests {
    @Test func `tables are numbered through all weeks, and figures refer to theirs`() throws {
        let html = try PacketSample.html([PacketSample.packed(week: "2026-W15"), PacketSample.packed(week: "2026-W16")])
        for week in [(1, "2026-W15"), (2, "2026-W16")] {
            #expect(html.contains("<a href=\"#table-A\(week.0)\">Table A\(week.0)</a>"))
            #expect(html.contains("<caption>Table A\(week.0). Tokens and changes: the figures, \(week.1)</caption>"))
        }
    }

    @Test func `a table of many columns or long heads takes the whole width`() {
        func table(_ columns: Int, head: String) -> DataTable {
            DataTable(id: "t", caption: "c", columns: [String](repeating: "x", count: columns), heads: [head], cells: [String](repeating: "1", count: columns - 1))
        }
        #expect(!PacketAppendix.isWide(table(3, head: "2026-W16")))
        #expect(PacketAppendix.isWide(table(4, head: "2026-W16")))
        #expect(PacketAppendix.isWide(table(2, head: "A group with a long title")))
    }

    @Test func `a report without charts and verdicts has no appendix`() throws {
        var report = Sample.report()
        report.pairs = []
        let html = try PacketSample.html([PacketSample.packed(report)])
        #expect(!html.contains("Appendix"))
    }
}

struct PacketCoverTests {
    @Test func `weeks are cut into tables of like size`() throws {
        let weeks = (1...16).map { Week("2026-W16")!.advanced(by: -$0).description }
        let html = try PacketSample.html(weeks.map { PacketSample.packed(week: $0) })
        let tables = html.matches(of: /<caption>The verdict on each pair, .*?<\/table>/.dotMatchesNewlines())
        #expect(tables.map { $0.0.matches(of: /<th scope="col">2\d/).count } == [5, 5, 6])
    }

    @Test func `a pair that a week does not have is a dash, and rows know their shape`() throws {
        var older = PacketSample.packed(week: "2026-W15")
        let pair = try #require(older.report.pairs.first)
        older.report.pairs = []
        older.report.otherPairs = [
            PairRow(pair: "other", id: "pair-other", title: "Other", group: "North", verdict: "Cannot tell yet", tone: .unknown, adoptionNow: "1", adoptionChange: "2", valueNow: "3", valueChange: "4")
        ]
        let html = try PacketSample.html([older, PacketSample.packed()])
        #expect(html.contains("<th scope=\"row\">\(pair.title)</th><td>–</td>"))
        #expect(html.contains("<th scope=\"row\">Other <span class=\"unit\">North</span></th><td><span aria-hidden=\"true\">□ </span>Cannot tell yet</td><td>–</td>"))
    }
}

struct PacketMethodTests {
    @Test func `every word of a verdict is told, with its shape`() throws {
        let html = try PacketSample.html([PacketSample.packed()])
        for verdict in Verdict.allCases { #expect(html.contains("<dt><span aria-hidden=\"true\">\(verdict.tone.shape) </span>\(verdict.word)</dt>"), "\(verdict)") }
    }
}

struct PacketSelectionTests {
    @Test func `only the chosen pairs are placed, and the report says how many it has`() {
        let catalog = Sample.catalog(pairs: [Sample.pair("main"), Sample.pair("second", value: "hours")])
        let history = Sample.history(catalog)
        let data = ReportData(
            history: history, week: Sample.last, settings: ReportSettings(), page: history.compare(through: Sample.last, weeks: 26), pairs: ["second"])
        #expect(data.pairCounts == (1, 2))
        let report = Report.compose(data, commentary: nil, isReconstructed: false, hasFigureFiles: false, version: "test").report
        #expect(report.pairs.map(\.id) == ["pair-second"])
        #expect(report.points.count == 1 && report.morePoints == nil)
        #expect(report.scorecards.map(\.id) == ["scorecard-all"], "the rest is the whole report's")
    }
}

struct FigureIndexPageTests {
    private let entries = [
        FigureIndexPage.Entry(
            week: Sample.last, caption: Sample.report().figures[0].caption, files: ["2026-W16-main.svg", "2026-W16-main.csv"])
    ]

    @Test func `the list for programs has a row a file`() {
        let rows = String(decoding: FigureIndexPage(entries, materials: PacketSample.materials).csv, as: UTF8.self).split(separator: "\n")
        #expect(rows.count == 3 && rows[0] == "file,week,title,subtitle,description")
        #expect(rows[1].hasPrefix("2026-W16-main.svg,2026-W16,"))
    }

    @Test(arguments: Themes.names) func `the page names file, title and description`(theme: String) throws {
        let html = String(decoding: FigureIndexPage(entries, materials: PacketSample.materials).render(Sample.site, with: try Themes.templates(theme)), as: UTF8.self)
        let caption = entries[0].caption
        for part in ["Figures of 2026-W16", "href=\"2026-W16-main.csv\"", "src=\"2026-W16-main.svg\"", caption.title, caption.description] { #expect(html.contains(part), "\(part)") }
    }
}
