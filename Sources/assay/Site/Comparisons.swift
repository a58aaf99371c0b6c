import AssayMetrics

/// What every report says of its pairs, with how long each claim has stood.
enum Comparisons {
    /// - Returns: one page of comparisons a report, in the order of the plan.
    static func make(_ plan: ReportPlan, _ epochs: Epochs, jobs: Int) async throws -> [PageOfComparisons] {
        // By itself a report needs no other: side by side. How long a claim has stood is told from one to the next.
        let pages = try await concurrentMap(plan.items, jobs: jobs) { item in
            let epoch = epochs[item.week]
            return epoch.history.compare(through: item.week, weeks: epoch.report.windowWeeks)
        }
        var persistence = Persistence()
        return zip(plan.items, pages).map { item, page in
            persistence.follow(page, of: item.week, in: epochs[item.week].history.catalog, isCounted: !item.isReconstructed)
        }
    }
}
