import AssayDiagnostics
import AssayMetrics
import AssayReports
import Testing

@testable import assay

@Suite struct FigureOptionsTests {
    private static let catalog = SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration!.catalog

    private func request(_ arguments: [String], group: String? = nil) throws -> FigureRequest {
        try FigureOptions.parse(arguments).request(group: group, catalog: FigureOptionsTests.catalog)
    }

    private func told(_ arguments: [String], group: String? = nil) -> String {
        do {
            _ = try request(arguments, group: group)
            return ""
        } catch {
            return (error as? FigureRefusal)?.diagnostics.map { $0.rendered() }.joined(separator: "\n") ?? "\(error)"
        }
    }

    @Test func `options ask for what a block of commentary asks for`() throws {
        let (block, faults) = FigureRequestReader.read(
            kind: "chart", body: "type: pair\npair: tokens-changes\nweeks: 12\ngroup: retail\ntitle: 'A \"title\" \\ #1: x'\n", path: "a.md", firstLine: 1,
            catalog: FigureOptionsTests.catalog)
        #expect(faults == [])
        let asked = try request(["--type", "pair", "--pair", "tokens-changes", "--weeks", "12", "--title", "A \"title\" \\ #1: x"], group: "retail")
        #expect(asked == block)
    }

    @Test func `a list has commas`() throws {
        let (block, _) = FigureRequestReader.read(
            kind: "chart", body: "type: bar\nmetric: changes\ngroups: [retail, shops]\n", path: "a.md", firstLine: 1, catalog: FigureOptionsTests.catalog)
        #expect(try request(["--type", "bar", "--metric", "changes", "--groups", "retail,shops"]) == (try #require(block)))
    }

    @Test func `faults stand at their options`() {
        #expect(told(["--type", "pair", "--pair", "tokens-chages", "--weeks", "2"], group: "retial") == """
            error: there is no pair 'tokens-chages' [unknown-pair]
              --> --pair
              help: did you mean 'tokens-changes'?
            error: 'weeks' is '2'; it takes a whole number from 4 to 520 [out-of-range]
              --> --weeks
              help: choose a number from 4 to 520
            error: there is no group 'retial' [unknown-group]
              --> --group
              help: did you mean 'retail'?
            """)
        #expect(told(["--type", "pair"]).contains(" has no 'pair' [missing-key]\n  --> --type"))
    }
}
