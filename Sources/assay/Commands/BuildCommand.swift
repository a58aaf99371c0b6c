import ArgumentParser

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build a site.",
        discussion: "Exit codes: 0 done, 1 input refused, 3 could not write, 4 another build holds the lock, 64 wrong usage.")

    @OptionGroup var site: SiteArguments

    @Option(name: .shortAndLong, help: "The folder to write (default: dist in the site's folder).", completion: .directory)
    var output: String?

    @OptionGroup var build: BuildArguments
    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func run() async throws {
        try await runBuild(build.options(site: site.root, output: output.map(OutputPath.normalized), writes: true), console, document)
    }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output takes a folder") }
    }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Do everything that build does, but write nothing.")

    @OptionGroup var site: SiteArguments
    @OptionGroup var build: BuildArguments
    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func run() async throws {
        try await runBuild(build.options(site: site.root, output: nil, writes: false), console, document)
    }
}

/// Builds, says how it went, and ends with the exit code that says it.
private func runBuild(_ options: BuildOptions, _ arguments: ConsoleArguments, _ document: DocumentArguments) async throws {
    var console = arguments.console
    if document.json { console.isQuiet = true }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = await SiteBuilder.build(options)
    let seconds = (clock.now - start) / .seconds(1)
    if document.json {
        console.print(outcome.json(seconds: seconds))
    } else {
        console.show(outcome.diagnostics)
    }
    guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
    if options.writes { console.inform("open \(outcome.output)/index.html") }
    if let news = outcome.news { console.inform(news) }
    console.inform(outcome.summary(seconds: seconds, writes: options.writes))
}
