import AssayCommentary
import AssayMetrics

/// A week's commentary as read, with what its figure blocks ask for.
public struct CommentaryInput: Sendable {
    public var frontMatter: FrontMatter
    public var reading: CommentaryReading
    /// One for each figure segment of the reading, in order; nil where the block was refused.
    public var requests: [FigureRequest?]

    public init(frontMatter: FrontMatter, reading: CommentaryReading, requests: [FigureRequest?]) {
        self.frontMatter = frontMatter
        self.reading = reading
        self.requests = requests
    }
}

extension ReportData {
    /// The groups whose figures a commentary shows, in its references and its figures.
    func groups(citedIn input: CommentaryInput) -> Set<Int> {
        let referred = input.reading.references.compactMap { reference -> String? in
            if case .metric(_, let group, _) = reference.target { group ?? Group.everybody } else { nil }
        }
        let everyGroup = catalog.groups.dropFirst().map(\.id)
        let drawn = input.requests.flatMap { request -> [String] in
            switch request {
            case .chart(let chart, _): chart.groups ?? everyGroup
            case .table(_, let group, _, _), .scorecard(_, let group): [group ?? Group.everybody]
            case .verdict, nil: []
            }
        }
        return Set((referred + drawn).compactMap(catalog.groupIndex))
    }
}
