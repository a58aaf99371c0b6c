import AssayDiagnostics

/// A build that wrote a site, by what went into it and what came out: when both are as they were, there is nothing to do.
struct FinishedBuild: Sendable {
    struct Input: Sendable, Hashable {
        /// Below the site's folder.
        var name: String
        var digest: Digest
    }

    /// Of what was asked for.
    var options: Digest
    var inputs: [Input]
    /// Every file of the output but for the list of them, with how it stands there.
    var entries: [OutputDirectory.Entry]
    /// The list of files, and the folders.
    var others: [(path: String, signature: FileSignature)]
    /// Findings, as far as they did not stop it.
    var diagnostics: [Diagnostic]
    var pages: Int
    /// What was said of the record.
    var news: String?

    /// Whether a build now would come to the same: every input is read, of the output only what the file system says of it.
    func stands(_ folder: SiteFolder, _ options: BuildOptions) async -> Bool {
        let names = folder.inputs
        guard self.options == FinishedBuild.digest(of: options), folder.diagnostics.isEmpty, names.count == inputs.count, zip(names, inputs).allSatisfy({ $0 == $1.name }) else { return false }
        let output = OutputPath.named(options.outputPath)
        // While somebody writes there, it is not as it was, whatever it looks like.
        guard let lock = try? OutputLock(beside: output) else { return false }
        defer { lock.release() }
        if StagingFolder.isLeft(beside: output) { return false }
        // A task for some of them each: one for each file would cost more than the file.
        let stands = try? await concurrentMap(FinishedBuild.parts(of: inputs.count, jobs: options.jobs), jobs: options.jobs) { range in
            inputs[range].allSatisfy { input in (try? folder.readDigested(SitePath(root: folder.root).path(input.name)).digest) == input.digest }
        }
        guard stands?.allSatisfy(\.self) == true else { return false }
        let stand = try? await concurrentMap(FinishedBuild.parts(of: entries.count, jobs: options.jobs), jobs: options.jobs) { range in
            entries[range].allSatisfy { FileSignature(output + "/" + $0.path) == $0.signature }
        }
        return stand?.allSatisfy(\.self) == true && others.allSatisfy { FileSignature(output + "/" + $0.path) == $0.signature } && hasNothingElse(output)
    }

    /// Whether nothing came into the output folder but a signature.
    private func hasNothingElse(_ output: String) -> Bool {
        guard let names = try? FileSystem.names(in: output) else { return false }
        let own = Set(entries.map { String(decoding: $0.path.utf8.prefix { $0 != 0x2F }, as: UTF8.self) })
        return names.allSatisfy { own.contains($0) || $0 == OutputDirectory.sumsName || OutputDirectory.signatureNames.contains($0) }
    }

    /// Of all that decides over what a build comes to and is no input.
    static func digest(of options: BuildOptions) -> Digest {
        var fingerprint = Fingerprint("options")
        fingerprint.add(ToolIdentity.current)
        fingerprint.add(options.baseURL)
        fingerprint.add(options.includesDrafts)
        fingerprint.add(options.now?.description)
        fingerprint.add(options.publishes)
        fingerprint.add(options.reissues.keys.sorted()) { fingerprint, week in
            fingerprint.add(week.ordinal)
            fingerprint.add(options.reissues[week])
        }
        return fingerprint.digest
    }

    /// A number of things cut into some parts for each job.
    static func parts(of count: Int, jobs: Int) -> [Range<Int>] {
        let size = max(64, count / max(1, jobs * 4) + 1)
        return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    }
}
