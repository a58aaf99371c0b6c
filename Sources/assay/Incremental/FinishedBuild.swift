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
    /// Those that are neither a report's nor of a page over all weeks.
    var shared: [OutputDirectory.Entry]
    /// How the list of files stands.
    var sums: FileSignature?
    var folders = FolderSignatures()
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
            // Noted is only what a build goes on with.
            inputs[range].allSatisfy { input in (try? FileSystem.read(SitePath(root: folder.root).path(input.name))).map { Digest(of: $0) } == input.digest }
        }
        guard stands?.allSatisfy(\.self) == true else { return false }
        let stand = try? await concurrentMap(FinishedBuild.parts(of: entries.count, jobs: options.jobs), jobs: options.jobs) { range in
            guard let open = OpenFolder(output) else { return false }
            return entries[range].allSatisfy { $0.signature != nil && open.signature($0.path) == $0.signature }
        }
        return stand?.allSatisfy(\.self) == true && isAlone(in: output)
    }

    /// Whether the site stands in a folder with its list as it was, and nothing came to it but a signature.
    func isAlone(in folder: String) -> Bool {
        guard let sums, FileSignature(folder + "/" + OutputDirectory.sumsName) == sums, let found = try? FileSystem.entries(in: folder) else { return false }
        let below = Set(folders.all.map(\.path).filter { !$0.utf8.contains(0x2F) })
        let files = Set(entries.map(\.path).filter { !$0.utf8.contains(0x2F) } + [OutputDirectory.sumsName])
        return found.allSatisfy { name, kind in
            kind == .folder ? below.contains(name) : files.contains(name) || kind == .file && OutputDirectory.signatureNames.contains(name)
        } && found.contains { $0.name == OutputDirectory.manifestName } && folders.stand(in: folder)
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
