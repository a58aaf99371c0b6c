import AssayMetrics

/// A chart of the commentary, with what was asked for.
struct DrawnRequest {
    let request: ChartRequest
    let figure: Figure

    /// - Parameters:
    ///   - parts: of the commentary, in which each request that was granted has its part.
    ///   - requests: one for each figure block, nil where the block was refused.
    static func all(in parts: [CommentaryPart], of requests: [FigureRequest?]) -> [DrawnRequest] {
        // A figure's name holds the number of its block.
        let figures = parts.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
        return requests.enumerated().compactMap { index, request in
            guard case .chart(let chart, _)? = request, let figure = figures.first(where: { $0.name.hasPrefix("commentary.\(index + 1).") }) else { return nil }
            return DrawnRequest(request: chart, figure: figure)
        }
    }

    /// Whether it is what the section of a pair draws: its twin panels over the report's window.
    func draws(_ placed: PlacedPair, in data: ReportData) -> Bool {
        guard case .pair(let pair, form: .twinPanels, let group, let weeks) = request else { return false }
        return pair == placed.pair.id && (group ?? Group.everybody) == data.catalog.groups[placed.group].id && (weeks ?? data.settings.windowWeeks) == data.settings.windowWeeks
    }
}
