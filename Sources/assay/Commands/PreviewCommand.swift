import ArgumentParser
import AssayDiagnostics
import Glibc

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show a site in a browser while it is worked on: every save is seen at once.",
        discussion: """
            Serves the site from memory, drafts included, on this machine only, and writes no file. Ctrl-C ends it.

            Exit codes: 0 ended by Ctrl-C or SIGTERM, 1 there is no site, 3 could not listen or watch, 64 wrong usage.
            """, aliases: ["serve"])

    @OptionGroup var site: SiteArguments

    @Option(name: .shortAndLong, help: ArgumentHelp("The port to listen on, and no other (default: the first free one from \(PreviewCommand.firstPort) on).", valueName: "number"))
    var port: UInt16?

    @Option(help: ArgumentHelp("The address to listen on. Another one than this machine's own shows drafts to everybody who can reach it.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(name: .customLong("allow-host"), help: ArgumentHelp("With --host, a name under which the preview may be asked, as in its address; may be given several times.", valueName: "name"))
    var names: [String] = []

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Flag(help: "Look for changes again and again, for file systems that do not tell of them.")
    var poll = false

    @Option(name: .customLong("base-url"), help: "The address at which the site will stand: it is served below its path.")
    var baseURL: String?

    @Option(help: "The day that counts as today, as 2026-11-24 (default: SOURCE_DATE_EPOCH, else the end of the newest capture).")
    var now: String?

    @OptionGroup var console: ConsoleArguments

    static let firstPort: UInt16 = 4080

    func validate() throws {
        if port == 0 { throw ValidationError("--port takes a number from 1 to 65535") }
        do { _ = try options() } catch { throw ValidationError(BuildArguments.message(for: error)) }
    }

    private func options() throws -> BuildOptions {
        let given = ["--drafts"] + (baseURL.map { ["--base-url", $0] } ?? []) + (now.map { ["--now", $0] } ?? [])
        return try BuildArguments.parse(given).options(site: site.root, output: nil, writes: false)
    }

    func run() async throws {
        let options = try options()
        let folder = SiteFolder(root: options.site)
        guard FileSystem.kind(folder.configuration) != nil else {
            console.console.show(SiteConfiguration.load(folder).diagnostics)
            throw ExitCode(1)
        }
        let baseURL = options.baseURL ?? SiteConfiguration.load(folder).configuration?.site.baseURL
        do {
            try await Preview(options, place: PreviewPlace(baseURL: baseURL), console: console.console).run(
                host: host, names: names, port: port.map { .exactly($0) } ?? .firstFree(from: PreviewCommand.firstPort), polls: poll, opens: open)
        } catch let failure as ServerFailure {
            throw refused("not-listening", "\(failure)", help: port == nil ? "choose another address with --host" : "choose another one with --port, or leave it out: the first free one is taken")
        } catch let failure as FileSystem.Failure {
            throw refused("not-watching", "\(failure)", help: "check that you may read the folder; --poll watches without the system's help")
        }
    }

    private func refused(_ rule: String, _ summary: String, help: String) -> ExitCode {
        console.console.show([Diagnostic(rule: rule, summary, help: help)])
        return ExitCode(3)
    }
}
