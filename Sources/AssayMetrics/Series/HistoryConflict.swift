/// A row that contradicts what earlier files said, or says it again.
public struct HistoryConflict: Sendable {
    public enum Kind: Sendable, Hashable {
        /// Two files of one capture, or of `backfill/`, give the same figure.
        case repeated
        /// The value of an earlier week changes and no note says why.
        case restatedWithoutNote
        /// The number of people of an earlier week changes.
        case restatedPeople
        /// A late row of a group of which nothing was said in that week or before: the week is told over other groups.
        case restatedGroups
        /// A late row of a hidden group-week, whose figure is the rest of a sum that earlier captures released.
        case unprotected
    }

    public let kind: Kind
    public let path: String
    public let line: Int
    /// Ids.
    public let metric: String
    public let group: String
    public let week: Week
    /// Of a repeated figure: where it was given first.
    public let first: (path: String, line: Int)?
}
