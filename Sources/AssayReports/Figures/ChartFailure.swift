import AssayCommentary
import AssayMetrics

/// Why a chart that commentary asks for cannot be drawn: errors at its block. None holds a figure.
extension ReferenceFailure {
    static func unknownName(_ name: String) -> ReferenceFailure {
        ReferenceFailure(rule: "unknown-reference", summary: "nothing is called '\(name)'", help: "see the ids in assay.yaml")
    }

    static func withheldPair(_ pair: MetricPair) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-value-recorded", summary: "pair '\(pair.id)' has no value recorded in these weeks: its adoption chart is withheld",
            help: "leave the chart out until '\(pair.value)' has data")
    }

    static func withheld(_ metric: Metric) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-value-recorded", summary: "adoption metric '\(metric.id)' has no value recorded beside it here, so it is withheld",
            help: "leave it out until its value metric has data")
    }

    static func noFigure(_ metric: Metric) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-figure", summary: "there is no figure of '\(metric.id)' to show in these weeks", help: "leave the chart out, or name groups and weeks that have one")
    }

    static func noGroups(_ metric: Metric) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-figure", summary: "no group has a figure of '\(metric.id)' to show in these weeks", help: "leave the chart out, or name groups that have one")
    }

    static func weeks(_ from: Week, _ to: Week, report: Week) -> ReferenceFailure {
        ReferenceFailure(
            rule: "out-of-range", summary: "the chart compares '\(from)' with '\(to)', in the report of \(report)",
            help: "'from' lies before 'to', and 'to' is no later than the report's week")
    }

    static func definitionChanged(_ metric: Metric, _ from: Week, _ to: Week) -> ReferenceFailure {
        ReferenceFailure(
            rule: "definition-changed", summary: "the definition of '\(metric.id)' changed between '\(from)' and '\(to)': figures before and after do not compare",
            help: "choose a later 'from'")
    }

    static func noDistribution(_ metric: Metric, through week: Week) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-distribution",
            summary: "there is no distribution of '\(metric.id)' to show for \(week) or the \(UsageTables.freshWeeks - 1) weeks before it",
            help: "leave the chart out, or give distribution.csv of enough people")
    }

    static func noDistribution(_ metric: Metric, in week: Week) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-distribution", summary: "there is no distribution of '\(metric.id)' to show for \(week)", help: "name a week that has one, of enough people")
    }

    static func noThreshold(_ metric: Metric, _ week: Week) -> ReferenceFailure {
        ReferenceFailure(
            rule: "no-threshold", summary: "metric '\(metric.id)' has no target in force in \(week)", help: "add 'threshold: ' with a value that is an edge of its bins")
    }

    static func thresholdMerged(_ metric: Metric, _ week: Week) -> ReferenceFailure {
        ReferenceFailure(
            rule: "threshold-within-bin", summary: "the threshold lies within a bin of '\(metric.id)' in \(week), or bins at it were joined until each held enough people",
            help: "choose an edge of bins that hold enough people, or leave the chart out")
    }
}
