import AssayMetrics

/// One question of a survey by the name of its column: `q_time_saved_minutes_median` is `survey-time-saved-minutes-median`, in minutes.
struct SurveyQuestion: Hashable {
    enum Statistic: String, CaseIterable {
        case mean, median, share, percent
    }

    let column: String
    private let words: [String]
    private let statistic: Statistic

    /// Nil for a column that is no question, or does not say what its figures are.
    init?(column: String) {
        let words = column.split(separator: "_").map { String($0).lowercased() }
        guard words.count > 2, words[0] == "q", words.allSatisfy({ $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 &- 0x30 < 10 || $0 == 0x2D } }),
            let statistic = words.last.flatMap({ Statistic(rawValue: $0) })
        else { return nil }
        self.column = column
        self.words = Array(words.dropFirst().dropLast())
        self.statistic = statistic
    }

    var isShare: Bool { statistic == .share || statistic == .percent }

    /// What a figure is multiplied by.
    var scale: Double { statistic == .percent ? 0.01 : 1 }

    var metric: ExportMetric {
        let title = words.joined(separator: " ")
        let ending = isShare ? "share" : statistic.rawValue
        let definition: String
        switch statistic {
        case .mean: definition = "The mean of the answers to '\(title)', on the survey's own scale, over those who answered."
        case .median: definition = "The median of the answers to '\(title)', over those who answered. Medians of groups or weeks do not combine."
        case .share, .percent: definition = "The share of favourable answers to '\(title)', of those who answered."
        }
        let aggregate: Metric.Aggregate = statistic == .median ? .none : .mean
        return ExportMetric(
            Metric(
                id: "survey-" + words.joined(separator: "-") + "-" + ending, title: title.prefix(1).uppercased() + title.dropFirst(), kind: .context, unit: unit, better: .neither,
                aggregate: aggregate, overWeeks: aggregate, definition: definition, source: "Survey, \(column)", countsNothing: statistic == .median),
            field: column, rule: .week)
    }

    private var unit: String {
        if isShare { return "%" }
        return ["minutes", "hours", "days"].first(where: words.contains) ?? "points"
    }
}
