import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// Puts a new file of figures into a capture of a site: once, whole, and only where the site can be read with it.
///
/// What is there is never written over: what a second file of a capture says otherwise is a restatement, in a file of its own.
struct CaptureWriter: Sendable {
    let folder: SiteFolder
    let configuration: SiteConfiguration
    let capture: Week
    /// Of the file, without its ending.
    let name: String
    let note: String?
    /// Whether another grouping of weeks that are known is left out.
    var keepsGroups = false

    /// What is to be written, once all is known to be right.
    struct Plan: Sendable {
        let path: String
        let draft: CaptureDraft
    }

    /// Why the capture takes no file, whatever it may hold.
    var refusal: Diagnostic? { fault(newPath()) }

    /// Holds the figures against what the site knows. Nothing is written. Nil with an error among the diagnostics.
    /// - Parameter bytes: in the native form, as CSV.
    func plan(_ bytes: [UInt8]) async throws -> (plan: Plan?, diagnostics: [Diagnostic]) {
        let path = newPath()
        if let fault = fault(path) { return (nil, [fault]) }
        let catalog = configuration.catalog
        let (known, faults) = KnownSnapshots.load(folder, SnapshotSchema(catalog))
        guard !faults.hasErrors else { return (nil, faults) }
        let (draft, diagnostics) = CaptureDraft.make(bytes, path: path, capture: capture, note: note, catalog: catalog, known: known, keepsGroups: keepsGroups)
        guard let draft else { return (nil, diagnostics) }
        guard draft.counts.written > 0 else { return (Plan(path: path, draft: draft), diagnostics) }
        let objections = try await objections(to: draft, at: path)
        return (objections.hasErrors ? nil : Plan(path: path, draft: draft), diagnostics + objections)
    }

    /// Writes a plan and how it came about. The figures come last, and at once.
    func write(_ plan: Plan, source: CaptureSource) throws(FileSystem.Failure) {
        let made = try FileSystem.makeFolders(parentFolder(plan.path))
        let side = String(plan.path.dropLast(4)) + CaptureSource.suffix
        do throws(FileSystem.Failure) {
            try CaptureWriter.replace(side, with: source.bytes(rows: plan.draft.counts.written))
            try CaptureWriter.replace(plan.path, with: plan.draft.bytes)
        } catch {
            try? FileSystem.remove(side)
            for folder in made.reversed() { try? FileSystem.remove(folder) }
            throw error
        }
    }

    /// Puts a file in place in one step: written beside, brought to the disk, renamed.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FileSystem.Failure) {
        let new = parentFolder(path) + "/." + lastName(path) + ".new"
        try FileSystem.removeTree(new)
        do throws(FileSystem.Failure) {
            try FileSystem.write(bytes, to: new)
            FileSystem.takePermissions(of: path, to: new)
            try FileSystem.synchronise(new)
            try FileSystem.rename(new, to: path)
            try FileSystem.synchronise(parentFolder(path))
        } catch {
            try? FileSystem.remove(new)
            throw error
        }
    }

    /// `snapshots/2026-W21/NAME.csv`, or `NAME_02.csv` where that is there: files of a capture are read by name, so the later one comes later.
    private func newPath() -> String {
        let folder = folder.path("snapshots/\(capture)/")
        let numbered = (2...99).lazy.map { folder + name + ($0 < 10 ? "_0" : "_") + "\($0).csv" }
        return ([folder + name + ".csv"] + numbered).first { FileSystem.kind($0) == nil } ?? folder + name + "_99.csv"
    }

    private func fault(_ path: String) -> Diagnostic? {
        if FileSystem.kind(path) != nil {
            return Diagnostic(rule: "too-many-files", "the capture of \(capture) was told anew 99 times", at: SourceLocation(path: path), help: "capture the week that follows")
        }
        if let newest = folder.captures.last?.week, newest > capture {
            return Diagnostic(
                rule: "older-capture", "the site has captures up to \(newest), and the report of \(capture) is made from what was known then", at: SourceLocation(path: path),
                help: "leave --week out: what is told late belongs to the newest capture")
        }
        if let file = folder.captures.first(where: { $0.week == capture })?.files.first, parentFolder(file) == folder.path("snapshots") {
            return Diagnostic(
                rule: "single-file", "the capture of \(capture) is one file, and gets a second", at: SourceLocation(path: file),
                help: "move it into a folder: snapshots/\(capture)/\(lastName(file).dropFirst("\(capture)".count + 1) == "json" ? "figures.json" : "figures.csv")")
        }
        return nil
    }

    /// What the site as a whole says to the figures: late ones may give hidden ones away, or cut history anew.
    private func objections(to draft: CaptureDraft, at path: String) async throws -> [Diagnostic] {
        let staged = folder.path(BuildCache.folderName + "/" + "\(capture)-" + lastName(path))
        do {
            try BuildCache.makeFolder(folder)
            try CaptureWriter.replace(staged, with: draft.bytes)
        } catch {
            return [Diagnostic(rule: "unwritten", "\(error)", help: "check that you may write there")]
        }
        defer { try? FileSystem.remove(staged) }
        let (record, recordFaults) = PublishedRecord.load(folder)
        let loader = EpochLoader(folder: folder.adding(staged, to: capture), configuration: configuration, record: record, reissuing: [], jobs: 2)
        let diagnostics = try await loader.load().diagnostics
        return (recordFaults + diagnostics).map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.location?.path == staged { diagnostic.location = SourceLocation(path: path) }
            return diagnostic
        }
    }
}
