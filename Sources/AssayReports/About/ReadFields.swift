/// The names of what is read from snapshots, and of what is refused: known to the readers, and handed in.
public struct ReadFields: Sendable {
    /// The columns of a snapshot and of the two optional tables, in their order.
    public var snapshot: [String]
    public var distribution: [String]
    public var cohort: [String]
    /// A column whose name holds one of these words is refused.
    public var refusedWords: [String]
    /// A column that is called so as a whole is refused.
    public var refusedNames: [String]

    public init(snapshot: [String], distribution: [String], cohort: [String], refusedWords: [String], refusedNames: [String]) {
        self.snapshot = snapshot
        self.distribution = distribution
        self.cohort = cohort
        self.refusedWords = refusedWords
        self.refusedNames = refusedNames
    }
}
