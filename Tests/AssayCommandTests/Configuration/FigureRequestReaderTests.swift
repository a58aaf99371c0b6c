import AssayDiagnostics
import AssayMetrics
import AssayReports
import Testing

@testable import assay

@Suite struct FigureRequestReaderTests {
    private static func read(_ kind: String, _ body: String) -> (request: FigureRequest?, diagnostics: [Diagnostic]) {
        let configuration = SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration
        return FigureRequestReader.read(
            kind: kind, body: body, path: "commentary/2026-W21.md", firstLine: 12,
            catalog: configuration?.catalog ?? MetricCatalog(metrics: [], groups: [], pairs: [], events: []))
    }

    static let refusals = [
        ("chart", "type: pair\npair: tokens-chages\n", """
                error: there is no pair 'tokens-chages' [unknown-pair]
                  --> commentary/2026-W21.md:13:7
                  help: did you mean 'tokens-changes'?
                """),
        ("chart", "pair: tokens-changes\n", """
                error: the chart has no 'type' [missing-key]
                  --> commentary/2026-W21.md:12:1
                  help: add 'type: pair'
                """),
        ("chart", "type: line\npair: tokens-changes\n", """
                error: 'type' is 'line'; it takes pair [unknown-value]
                  --> commentary/2026-W21.md:12:7
                  help: write 'pair'
                """),
        ("chart", "type: pair\npair: tokens-changes\nweeks: 3\n", """
                error: 'weeks' is '3'; it takes a whole number from 4 to 520 [out-of-range]
                  --> commentary/2026-W21.md:14:8
                  help: choose a number from 4 to 520
                """),
        ("chart", "type: pair\npair: tokens-changes\nweek: 3\n", """
                error: the chart knows no key 'week' [unknown-key]
                  --> commentary/2026-W21.md:14:1
                  help: did you mean 'weeks'?
                """),
        ("chart", "type: pair\npair: tokens-changes\ngroup: retial\n", """
                error: there is no group 'retial' [unknown-group]
                  --> commentary/2026-W21.md:14:8
                  help: did you mean 'retail'?
                """),
        ("table", "weeks: 54\n", """
                error: the table has no 'metrics' [missing-key]
                  --> commentary/2026-W21.md:12:1
                  help: add 'metrics: [tokens, changes]'
                error: 'weeks' is '54'; it takes a whole number from 2 to 53 [out-of-range]
                  --> commentary/2026-W21.md:12:8
                  help: choose a number from 2 to 53
                """),
        ("table", "metrics: []\n", """
                error: 'metrics' is an empty list [empty-value]
                  --> commentary/2026-W21.md:12:10
                  help: name at least one metric
                """),
        ("table", "metrics: [changes, cahnges]\n", """
                error: there is no metric 'cahnges' [unknown-metric]
                  --> commentary/2026-W21.md:12:20
                  help: did you mean 'changes'?
                """),
        ("table", "metrics: [tokens, staff]\n", """
                error: adoption metric 'tokens' is listed without a value metric beside it [unpaired-adoption]
                  --> commentary/2026-W21.md:12:11
                  help: also list 'changes'
                """),
        ("scorecard", "metrics: [tokens]\n", """
                error: adoption metric 'tokens' is listed without a value metric beside it [unpaired-adoption]
                  --> commentary/2026-W21.md:12:11
                  help: also list 'changes'
                """),
        ("scorecard", "pair: x\n", """
                error: the scorecard knows no key 'pair' [unknown-key]
                  --> commentary/2026-W21.md:12:1
                  help: known here: metrics, group
                """),
        ("verdict", "", """
                error: the verdict has no 'pair' [missing-key]
                  --> commentary/2026-W21.md:12
                  help: add 'pair: tokens-changes'
                """),
        ("verdict", "pair: tokens-changes\ngroup: nowhere\n", """
                error: there is no group 'nowhere' [unknown-group]
                  --> commentary/2026-W21.md:13:8
                  help: known here: all, retail, shops
                """),
        ("charts", "type: pair\n", """
                error: there is no figure 'charts' [unknown-figure]
                  --> commentary/2026-W21.md:11
                  help: did you mean 'chart'?
                """),
    ]

    @Test(arguments: refusals) func refuses(_ kind: String, _ body: String, _ message: String) {
        let (request, diagnostics) = Self.read(kind, body)
        #expect(rendered(diagnostics) == message)
        #expect(request == nil)
    }

    static let requests: [(String, String, FigureRequest)] = [
        ("chart", "type: pair\npair: tokens-changes\n", .pairChart(pair: "tokens-changes", group: nil, weeks: nil, title: nil)),
        (
            "chart", "{type: pair, pair: tokens-changes, group: retail, weeks: 52, title: A year}",
            .pairChart(pair: "tokens-changes", group: "retail", weeks: 52, title: "A year")
        ),
        ("table", "metrics: [tokens, changes]\nweeks: 8\n", .table(metrics: ["tokens", "changes"], group: nil, weeks: 8, title: nil)),
        ("table", "metrics: [staff]\ngroup: shops\ntitle: Staff\n", .table(metrics: ["staff"], group: "shops", weeks: nil, title: "Staff")),
        ("scorecard", "", .scorecard(metrics: nil, group: nil)),
        ("scorecard", "metrics: [lead-time, tokens]\ngroup: all\n", .scorecard(metrics: ["lead-time", "tokens"], group: "all")),
        ("verdict", "pair: tokens-lead-time\n", .verdict(pair: "tokens-lead-time", group: nil)),
    ]

    @Test(arguments: requests) func reads(_ kind: String, _ body: String, _ request: FigureRequest) {
        let read = Self.read(kind, body)
        #expect(read.request == request)
        #expect(read.diagnostics.isEmpty)
    }
}
