@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct ReportComposerTests {
    @Test func aPairStandsWithItsFiguresAndItsChart() throws {
        let section = try #require(Sample.report().pairs.first)
        #expect(section.id == "pair-main")
        #expect(section.levels.map(\.role) == ["Adoption", "Value", "Guardrail"])
        #expect(section.levels.map(\.now) == ["32k", "200", "10.0\u{A0}%"])
        #expect(section.levels[1].change == "0.0\u{A0}%")
        #expect(section.levels[0].yearChange == "not available")
        #expect(section.figure != nil && section.withheld == nil)
        #expect(section.guardrail == "“Rework” must not get worse meanwhile: less is better.")
    }

    @Test func adoptionIsNeverShownAlone() throws {
        let report = Sample.report(Sample.history(skip: ["changes"]))
        let section = try #require(report.pairs.first)
        #expect(section.figure == nil)
        #expect(section.withheld == "No value recorded for “Changes”: the adoption chart is withheld.")
        #expect(section.levels.allSatisfy { $0.role != "Adoption" })
        let row = try #require(report.scorecards[0].sections.first { $0.title == "Adoption" }?.rows.first)
        #expect(row.now == "withheld" && row.sparkline.isEmpty)
        #expect(!String(decoding: report.data, as: UTF8.self).contains("tokens"))
        #expect(report.points.map(\.text) == ["Tokens and changes: no value recorded."])
    }

    @Test func pairsJudgedInEachGroupLeaveOutWhatIsTooSmall() {
        let catalog = Sample.catalog(pairs: [Sample.pair("main", scope: .each)])
        let report = Sample.report(Sample.history(catalog))
        #expect(report.pairs.map(\.group) == ["North", "South"])
        #expect(report.figures.map(\.name) == ["main.north", "main.south"])
        #expect(report.scorecards.map(\.title) == ["North", "South"])
        #expect(report.points.map(\.text) == ["Tokens and changes: diverging in 2 of 2 groups."])
    }

    @Test func pairsBeyondTheNumberAskedForAreRows() {
        let catalog = Sample.catalog(pairs: ["a", "b", "c", "d"].map { Sample.pair($0) })
        let report = Sample.report(Sample.history(catalog), settings: ReportSettings(pairsPerReport: 1))
        #expect(report.pairs.count == 1)
        #expect(report.otherPairs.count == 3)
        #expect(report.otherPairs[0].valueNow == "200")
        #expect(report.points.count == 3)
        #expect(report.morePoints == "and 1 more pair")
    }

    @Test func theCommentaryDecidesTheOrder() {
        let catalog = Sample.catalog(pairs: ["a", "b", "c"].map { Sample.pair($0) })
        #expect(Sample.data(Sample.history(catalog), order: ["c"]).placed.map(\.pair.id) == ["c", "a", "b"])
    }

    @Test func whatIsComputedSaysOverWhichGroups() {
        let report = Sample.report()
        #expect(report.scorecards[0].scope == "computed over North and South shown throughout the window")
        let hours = report.scorecards[0].sections.flatMap(\.rows).first { $0.metric == "Hours" }
        #expect(hours?.now == "not available")
    }

    @Test func notesTellWhatIsProvisionalHiddenAndRestated() {
        let catalog = Sample.catalog()
        let restated = Observation(
            metric: 1, group: 1, week: Sample.last.advanced(by: -3), value: 90, people: 30, note: 0, line: 3)
        let report = Sample.report(Sample.history(catalog, extra: [restated], notes: ["counted twice"]))
        #expect(report.notes.map(\.title) == ["Restated", "Provisional", "Hidden"])
        #expect(report.notes[0].text == "Changes, North, 2026-W13: 100 became 90: counted twice")
        #expect(report.notes[1].text == "Still to be confirmed for 2026-W16: Tokens. Drawn hollow.")
        #expect(report.notes[2].text == "1 group is not shown in 2026-W16: Tiny. \(Words.hiddenReason)")
    }

    @Test func theHeadingIsTheWeekWhenNobodyWroteOne() { #expect(Sample.report().heading == "Week 16, 2026") }

    @Test func provenanceNamesTheCaptures() {
        #expect(Sample.report().provenance[0].text == "16 captures, 2026-W01 to 2026-W16")
    }

    @Test func dataHoldsEveryFigureShownAndNoneHidden() {
        let lines = String(decoding: Sample.report().data, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "group,metric,week,value,unit,status")
        #expect(lines.contains("all,tokens,2026-W16,32000,tokens,provisional"))
        #expect(lines.contains("all,rework,2026-W15,0.1,%,final"))
        #expect(!lines.contains { $0.hasPrefix("tiny") })
    }
}
