import AssayDiagnostics
import AssayMetrics

@testable import assay

/// Reports and settings to record.
enum RecordSample {
    static let week = Week("2026-W21")!

    /// `assay.yaml` as a value.
    static func document(_ text: String = ValidConfiguration.text) -> YAMLValue {
        var findings = Findings()
        return YAMLDocument.read(Array(text.utf8), path: "assay.yaml", &findings)!
    }

    static let settings = RecordedSettings(document())
    /// With another title of a metric.
    static let otherSettings = RecordedSettings(document(ValidConfiguration.text.replacing("title: Changes\n", with: "title: Changes live\n")))

    /// Three weeks up to its own of two groups; `shops` is hidden in the first two.
    static func report(_ week: Week, _ change: (inout ReleasedReport) -> Void = { _ in }) -> ReleasedReport {
        var report = ReleasedReport(week: week)
        for back in [2, 1, 0] {
            let past = week.advanced(by: -back)
            for (group, metric, value) in [("all", "tokens", 1200.0), ("all", "changes", 31.5), ("retail", "tokens", 400)] {
                report.figures.append(PublishedFigure(metric: metric, group: group, week: past, value: value + Double(past.ordinal)))
            }
            if back > 0 { report.hidden.append(GroupWeekName(group: "shops", week: past)) }
        }
        report.verdicts = [ReleasedVerdict(pair: "tokens-changes", group: "all", text: "diverging, early 2")]
        change(&report)
        return report
    }

    /// What is on record once these are published.
    static func record(_ reports: [ReleasedReport]) -> PublishedRecord {
        PublishedRecord(path: "site/published.json").appending(reports, settings: settings, reissuing: [:])
    }

    /// The same as it is read back.
    static func read(_ record: PublishedRecord) -> PublishedRecord? { PublishedRecord.read(record.bytes, path: record.path).record }
}
