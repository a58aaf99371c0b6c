import AssayLanguage

/// What a word of movement says of a figure.
enum MovementClaim: Hashable {
    case up, down, level
    /// `bounds` are those of the later figure over the earlier one.
    case doubled(ClosedRange<Double>)
    case halved(ClosedRange<Double>)

    /// Twice as much is 1.8 to 2.4 times: nobody says doubled of 2.5 and few of 1.7. Half as much is the same the other way round.
    static let doubling = 1.8...2.4
    static let halving = (1 / 2.4)...(1 / 1.8)
    /// `nearly doubled`.
    static let nearDoubling = 1.6...2.4
    static let nearHalving = (1 / 2.4)...(1 / 1.6)
    /// `more than doubled`.
    static let beyondDoubling = 1.8...Double.infinity
    static let beyondHalving = 0...(1 / 1.8)

    /// Whether the figure went another way.
    func contradicts(_ movement: FigureMovement) -> Bool {
        switch self {
        case .up: movement.direction <= 0
        case .down: movement.direction >= 0
        case .level: !movement.isFlat && !movement.isUsual
        case .doubled(let bounds), .halved(let bounds): movement.factor.map { !bounds.contains($0) } ?? false
        }
    }

    /// The same of the claim's denial: `did not rise`, where it clearly did.
    func deniesTruth(_ movement: FigureMovement) -> Bool {
        switch self {
        case .up: movement.direction > 0 && !movement.isFlat
        case .down: movement.direction < 0 && !movement.isFlat
        case .level, .doubled, .halved: false
        }
    }
}
