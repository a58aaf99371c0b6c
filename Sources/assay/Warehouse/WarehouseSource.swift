import AssayDiagnostics

/// A query whose result becomes figures: an entry of `sources:`.
struct WarehouseSource: Sendable, Hashable {
    /// Who counts.
    enum Engine: String, CaseIterable, Sendable { case duckdb, postgres, spark, command }

    /// The text that is run.
    enum Query: Sendable, Hashable {
        /// A file below the site.
        case file(String)
        case inline(String)
        /// A command may need none.
        case none
    }

    /// A file, or several, under the name by which the query knows it.
    struct Table: Sendable, Hashable {
        enum Format: String, CaseIterable, Sendable { case parquet, csv }

        var name: String
        /// From the site's folder, or from the root; `*` stands for any part of a name.
        var path: String

        /// By the path's ending; CSV may be compressed.
        var format: Format? { Table.format(path) }

        static func format(_ path: String) -> Format? {
            let name = path.lowercased()
            if name.hasSuffix(".parquet") { return .parquet }
            return [".csv", ".csv.gz"].contains { name.hasSuffix($0) } ? .csv : nil
        }
    }

    /// The name of the file it writes.
    var id: String
    var title: String?
    var engine: Engine
    var query: Query
    /// A DuckDB file, a PostgreSQL connection string, a Spark database.
    var database: String?
    var tables: [Table] = []
    /// A program and its arguments.
    var command: [String] = []
    var timeoutSeconds = 600
    /// What it gives, where it says so.
    var metrics: [String] = []
    /// Of the entry.
    var place: SourceLocation
    /// Of its query, or of its command.
    var queryPlace: SourceLocation
}
