import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// A file of figures that a site is to get: held against what it knows, and cut down to what is new.
struct CaptureDraft: Sendable {
    /// In the native form: only rows that say something new, with the note where they restate.
    let bytes: [UInt8]
    let counts: Counts

    /// Rows by how they stand to what the site knows.
    struct Counts: Sendable, Hashable {
        var new = 0
        var finalised = 0
        var restated = 0
        /// Known already; left out.
        var same = 0
        /// Of another number of people than a past week has; left out.
        var peopleDiffer = 0

        /// Of groups of which nothing was told when their week was first captured; left out.
        var regrouped = 0

        /// The rows that are written.
        var written: Int { new + finalised + restated }
    }

    /// Nil with an error among the diagnostics.
    /// - Parameters:
    ///   - bytes: in the native form, as CSV.
    ///   - path: the file that is to be written, for messages.
    ///   - keepsGroups: whether the figures are of the same people however they are grouped, so that a second grouping of a week would tell of a few by subtraction.
    ///   - note: why figures are told otherwise than before; a note that stands in the row itself comes first.
    static func make(
        _ bytes: [UInt8], path: String, capture: Week, note: String?, catalog: MetricCatalog, known: [Snapshot], keepsGroups: Bool = false
    ) -> (draft: CaptureDraft?, diagnostics: [Diagnostic]) {
        let reading = CSVSnapshotReader().read(bytes, path: path, capture: capture, schema: SnapshotSchema(catalog))
        guard !reading.diagnostics.hasErrors else { return (nil, reading.diagnostics) }
        var counts = Counts()
        var kept: [Int: SnapshotText.Row] = [:]
        var unexplained: [SnapshotComparison.Row] = []
        for row in SnapshotComparison(known).rows(of: reading.snapshot) {
            switch row.relation {
            case .same: counts.same += 1
            case .peopleDiffer: counts.peopleDiffer += 1
            case .regrouped where keepsGroups: counts.regrouped += 1
            case .new, .regrouped:
                counts.new += 1
                kept[row.line] = .asWritten
            case .finalised:
                counts.finalised += 1
                kept[row.line] = .asWritten
            case .restated:
                counts.restated += 1
                kept[row.line] = note.map { .noted($0) } ?? .asWritten
                if note == nil, !row.hasNote { unexplained.append(row) }
            }
        }
        let faults = unexplained.prefix(20).map { row in
            Diagnostic(
                rule: "restatement-without-note",
                "'\(catalog.metrics[row.metric].id)' of '\(catalog.groups[row.group].id)' in \(row.week) differs from what the site knows",
                at: SourceLocation(path: path), help: "say why with --note: the report of \(capture) will show both values")
        }
        var diagnostics = reading.diagnostics + faults
        if unexplained.count > 20 {
            diagnostics.append(
                Diagnostic(rule: "restatement-without-note", "and \(unexplained.count - 20) more like this", at: SourceLocation(path: path), help: "one --note is for all of them"))
        }
        guard unexplained.isEmpty else { return (nil, diagnostics) }
        return (CaptureDraft(bytes: SnapshotText.select(bytes, rows: kept), counts: counts), diagnostics)
    }
}
