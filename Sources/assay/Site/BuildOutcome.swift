import AssayDiagnostics

/// What a build came to.
struct BuildOutcome: Sendable {
    enum Status: Int32, Sendable {
        case done = 0
        /// Input refused; nothing was written.
        case refused = 1
        /// Could not write; the old site stands.
        case unwritten = 3
        /// Another build holds the lock.
        case locked = 4
    }

    var status: Status
    var diagnostics: [Diagnostic]
    var pages = 0
    /// How many of them were made anew; the others were taken over from the build before.
    var made = 0
    /// Whether all was as it was, so that nothing was written.
    var isUnchanged = false
    var removed = 0
    var bytes = 0
    var output: String
    /// What a publication changes at its destination; nil without one.
    var destination: SiteDeployment.Changes?
    /// The files of the site that was written.
    var entries: [OutputDirectory.Entry] = []
    /// What the reports released, when there is a record or one is to be written.
    var release: Release?
    /// Which reports are not on record, in words.
    var news: String?
}

extension BuildOutcome {
    func isRefused(strict: Bool) -> Bool { strict ? !diagnostics.isEmpty : diagnostics.hasErrors }

    /// With its findings in order and its status decided.
    func finished(strict: Bool) -> BuildOutcome {
        var outcome = self
        outcome.diagnostics = diagnostics.sortedByPlace()
        if strict { for index in outcome.diagnostics.indices { outcome.diagnostics[index].severity = .error } }
        outcome.status = outcome.diagnostics.hasErrors ? .refused : .done
        return outcome
    }

    /// The new site stands, and something of the old one is still there.
    static func leftover(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, rule: "leftover", "'\(path)' still holds what Assay did not make, or could not remove", at: SourceLocation(path: path),
            help: "look at it, and remove it by hand")
    }

    /// The site could not be written.
    /// - Parameter isDestination: whether it is that of a publication, and not the output folder.
    func failed(_ error: any Error, isDestination: Bool = false) -> BuildOutcome {
        var outcome = finished(strict: false)
        outcome.status = .unwritten
        let what = isDestination ? "destination" : "output folder"
        func unwritten(_ error: any Error) -> Diagnostic {
            Diagnostic(
                rule: "unwritten", "\(error)", at: SourceLocation(path: output), help: "check that you may write there, and that there is room; the site that was there stays as it was")
        }
        switch error {
        case OutputDirectory.Refusal.locked(let holder):
            outcome.status = .locked
            outcome.diagnostics.append(
                Diagnostic(rule: "locked", "another build is writing '\(output)' (\(holder))", help: "wait until it is done"))
        case OutputDirectory.Refusal.foreign(let path, let entry):
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "foreign-output", entry.map { "the \(what) '\(path)' holds '\($0)', which Assay did not make" } ?? "'\(path)' is not a folder that Assay made",
                    at: SourceLocation(path: path), help: "\(isDestination ? "name another folder as DEST" : "choose another folder with --output"), or move what is there away"))
        case OutputDirectory.Refusal.noPrevious(let path):
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "no-previous", "there is no site from before the last publication of '\(path)'", at: SourceLocation(path: path),
                    help: "a site is kept from the second publication on; check that the folder is the one that was published to"))
        case OutputDirectory.Refusal.failed(let failure):
            outcome.diagnostics.append(unwritten(failure))
        default:
            outcome.diagnostics.append(unwritten(error))
        }
        return outcome
    }
}
