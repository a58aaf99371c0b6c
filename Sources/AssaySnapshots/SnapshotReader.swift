import AssayDiagnostics
import AssayMetrics

/// Turns the bytes of one file into a snapshot and the faults of the file. It opens nothing and asks no clock.
public protocol SnapshotReader: Sendable {
    /// Reads one file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - path: its name in diagnostics.
    ///   - capture: the capture week; nil for a file of `backfill/`, where each row must carry `week` and counts as captured in its own week.
    ///   - schema: what the site declares.
    /// - Returns: the rows that are right, and every fault that was found. With an error among the faults the snapshot is not to be used.
    func read(_ bytes: [UInt8], path: String, capture: Week?, schema: SnapshotSchema) -> SnapshotReading
}

/// What one file gave.
public struct SnapshotReading: Sendable {
    public var snapshot: Snapshot
    /// In the order of the file; after 20 of one rule, one that counts the others.
    public var diagnostics: [Diagnostic]
    /// Rows in the file under its header, whether they were right or not.
    public var rows: Int

    public init(snapshot: Snapshot, diagnostics: [Diagnostic], rows: Int) {
        self.snapshot = snapshot
        self.diagnostics = diagnostics
        self.rows = rows
    }
}
