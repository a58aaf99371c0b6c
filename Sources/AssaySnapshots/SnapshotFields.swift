/// What the readers take from a file and what they refuse, by the names that they look for: for who has to know what is read.
public enum SnapshotFields {
    /// The columns of a snapshot, which are the keys of its JSON objects.
    public static let snapshot = SnapshotColumn.allCases.map(\.name)
    /// Those of `distribution.csv`.
    public static let distribution = DistributionReader.Column.names
    /// Those of `cohort.csv`.
    public static let cohort = CohortReader.Column.names
    /// Words that name a person: a column whose name holds one is refused.
    public static let refusedWords = PersonColumn.words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    /// Names that do so as a whole.
    public static let refusedNames = PersonColumn.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
