import ArgumentParser
import AssayDiagnostics
import AssayTemplates

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Write a small site to start from.")

    @Argument(help: "The folder to make; it must not exist, or be empty.", completion: .directory)
    var folder = "."

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
            // The README tells of the example, not of the new site.
            for file in BuiltInFiles.starter where file.path != "README.md" {
                _ = try FileSystem.makeFolders(parentFolder(folder + "/" + file.path))
                try FileSystem.write(file.text, to: folder + "/" + file.path)
            }
        } catch let failure as FileSystem.Failure {
            console.show([Diagnostic(rule: "unwritten", "\(failure)", help: "check that you may write there")])
            throw ExitCode(3)
        }
        console.inform("a site to start from is in \(folder); build it with: assay build \(folder)")
    }
}
