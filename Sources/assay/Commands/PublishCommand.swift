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

    @Argument(help: "The folder to put the built site into, as a whole: empty, missing, or a site that Assay made.", completion: .directory)
    var destination: String?

    @Option(name: .shortAndLong, help: "The folder to write (default: dist in the site's folder).", completion: .directory)
    var output: String?

    @Flag(help: "Print what would be added, changed and removed at DEST: nothing is recorded, and DEST and the output folder stay as they are.")
    var dryRun = false

    @Option(help: ArgumentHelp("Refuse when more files would be removed at DEST.", valueName: "count"))
    var maxDeletes: Int?

    @Flag(help: "Put back the site that stood at DEST before the last publication. The record keeps what was published.")
    var rollback = false

    @OptionGroup var build: BuildArguments
    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output takes a folder") }
        if build.drafts { throw ValidationError("drafts are not published; leave --drafts out") }
        if let maxDeletes, maxDeletes < 0 { throw ValidationError("--max-deletes takes a number from 0 on") }
        if rollback {
            if dryRun || maxDeletes != nil { throw ValidationError("--rollback goes without --dry-run and --max-deletes") }
            if rollbackFolder == nil { throw ValidationError("--rollback needs DEST, the folder that was published to") }
        } else if destination == nil, dryRun || maxDeletes != nil {
            throw ValidationError("--dry-run and --max-deletes are about DEST: name it after SITE")
        }
    }

    /// With `--rollback` no site is read: the one folder named is the destination.
    private var rollbackFolder: String? { (destination ?? site.folder).map(OutputPath.normalized) }

    func run() async throws {
        var console = console.console
        if document.json { console.isQuiet = true }
        if rollback { return try rollBack(console) }
        var options = try build.options(site: site.root, output: output.map(OutputPath.normalized), writes: true)
        options.publishes = true
        let clock = ContinuousClock()
        let start = clock.now
        let publication = Publication(options: options, destination: destination.map(OutputPath.normalized), isDryRun: dryRun, maxDeletes: maxDeletes)
        let (outcome, news) = await publication.run()
        let seconds = (clock.now - start) / .seconds(1)
        if document.json {
            console.print(outcome.json(seconds: seconds))
        } else {
            console.show(outcome.diagnostics)
            if dryRun, let changes = outcome.destination { for line in changes.lines { console.print(line) } }
        }
        guard outcome.status == .done else {
            // What is on record stays there, whatever went wrong after it.
            for line in news { console.inform(line) }
            throw ExitCode(outcome.status.rawValue)
        }
        if !dryRun { console.inform("open \(destination ?? outcome.output)/index.html") }
        for line in news { console.inform(line) }
        console.inform(outcome.summary(seconds: seconds, writes: !dryRun))
    }

    private func rollBack(_ console: Console) throws {
        let folder = rollbackFolder ?? ""
        do {
            try OutputDirectory.rollBack(folder)
        } catch {
            let outcome = BuildOutcome(status: .unwritten, diagnostics: [], output: folder).failed(error)
            console.show(outcome.diagnostics)
            throw ExitCode(outcome.status.rawValue)
        }
        console.inform("\(folder) is again what it was before the last publication")
    }
}
