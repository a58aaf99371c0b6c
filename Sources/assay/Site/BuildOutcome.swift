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
    var removed = 0
    var bytes = 0
    var output: String
    /// What a publication changes at its destination; nil without one.
    var destination: SiteDeployment.Changes?
    /// The files of the site that was written.
    var entries: [OutputDirectory.Entry] = []
    /// What the reports released, when there is a record or one is to be written.
    var release: Release?
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
    func failed(_ error: any Error) -> BuildOutcome {
        var outcome = finished(strict: false)
        outcome.status = .unwritten
        let help = "the site that was there stays as it was"
        switch error {
        case OutputDirectory.Refusal.locked(let holder):
            outcome.status = .locked
            outcome.diagnostics.append(
                Diagnostic(rule: "locked", "another build is writing '\(output)' (\(holder))", help: "wait until it is done"))
        case OutputDirectory.Refusal.foreign(let path, let entry):
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "foreign-output", entry.map { "the output folder '\(path)' holds '\($0)', which Assay did not make" } ?? "'\(path)' is not a folder that Assay made",
                    at: SourceLocation(path: path), help: "choose another folder with --output, or move what is there away"))
        case OutputDirectory.Refusal.failed(let failure):
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(failure)", help: help))
        default:
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(error)", help: help))
        }
        return outcome
    }
}
