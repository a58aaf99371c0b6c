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
                  help: add 'type: pair, indexed, trajectory, process, weeks-and-months, multiples, dumbbell, slope, concentration, threshold, bullet, heat or bar'
                """),
        ("chart", "type: line\npair: tokens-changes\n", """
                error: 'type' is 'line'; it takes pair, indexed, trajectory, process, weeks-and-months, multiples, dumbbell, slope, concentration, threshold, bullet, heat or bar [unknown-value]
                  --> commentary/2026-W21.md:12:7
                  help: write one of these
                """),
        ("chart", "type: pair\npair: tokens-changes\nweeks: 3\n", """
                error: 'weeks' is '3'; it takes a whole number from 4 to 520 [out-of-range]
                  --> commentary/2026-W21.md:14:8
                  help: choose a number from 4 to 520
                """),
        ("chart", "type: pair\npair: tokens-changes\nweek: 3\n", """
                error: the chart of type 'pair' knows no key 'week' [unknown-key]
                  --> commentary/2026-W21.md:14:1
                  help: did you mean 'weeks'?
                """),
        ("chart", "type: pair\npair: tokens-changes\ngroup: retial\n", """
                error: there is no group 'retial' [unknown-group]
                  --> commentary/2026-W21.md:14:8
                  help: did you mean 'retail'?
                """),
        ("chart", "type: process\npair: tokens-changes\n", """
                error: the chart of type 'process' has no 'metric' [missing-key]
                  --> commentary/2026-W21.md:12:1
                  help: add 'metric: tokens'
                error: the chart of type 'process' knows no key 'pair' [unknown-key]
                  --> commentary/2026-W21.md:13:1
                  help: known here: type, title, metric, group, weeks
                """),
        ("chart", "type: slope\nmetric: changes\nfrom: 2026-W20\nto: 2026-W10\n", """
                error: 'to' is '2026-W10', and 'from' is '2026-W20' [out-of-range]
                  --> commentary/2026-W21.md:15:5
                  help: write the earlier week after 'from:'
                """),
        ("chart", "type: dumbbell\nmetric: chnges\ngroups: [retial, shops]\n", """
                error: the chart of type 'dumbbell' has no 'from' [missing-key]
                  --> commentary/2026-W21.md:12:1
                  help: add 'from: 2026-W10'
                error: there is no metric 'chnges' [unknown-metric]
                  --> commentary/2026-W21.md:13:9
                  help: did you mean 'changes'?
                error: there is no group 'retial' [unknown-group]
                  --> commentary/2026-W21.md:14:10
                  help: did you mean 'retail'?
                """),
        ("chart", "type: bar\nmetric: changes\ngroups: []\n", """
                error: 'groups' is an empty list [empty-value]
                  --> commentary/2026-W21.md:14:9
                  help: name groups, or leave the key out for all of them
                """),
        ("chart", "type: multiples\nmetric: changes\nscale: free\n", """
                error: 'scale' is 'free'; it takes common or own [unknown-value]
                  --> commentary/2026-W21.md:14:8
                  help: write one of these
                """),
        ("chart", "type: heat\nmetric: changes\nweeks: 27\nshow: both\n", """
                error: 'weeks' is '27'; it takes a whole number from 2 to 26 [out-of-range]
                  --> commentary/2026-W21.md:14:8
                  help: choose a number from 2 to 26
                error: 'show' is 'both'; it takes value or change [unknown-value]
                  --> commentary/2026-W21.md:15:7
                  help: write one of these
                """),
        ("chart", "type: threshold\nmetric: changes\nthreshold: many\n", """
                error: the threshold 'many' is no number [invalid-number]
                  --> commentary/2026-W21.md:14:12
                  help: write digits, with at most one point
                """),
        ("chart", "type: threshold\nmetric: failures\nthreshold: 5\n", """
                error: the threshold '5' of a metric in % may mean 5 % or 5 times 100 % [invalid-number]
                  --> commentary/2026-W21.md:14:12
                  help: write it with '%'
                """),
        ("chart", "type: threshold\nmetric: changes\nthreshold: 5 %\n", """
                error: the threshold '5 %' is a percentage, and the metric's unit is 'changes' [invalid-number]
                  --> commentary/2026-W21.md:14:12
                  help: write it in 'changes'
                """),
        ("chart", "type: bullet\nmetrics: [tokens]\n", """
                error: adoption metric 'tokens' is listed without a value metric beside it [unpaired-adoption]
                  --> commentary/2026-W21.md:13:11
                  help: also list 'changes'
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
        ("chart", "type: pair\npair: tokens-changes\n", .chart(.pair("tokens-changes", form: .twinPanels, group: nil, weeks: nil), title: nil)),
        (
            "chart", "{type: pair, pair: tokens-changes, group: retail, weeks: 52, title: A year}",
            .chart(.pair("tokens-changes", form: .twinPanels, group: "retail", weeks: 52), title: "A year")
        ),
        ("chart", "type: indexed\npair: tokens-changes\n", .chart(.pair("tokens-changes", form: .indexed, group: nil, weeks: nil), title: nil)),
        ("chart", "type: trajectory\npair: tokens-changes\nweeks: 52\n", .chart(.pair("tokens-changes", form: .trajectory, group: nil, weeks: 52), title: nil)),
        ("chart", "type: process\nmetric: changes\ngroup: shops\n", .chart(.process(metric: "changes", group: "shops", weeks: nil), title: nil)),
        ("chart", "type: weeks-and-months\nmetric: changes\n", .chart(.weeksAndMonths(metric: "changes", group: nil), title: nil)),
        (
            "chart", "type: multiples\nmetric: changes\ngroups: [retail, shops]\nscale: own\n",
            .chart(.multiples(metric: "changes", groups: ["retail", "shops"], weeks: nil, hasOwnScales: true), title: nil)
        ),
        (
            "chart", "type: dumbbell\nmetric: changes\nfrom: 2026-W10\n",
            .chart(.change(metric: "changes", form: .dumbbell, groups: nil, from: Week("2026-W10")!, to: nil), title: nil)
        ),
        (
            "chart", "type: slope\nmetric: changes\nfrom: 2026-W10\nto: 2026-W21\n",
            .chart(.change(metric: "changes", form: .slope, groups: nil, from: Week("2026-W10")!, to: Week("2026-W21")!), title: nil)
        ),
        ("chart", "type: concentration\nmetric: tokens\ntitle: Few\n", .chart(.concentration(metric: "tokens"), title: "Few")),
        (
            "chart", "type: threshold\nmetric: failures\nthreshold: 5 %\nbefore: 2026-W10\n",
            .chart(.threshold(metric: "failures", threshold: 0.05, before: Week("2026-W10")!), title: nil)
        ),
        ("chart", "type: bullet\nmetrics: [tokens, changes]\n", .chart(.bullet(metrics: ["tokens", "changes"], group: nil), title: nil)),
        ("chart", "type: heat\nmetric: changes\nshow: change\n", .chart(.heat(metric: "changes", groups: nil, weeks: nil, content: .change), title: nil)),
        ("chart", "type: bar\nmetric: changes\ngroups: [all]\n", .chart(.bar(metric: "changes", groups: ["all"]), title: nil)),
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
