import AssayDiagnostics

/// Builds a site, records what its reports release, and puts it where readers find it.
///
/// The record comes before the swap: what readers see is always on record. After a kill between the two, publishing again does the rest.
struct Publication: Sendable {
    var options: BuildOptions
    /// Nil leaves the site in its output folder.
    var destination: String?
    var isDryRun = false
    var maxDeletes: Int?

    /// - Returns: the news is what was recorded and what changed at the destination, in words.
    func run() async -> (outcome: BuildOutcome, news: [String]) {
        let path = options.site == "." ? PublishedRecord.fileName : options.site + "/" + PublishedRecord.fileName
        let lock: OutputLock
        do {
            // From the reading of the record to its writing nobody else may add to it.
            lock = try OutputLock(beside: path)
        } catch {
            // A folder that is missing is for the build to name.
            if FileSystem.kind(options.site) == nil { return (await SiteBuilder.build(options), []) }
            return (BuildOutcome(status: .unwritten, diagnostics: [], output: path).failed(error), [])
        }
        defer { lock.release() }
        if let fault = destinationFault { return (BuildOutcome(status: .refused, diagnostics: [fault], output: options.outputPath), []) }
        let outcome = await SiteBuilder.build(options) { isToBeWritten($0) }
        guard outcome.status == .done else { return (outcome, []) }
        return destination.map { deploy(outcome, to: $0, record: path) } ?? record(outcome, in: path)
    }

    /// A destination that the site lies in, or that lies in the site's sources.
    private var destinationFault: Diagnostic? {
        guard let destination else { return nil }
        var target = options
        target.output = destination
        if OutputPath.isSame(destination, options.outputPath) {
            return Diagnostic(
                rule: "unsafe-output", "'\(destination)' is the output folder itself", at: SourceLocation(path: destination), help: "leave it out, or name another folder")
        }
        let remedy = "name another folder as DEST"
        if OutputPath.isInside(destination, options.outputPath) || OutputPath.isInside(options.outputPath, destination) {
            let reason = OutputPath.isInside(destination, options.outputPath) ? "lies in the output folder" : "holds the output folder"
            return Diagnostic(rule: "unsafe-output", "the destination '\(destination)' \(reason) '\(options.outputPath)'", at: SourceLocation(path: destination), help: remedy)
        }
        return OutputPath.faults(of: target, what: "destination", remedy: remedy).first
    }

    /// Whether the output folder is to be replaced: not for a look, nor for what will be refused at the destination. What stands there may be all that is on record.
    private func isToBeWritten(_ entries: [OutputDirectory.Entry]) -> Bool {
        guard let destination else { return true }
        guard !isDryRun, (try? OutputDirectory.requireOurs(destination)) != nil else { return false }
        return SiteDeployment.Changes(entries, at: destination).removed.count <= maxDeletes ?? .max
    }

    /// Stages the site beside the destination, records it, and swaps it in.
    private func deploy(_ built: BuildOutcome, to destination: String, record path: String) -> (BuildOutcome, [String]) {
        var outcome = built
        do {
            let deployment = try SiteDeployment(outcome.entries, to: destination)
            outcome.destination = deployment.changes
            let removed = deployment.changes.removed.count
            if let maxDeletes, removed > maxDeletes {
                deployment.discard()
                outcome.status = .unwritten
                outcome.diagnostics.append(
                    Diagnostic(
                        rule: "too-many-deletes", "\(removed) files would be removed at '\(destination)', more than \(maxDeletes)", at: SourceLocation(path: destination),
                        help: "look at them with --dry-run, and raise --max-deletes if that is right"))
                return (outcome, [])
            }
            if isDryRun {
                deployment.discard()
                return (outcome, ["nothing was recorded or published; at \(destination): \(deployment.changes.summary)"])
            }
            do {
                try deployment.stage(from: outcome.output)
            } catch {
                deployment.discard()
                throw error
            }
            let (recorded, news) = record(outcome, in: path)
            guard recorded.status == .done else {
                deployment.discard()
                return (recorded, news)
            }
            do {
                if let leftover = try deployment.swap() { outcome.diagnostics.append(BuildOutcome.leftover(leftover)) }
            } catch {
                deployment.discard()
                outcome.output = destination
                outcome = outcome.failed(error, isDestination: true)
                if let last = outcome.diagnostics.indices.last { outcome.diagnostics[last].help = "the reports are on record, and the site that was there stays as it was: publishing again does the rest" }
                return (outcome, news)
            }
            return (outcome, news + ["published to \(destination): \(deployment.changes.summary)"])
        } catch {
            outcome.output = destination
            return (outcome.failed(error, isDestination: true), [])
        }
    }

    private func record(_ built: BuildOutcome, in path: String) -> (BuildOutcome, [String]) {
        var outcome = built
        guard let release = outcome.release, let record = release.after else { return (outcome, []) }
        let added = record.entries.dropFirst(release.before?.entries.count ?? 0).map(\.report)
        guard !added.isEmpty else { return (outcome, ["nothing new to record in \(path)"]) }
        do {
            try record.write()
        } catch {
            outcome.status = .unwritten
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "unrecorded", "\(error)", at: SourceLocation(path: path),
                    help: "the site is built and the record is as it was: make the folder writable, and publish again"))
            return (outcome, [])
        }
        let weeks = added.map { "\($0.week)" + ($0.reissue == nil ? "" : " (reissued)") }
        return (outcome, ["recorded in \(path): " + (weeks.count > 6 ? "\(weeks.count) reports, \(weeks[0]) to \(weeks[weeks.count - 1])" : weeks.joined(separator: ", "))])
    }
}

extension SiteDeployment.Changes {
    /// `2 added, 3 changed, 0 removed, 515 unchanged`.
    var summary: String { "\(added.count) added, \(changed.count) changed, \(removed.count) removed, \(unchanged) unchanged" }

    /// One file a line, for a look before publishing.
    var lines: [String] { added.map { "added\t\($0)" } + changed.map { "changed\t\($0)" } + removed.map { "removed\t\($0)" } }
}
