import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// What a site's files say now, read as they are and held only to be compared with.
enum KnownSnapshots {
    /// Of all captures and `backfill/`, in the order in which a build reads them.
    static func load(_ folder: SiteFolder, _ schema: SnapshotSchema) -> (snapshots: [Snapshot], diagnostics: [Diagnostic]) {
        var snapshots: [Snapshot] = []
        var diagnostics: [Diagnostic] = []
        for (capture, files) in [(nil, folder.backfill)] + folder.captures.map({ (Optional($0.week), $0.files) }) {
            for path in files {
                guard let format = SnapshotFormat(fileName: lastName(path)) else { continue }
                do {
                    let reading = format.reader.read(try folder.read(path), path: path, capture: capture, schema: schema)
                    snapshots.append(reading.snapshot)
                    diagnostics += reading.diagnostics
                } catch {
                    diagnostics.append(unreadable(path, error))
                }
            }
        }
        return (snapshots, diagnostics)
    }
}
