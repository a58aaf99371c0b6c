import ArgumentParser
import AssayDiagnostics

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a small site to start from.",
        discussion: "With --from the site is empty, and declares what an import of that tool gives, paired with the value it is meant to move.")

    @Argument(help: "The folder to make; it must not exist, or be empty.", completion: .directory)
    var folder = "."

    @Option(name: .customLong("from"), help: "For which exports it is made; blank is an example with figures of its own.")
    var starter: SiteStarter = .blank

    @OptionGroup var console: ConsoleArguments

    func run() throws {
        let console = console.console
        do {
            if FileSystem.kind(folder) != nil, try !FileSystem.names(in: folder).isEmpty {
                console.show([
                    Diagnostic(rule: "not-empty", "'\(folder)' is not empty", at: SourceLocation(path: folder), help: "name a new folder")
                ])
                throw ExitCode(1)
            }
            for file in starter.files {
                _ = try FileSystem.makeFolders(parentFolder(folder + "/" + file.path))
                try FileSystem.write(file.text, to: folder + "/" + file.path)
            }
        } catch let failure as FileSystem.Failure {
            console.show([Diagnostic(rule: "unwritten", "\(failure)", help: "check that you may write there")])
            throw ExitCode(3)
        }
        console.inform(starter.next(folder))
    }
}
