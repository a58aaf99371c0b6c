import AssayMetrics

/// What every report says of its pairs, with how long each claim has stood.
struct Comparisons: Sendable {
    /// By report, in the order of the plan.
    let verdicts: [[PairVerdict]]
    /// Nil of a report of which only the verdicts were known: what they rest on is found again when somebody asks.
    private let pages: [PageOfComparisons?]
    private let plan: ReportPlan
    private let epochs: Epochs

    /// - Parameter known: verdicts of reports that were made before from the same figures, by their place in the plan; their stages do not count.
    static func make(_ plan: ReportPlan, _ epochs: Epochs, known: [Int: [PairVerdict]] = [:], jobs: Int) async throws -> Comparisons {
        // By itself a report needs no other: side by side. How long a claim has stood is told from one to the next.
        let pages = try await concurrentMap(Array(plan.items.indices), jobs: jobs) { known[$0] == nil ? page($0, plan, epochs) : nil }
        var persistence = Persistence()
        let verdicts = plan.items.enumerated().map { index, item in
            persistence.follow(
                known[index] ?? pages[index]?.verdicts ?? [], of: item.week, in: epochs[item.week].catalog, isCounted: !item.isReconstructed)
        }
        return Comparisons(verdicts: verdicts, pages: zip(pages, verdicts).map { $0?.staged(by: $1) }, plan: plan, epochs: epochs)
    }

    private static func page(_ index: Int, _ plan: ReportPlan, _ epochs: Epochs) -> PageOfComparisons {
        let epoch = epochs[plan.items[index].week]
        return epoch.history.compare(through: plan.items[index].week, weeks: epoch.report.windowWeeks)
    }

    /// All comparisons of a report, by its place in the plan.
    subscript(index: Int) -> PageOfComparisons { pages[index] ?? Comparisons.page(index, plan, epochs).staged(by: verdicts[index]) }
}
