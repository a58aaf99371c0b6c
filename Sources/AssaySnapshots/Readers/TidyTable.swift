import AssayMetrics

/// Some columns of a CSV table, read as what they are asked to be.
public struct TidyTable: Sendable {
    public struct Column: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case week, text, number
            /// One of these words.
            case choice([String])
        }

        public var name: String
        public var kind: Kind
        /// What a message says of a table without the column; nil where the table can do without.
        public var remedy: String?

        /// - Parameter remedy: what to do when the table has no such column; nil reads it where it is there.
        public init(_ name: String, _ kind: Kind, remedy: String? = nil) {
            self.name = name
            self.kind = kind
            self.remedy = remedy
        }
    }

    public enum Field: Sendable, Hashable {
        /// Nothing is written there.
        case absent
        case week(Week)
        case text(String)
        case number(Double)
    }

    /// Those asked for that the table has, in the order asked for.
    public internal(set) var columns: [Column] = []
    /// The line of each row.
    public internal(set) var lines: [Int] = []
    /// Row by row, one for each column.
    public internal(set) var fields: [Field] = []
}
