import AssayCharts
import AssayDiagnostics
import AssayMetrics
import AssayReports
import Testing

@testable import assay

@Suite struct ChartFileReaderTests {
    private func read(_ text: String) -> (file: ChartFile?, told: String) {
        let (file, diagnostics) = ChartFileReader.read(Array(text.utf8), path: "chart.yaml")
        return (file, diagnostics.map { $0.rendered() }.joined(separator: "\n"))
    }

    @Test func `a measure is a column's name, or all that is known of it`() throws {
        let (file, told) = read("""
            type: pair
            adoption: tokens
            value: {column: share, title: Kept, format: percent, decimals: 0, where: {metric: kept}, changes: [2026-W05]}
            """)
        #expect(told == "")
        let measures = try #require(file).measures
        #expect(measures.map(\.measure) == [
            ChartMeasure(title: "tokens", role: .adoption, format: NumberFormat()),
            ChartMeasure(title: "Kept", role: .value, format: NumberFormat(style: .percent, decimals: 0)),
        ])
        #expect(measures[1].filter == [ChartFile.Condition(ChartFile.Column("metric", .text, at: SourceLocation(path: "chart.yaml", line: 3, column: 75)), is: "kept")])
        #expect(measures[1].changes == [Week("2026-W05")!])
    }

    @Test func `every key of every type is read`() throws {
        let pair = try #require(read("""
            type: indexed
            title: T
            subtitle: S
            description: D
            where: {desk: a}
            week: w
            status: s
            adoption: tokens
            value: changes
            weeks: 30
            events: [{week: 2026-W09, title: Licences, noted: true}]
            base: {from: 2026-W01, to: 2026-W04}
            """).file)
        #expect((pair.title, pair.subtitle, pair.description) == ("T", "S", "D"))
        #expect((pair.week.name, pair.status.name, pair.weeks, pair.filter.map(\.text)) == ("w", "s", 30, ["a"]))
        #expect(pair.events == [ChartEvent(ordinal: Week("2026-W09")!.ordinal, label: "Licences", isNoted: true)])
        #expect(pair.base == Week("2026-W01")!...Week("2026-W04")!)
        #expect(try #require(read("type: trajectory\nadoption: a\nvalue: b\nperiod: 2\n").file).period == 2)
        let months = try #require(read("type: weeks-and-months\nmeasure: a\nover_weeks: last\ntarget: 60 %\n").file)
        #expect(months.overWeeks == .last && months.target == 0.6)
        let multiples = try #require(read("type: multiples\nmeasure: a\ngroup: g\ngroups: [x, y]\nreference: all\nscale: own\n").file)
        #expect((multiples.group.name, multiples.groups, multiples.reference, multiples.hasOwnScales) == ("g", ["x", "y"], "all", true))
        let slope = try #require(read("type: slope\nmeasure: a\nfrom: 2026-W01\nto: 2026-W09\n").file)
        #expect(slope.from == Week("2026-W01") && slope.to == Week("2026-W09"))
        let threshold = try #require(read("type: threshold\nmeasure: a\nupper: u\npeople: p\nthreshold: 2.5\nat: 2026-W09\nbefore: 2026-W01\n").file)
        #expect((threshold.upper.name, threshold.people.name, threshold.threshold) == ("u", "p", 2.5))
        #expect(threshold.at == Week("2026-W09") && threshold.before == Week("2026-W01"))
        #expect(try #require(read("type: heat\nmeasure: {column: a, role: context}\nshow: change\n").file).showsChanges)
        let bullet = try #require(read("type: bullet\nmeasures: [a, {column: b, unit: EUR, target: -3, role: adoption}]\n").file)
        #expect(bullet.measures.map(\.target) == [nil, -3])
        #expect(bullet.measures[1].measure == ChartMeasure(title: "b", role: .adoption, format: NumberFormat(unit: "EUR")))
    }

    @Test(arguments: ChartKind.allCases) func `every type takes the columns it needs and nothing of another type`(_ type: ChartKind) {
        let measures = switch type {
        case .pair, .indexed, .trajectory: "adoption: a\nvalue: b\n"
        case .bullet: "measures: [a]\n"
        default: "measure: a\n"
        }
        let months = type == .weeksAndMonths ? "over_weeks: sum\n" : ""
        #expect(read("type: \(type.rawValue)\n" + measures + months).told == "")
        #expect(read("type: \(type.rawValue)\n" + measures + months + "pair: x\n").told.contains("a chart of the type '\(type.rawValue)' knows no key 'pair' [unknown-key]"))
    }

    static let refusals = [
        ("", """
            error: the chart file has no 'type' [missing-key]
              --> chart.yaml
              help: add 'type: pair, indexed, trajectory, process, weeks-and-months, multiples, dumbbell, slope, concentration, threshold, bullet, heat or bar'
            """),
        ("type: pai\n", """
            error: 'type' is 'pai'; it takes pair, indexed, trajectory, process, weeks-and-months, multiples, dumbbell, slope, concentration, threshold, bullet, heat or bar [unknown-value]
              --> chart.yaml:1:7
              help: did you mean 'pair'?
            """),
        ("type: pair\nadoption: {colum: a}\nvalue: [b]\nwheeks: 3\n", """
            error: the measure has no 'column' [missing-key]
              --> chart.yaml:2:11
              help: add 'column: changes'
            error: the measure knows no key 'colum' [unknown-key]
              --> chart.yaml:2:12
              help: did you mean 'column'?
            error: the measure is a list; it takes keys with values [wrong-type]
              --> chart.yaml:3:8
              help: write it as 'key: value' lines
            error: a chart of the type 'pair' knows no key 'wheeks' [unknown-key]
              --> chart.yaml:4:1
              help: did you mean 'weeks'?
            """),
        ("type: indexed\nadoption: a\nvalue: b\nbase: {from: 2026-W09, to: 2026-W01}\n", """
            error: the base ends in 2026-W01, before it begins in 2026-W09 [base-backwards]
              --> chart.yaml:4:28
              help: give the later week with 'to'
            """),
        ("type: bar\nmeasure: {column: a, format: percent, unit: EUR}\nwhere: a\nat: 2025-W53\n", """
            error: the measure 'a' has the unit 'EUR' and is a percentage [unit-of-percent]
              --> chart.yaml:2:45
              help: leave one of them out
            error: 'where' is text; it takes columns with texts [wrong-type]
              --> chart.yaml:3:8
              help: write it as 'where: {metric: tokens}'
            error: 'at' is '2025-W53', but 2025 has no week 53 [invalid-week]
              --> chart.yaml:4:5
              help: its weeks are 1 to 52
            """),
        ("type: threshold\nmeasure: a\nthreshold: much\n", """
            error: 'threshold' is 'much'; it takes a number [invalid-number]
              --> chart.yaml:3:12
              help: write it as 250, 0.6 or 60 %
            """),
    ]

    @Test(arguments: refusals) func `all faults are told with place and remedy`(_ text: String, _ expected: String) {
        let (file, told) = read(text)
        #expect(file == nil)
        #expect(told == expected)
    }
}
