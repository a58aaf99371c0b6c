@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct MetricHistoryTests {
    private func place(_ part: String, _ text: String) throws -> String.Index { try #require(text.range(of: part), "\(part)").lowerBound }

    @Test(arguments: Themes.names) func theValueOfAnAdoptionMetricComesFirst(theme: String) throws {
        let (text, files) = try HistorySample.page(.metric(0), theme: theme)
        #expect(files.filter { $0.hasSuffix(".svg") }.map { String($0.split(separator: "/").last!) } == [
            "tokens.pair.main.svg", "tokens.pair.each.svg", "tokens.weeks.svg",
        ])
        let order = ["id=\"definition\"", "id=\"value\"", "figure-tokens.pair.main", "id=\"weeks\"", "figure-tokens.weeks", "id=\"restatements\""]
        let places = try order.map { try place($0, text) }
        #expect(places == places.sorted())
        #expect(text.contains("href=\"../../pairs/main/index.html\"") && text.contains("Diverging"))
        #expect(text.contains("href=\"../../pairs/each/index.html#in-south\""), "the verdict in the group that is not drawn")
    }

    @Test func itIsTheWholeSeriesAsKnownNow() throws {
        let history = MetricHistory(1, in: HistorySample.view(HistorySample.site(HistorySample.history(retold: [.init(week: 9, capture: 2, value: 140)]))))
        let weeks = try #require(history.weeks)
        #expect(weeks.table.heads.count == 16 && weeks.table.heads.first == "2026-W16")
        // North and south together.
        #expect(weeks.table.cells[9] == "240" && weeks.table.cells[8] == "200")
        #expect(history.first == HistorySample.first && history.last == HistorySample.last)
        #expect(history.standsIn.map(\.id) == ["main", "each"] && history.parts.isEmpty)
    }

    @Test func adoptionWithoutValueIsWithheldAsOnTheReport() throws {
        let site = HistorySample.site(HistorySample.history(skip: ["changes"]))
        let history = MetricHistory(0, in: HistorySample.view(site))
        #expect(history.figures.isEmpty && history.first == nil && history.last == nil)
        #expect(history.parts.allSatisfy { $0.withheld != nil })
        let (text, files) = try HistorySample.page(.metric(0), site)
        #expect(files.isEmpty && text.contains("use is not shown alone") && text.contains("the adoption chart is withheld"))
        for figure in ["16,000", "16k", "32k", "15,000"] { #expect(!text.contains(figure), "\(figure)") }
    }

    /// Long ago there was a value: the newest report withholds it all the same.
    @Test func aValueLongAgoIsNone() throws {
        var site = HistorySample.site(HistorySample.history(lastValue: 6))
        #expect(!MetricHistory(0, in: HistorySample.view(site)).figures.isEmpty)
        site.settings.windowWeeks = 4
        #expect(MetricHistory(0, in: HistorySample.view(site)).figures.isEmpty && PairHistory(0, in: HistorySample.view(site)).figures.isEmpty)
    }

    @Test func ofAHiddenGroupOnlyThatItIsHiddenIsSaid() throws {
        for item in 0..<4 {
            let (text, files) = try HistorySample.page(.metric(item))
            let mentions = text.components(separatedBy: "Tiny").count - 1
            #expect(mentions == 1 && text.contains("Not shown in 2026-W16: Tiny."))
            #expect(!files.contains { $0.contains("tiny") })
        }
        let view = HistorySample.view(HistorySample.site(HistorySample.history(shrinks: 2)))
        let shrunk = MetricHistory(1, in: view)
        #expect(shrunk.hidden == ["Not shown in 2026-W16: South and Tiny. \(Words.hiddenReason)"])
        #expect(shrunk.groups.isEmpty || shrunk.groups[0].table.columns == ["Week", "North"])
    }

    @Test func targetAndDefinitionAreTold() throws {
        let metric = Metric(
            id: "tokens", title: "Tokens", kind: .adoption, unit: "tokens", better: .up, aggregate: .sum, overWeeks: .sum, definition: "All of them.", source: "gateway",
            owner: "Platform", target: Metric.Target(value: 20_000, note: "set by the board"), changes: [Metric.DefinitionChange(week: HistorySample.first.advanced(by: 3), note: "cached left out")])
        let sample = Sample.catalog(pairs: HistorySample.pairs)
        let catalog = MetricCatalog(metrics: [metric] + sample.metrics.dropFirst(), groups: sample.groups, pairs: sample.pairs, events: [])
        let (text, _) = try HistorySample.page(.metric(0), HistorySample.site(HistorySample.history(catalog)))
        for part in ["All of them.", "gateway", "Platform", "adds up", "20k", "A target invites making the number", "cached left out", "<dt>Changed 2026-W04</dt>"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}

@Suite struct RestatementsTests {
    private let retold: [HistorySample.Retelling] = [
        .init(week: 9, capture: 2, value: 140), .init(week: 10, capture: 2, value: 141), .init(week: 8, capture: 1, value: 142), .init(group: "south", week: 9, capture: 8, value: 143),
        .init(metric: "hours", week: 1, capture: 0, value: 8),
    ]

    @Test func theNewestComeFirstEachWithBothValues() {
        let restated = Restatements(of: 1, in: HistorySample.view(HistorySample.site(HistorySample.history(retold: retold))))
        #expect(restated.rows.map { "\($0.capture) \($0.week) \($0.group) \($0.before) \($0.after)" } == [
            "2026-W15 2026-W08 North 100 142", "2026-W14 2026-W07 North 100 140", "2026-W14 2026-W06 North 100 141", "2026-W08 2026-W07 South 100 143",
        ])
        #expect(restated.rows.allSatisfy { $0.hasReport && $0.note == "counted anew" } && restated.hidden == nil && restated.finalised == nil)
    }

    @Test func thoseOfHiddenGroupsAreACount() throws {
        let site = HistorySample.site(HistorySample.history(shrinks: 3, retold: retold))
        let restated = Restatements(of: 1, in: HistorySample.view(site))
        #expect(restated.rows.map(\.group) == ["North", "North", "North"] && restated.hidden == "Restated figures that are not shown: 1.")
        let (text, _) = try HistorySample.page(.metric(1), site)
        #expect(!text.contains("143") && text.contains("Restated figures that are not shown: 1."))
    }

    @Test(arguments: Themes.names) func eachLinksToItsCorrectionWhereThereIsAReport(theme: String) throws {
        var site = HistorySample.site(HistorySample.history(retold: retold))
        site.reports.removeAll { $0.week == Week("2026-W06")! }
        let (text, _) = try HistorySample.page(.metric(1), site, theme: theme)
        #expect(text.contains("<a href=\"../../about/corrections.html#2026-W08\">2026-W08</a>") && !text.contains("corrections.html#2026-W06"))
    }

    @Test func finalisationsAreOneLine() {
        let history = HistorySample.history()
        #expect(history.restatements.isEmpty)
        let retelling = HistorySample.Retelling(metric: "hours", week: 3, capture: 1, value: 9)
        let restated = Restatements(of: 3, in: HistorySample.view(HistorySample.site(HistorySample.history(retold: [retelling]))))
        #expect(restated.rows.count == 1 && restated.finalised == nil)
    }

    @Test func aNoteThatWouldNowTellOfAHiddenGroupIsLeftOut() {
        let retelling = HistorySample.Retelling(week: 9, capture: 8, value: 140, note: "South had 43 too many")
        func note(_ shrinks: Int?) -> String? {
            Restatements(of: 1, in: HistorySample.view(HistorySample.site(HistorySample.history(shrinks: shrinks, retold: [retelling])))).rows.first?.note
        }
        #expect(note(nil) == "South had 43 too many" && note(3) == "The note names a group that is not shown.")
    }
}
