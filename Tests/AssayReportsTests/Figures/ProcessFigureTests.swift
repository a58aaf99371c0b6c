import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct ProcessFigureTests {
    func chart(_ metric: String = "answers", _ group: String = "south", weeks: Int? = nil, _ history: History = ChartSite.history()) throws -> ProcessChart {
        try #require(try ChartSite.figure(.process(metric: metric, group: group, weeks: weeks), in: ChartSite.data(history)).design as? ProcessChart)
    }

    @Test func pictureAndWordAgree() throws {
        let history = ChartSite.history()
        let series = history.series(metric: 1, group: 2, through: ChartSite.last, weeks: 26)
        let signal = try #require(series.processSignal(of: history.catalog.metrics[1]))
        #expect(signal == .outside(isAbove: true))
        for weeks in [nil, 8, 52] {
            let chart = try chart(weeks: weeks, history)
            let last = try #require(chart.signals.last)
            #expect(last.index == chart.weeks.count - 1 && last.letter == "A" && last.reason == "outside its usual range")
            let limits = try #require(series.usualLimits(of: history.catalog.metrics[1]))
            #expect(chart.phases.last?.upper == limits.upper(at: 0) && chart.phases.last?.centre == limits.centre(at: 0))
        }
    }

    @Test func eachRuleHasALetterAndLimitsOfAnotherKindAreSaid() throws {
        func chart(_ terms: ProcessTerms) throws -> ProcessChart {
            var metrics = ChartSite.catalog().metrics
            metrics[1] = Metric(
                id: "answers", title: "Answers", kind: .value, unit: "answers", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "test", process: terms)
            let catalog = ChartSite.catalog()
            return try self.chart(history: ChartSite.history(MetricCatalog(metrics: metrics, groups: catalog.groups, pairs: catalog.pairs, events: [])))
        }
        let standard = try chart(ProcessTerms())
        let median = try chart(ProcessTerms(limits: .median, rules: [.outside, .nearLimit]))
        #expect(standard.limits == .mean && median.limits == .median)
        #expect(standard.phases.last?.upper != median.phases.last?.upper)
        #expect(ProcessLimits.Signal.nearLimit(isAbove: true).letter == "C")
        #expect(try chart(ProcessTerms(rules: [.run])).signals.allSatisfy { $0.letter == "B" })
        #expect(median.table.columns.contains("Median") && standard.table.columns.contains("Mean"))
    }

    private func chart(history: History) throws -> ProcessChart { try chart("answers", "south", weeks: nil, history) }

    @Test func rangesAreStepsBetweenNeighbours() throws {
        let chart = try chart(weeks: 8)
        #expect(chart.movingRanges.count == 8)
        let step = ChartSite.value("answers", "south", 0) - ChartSite.value("answers", "south", 1)
        #expect(chart.movingRanges[7] == step.magnitude)
    }

    @Test func limitsAreDrawnAnewWhereTheDefinitionChanged() throws {
        let chart = try chart(ChartSite.history(ChartSite.catalog(changes: [ChartSite.last.advanced(by: -12)])), "answers")
        #expect(chart.phases.map(\.range) == [0..<13, 13..<26])
        #expect(chart.movingRanges[13] == nil && chart.movingRanges[14] != nil)
    }

    private func chart(_ history: History, _ metric: String) throws -> ProcessChart { try chart(metric, "south", weeks: nil, history) }

    @Test func fewPointsGiveTrialLimitsAndNoSignal() throws {
        let chart = try chart(ChartSite.history(ChartSite.catalog(changes: [ChartSite.last.advanced(by: -8)])), "answers")
        #expect(chart.isTrial)
        #expect(chart.signals.allSatisfy { $0.index < 17 })
    }

    @Test func aScorecardsLineHasTheSameLimits() throws {
        let data = ChartSite.data()
        let series = data.table.series(metric: 1, group: 2)
        let range = try #require(series.usualLimits(of: data.catalog.metrics[1]).flatMap(series.usualRange))
        #expect(range.upperBound == (try chart()).phases.last?.upper)
        #expect(range.lowerBound >= 0)
    }
}
