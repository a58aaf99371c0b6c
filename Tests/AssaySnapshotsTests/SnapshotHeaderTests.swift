import Testing

@testable import AssaySnapshots

@Suite struct SnapshotHeaderTests {
    private let columns = "the columns are week, group, metric, value, people, numerator, denominator, status, note, top_share"

    private func rendered(_ header: String, capture: String? = "2026-W21") -> [String] { TestSite.csv("\(header)\n", capture: capture).rendered }

    @Test func anUnknownColumnIsToldTheNearest() {
        #expect(
            rendered("metric,value,peolpe,Week,region") == [
                "error: unknown column 'peolpe' [unknown-column]\n  --> s.csv:1:14\n  help: did you mean 'people'? \(columns)",
                "error: unknown column 'Week' [unknown-column]\n  --> s.csv:1:21\n  help: did you mean 'week'? \(columns)",
                "error: unknown column 'region' [unknown-column]\n  --> s.csv:1:26\n  help: \(columns)",
            ])
    }

    @Test func rowsAreReadBesideAnUnknownColumn() {
        #expect(TestSite.csv("metric,valeu,value\ntokens,,x\n").diagnostics.map(\.rule) == ["unknown-column", "invalid-number"])
    }

    @Test func aFileWithoutItsHeaderQuotesNoFigure() {
        let figure = "a figure stands where the name of a column belongs [unknown-column]"
        #expect(
            rendered("metric,value,all,7919.37,\"7 919,4\"") == [
                "error: unknown column 'all' [unknown-column]\n  --> s.csv:1:14\n  help: \(columns)",
                "error: \(figure)\n  --> s.csv:1:18\n  help: begin the file with a header: \(columns)",
                "error: \(figure)\n  --> s.csv:1:26\n  help: begin the file with a header: \(columns)",
            ])
    }

    @Test func aPersonIsRefused() {
        #expect(
            rendered("metric,value,User_ID") == [
                """
                error: column 'User_ID' looks like a person's: Assay reads groups only [person-column]
                  --> s.csv:1:14
                  help: remove it, and give one figure a group, with the number of people behind it in 'people'
                """
            ])
    }

    @Test func aRepeatedColumnIsRefused() {
        #expect(rendered("metric,value,metric") == ["error: column 'metric' is given twice [repeated-column]\n  --> s.csv:1:14\n  help: keep one of them"])
    }

    @Test func whatARowNeedsIsRequired() {
        #expect(
            rendered("group,numerator") == [
                "error: the header has no column 'metric' [missing-column]\n  --> s.csv:1\n  help: \(columns)",
                "error: the header has neither a column 'value' nor both 'numerator' and 'denominator' [missing-column]\n  --> s.csv:1\n  help: \(columns)",
            ])
        #expect(
            rendered("metric,value", capture: nil) == [
                "error: the header has no column 'week', and a backfill file has no week of its own [missing-column]\n  --> s.csv:1\n  help: add the column 'week' (2026-W21)"
            ])
        #expect(TestSite.csv("metric,numerator,denominator\ntokens,1,2\n").rendered == [])
    }

    @Test func theHeaderIsTheFirstLine() {
        #expect(rendered("\nmetric,value") == ["error: the first line is blank: the header belongs there [blank-line]\n  --> s.csv:1\n  help: remove the line"])
        #expect(TestSite.csv("met\"ric,value\ntokens,1\n").diagnostics.map(\.rule) == ["bare-quote"])
    }
}
