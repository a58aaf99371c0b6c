import ArgumentParser
import AssayDiagnostics

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Build a site, and record what its reports released.",
        discussion: """
            What is on record in \(PublishedRecord.fileName) no later build changes unless asked to with --reissue; keep the file in version control.

            Exit codes: 0 done, 1 input refused, 3 could not write, 4 another build holds the lock, 64 wrong usage.
            """)

    @OptionGroup var site: SiteArguments

    @Argument(help: .hidden)
    var destination: String?

    @Option(name: .shortAndLong, help: "The folder to write (default: dist in the site's folder).", completion: .directory)
    var output: String?

    @OptionGroup var build: BuildArguments
    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output takes a folder") }
        if build.drafts { throw ValidationError("drafts are not published; leave --drafts out") }
        if let destination {
            throw ValidationError("publish does not copy the site to '\(destination)' yet; build it there with --output, or copy the output folder")
        }
    }

    func run() async throws {
        var console = console.console
        if document.json { console.isQuiet = true }
        var options = try build.options(site: site.root, output: output.map(OutputPath.normalized), writes: true)
        options.publishes = true
        let clock = ContinuousClock()
        let start = clock.now
        let (outcome, news) = await PublishCommand.publish(options)
        let seconds = (clock.now - start) / .seconds(1)
        if document.json {
            console.print(outcome.json(seconds: seconds))
        } else {
            console.show(outcome.diagnostics)
        }
        guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
        console.inform("open \(outcome.output)/index.html")
        if let news { console.inform(news) }
        console.inform(outcome.summary(seconds: seconds, writes: true))
    }

    /// Builds, and when that succeeded records.
    /// - Returns: the news is what was recorded, in words; nil when it came to no recording.
    private static func publish(_ options: BuildOptions) async -> (outcome: BuildOutcome, news: String?) {
        let path = options.site == "." ? PublishedRecord.fileName : options.site + "/" + PublishedRecord.fileName
        let lock: OutputLock
        do {
            // From the reading of the record to its writing nobody else may add to it.
            lock = try OutputLock(beside: path)
        } catch {
            // A folder that is missing is for the build to name.
            if FileSystem.kind(options.site) == nil { return (await SiteBuilder.build(options), nil) }
            return (BuildOutcome(status: .unwritten, diagnostics: [], output: path).failed(error), nil)
        }
        defer { lock.release() }
        var outcome = await SiteBuilder.build(options)
        guard outcome.status == .done, let release = outcome.release, let record = release.after else { return (outcome, nil) }
        let added = record.entries.dropFirst(release.before?.entries.count ?? 0).map(\.report)
        guard !added.isEmpty else { return (outcome, "nothing new to record in \(path)") }
        do {
            try record.write()
        } catch {
            outcome.status = .unwritten
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "unrecorded", "\(error)", at: SourceLocation(path: path),
                    help: "the site is built and the record is as it was: make the folder writable, and publish again"))
            return (outcome, nil)
        }
        let weeks = added.map { "\($0.week)" + ($0.reissue == nil ? "" : " (reissued)") }
        let news = weeks.count > 6 ? "\(weeks.count) reports, \(weeks[0]) to \(weeks[weeks.count - 1])" : weeks.joined(separator: ", ")
        return (outcome, "recorded in \(path): \(news)")
    }
}
