import ArgumentParser
import AssayDiagnostics

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Name every changed, missing and extra file of a built site.",
        discussion: """
            Holds every file against \(OutputDirectory.sumsName), and that list against \(OutputDirectory.manifestName). Reads the built folder alone, so it works on a copy without the
            sources. 'sha256sum -c \(OutputDirectory.sumsName)' checks the same files without Assay. Who changes the files, the list and the manifest together is found by a signature
            (ssh-keygen -Y verify), or by a digest that somebody has on paper.

            Exit codes: 0 nothing differs, 1 something does, 64 wrong usage.
            """)

    @Argument(help: "The built site.", completion: .directory)
    var folder: String

    @Option(help: "The site's published.json: checks its chain too, that the site was built on it, and that its reports print the digests on record.", completion: .file(extensions: ["json"]))
    var record: String?

    @Option(help: "The site's sources: names commentary, templates and assets that are not those the site was built with.", completion: .directory)
    var site: String?

    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func run() throws {
        let verification = SiteVerification(OutputPath.normalized(folder), record: record, site: site.map(OutputPath.normalized))
        let console = console.console
        if document.json {
            console.print(JSONText.verification(verification))
        } else {
            console.show(verification.diagnostics)
            let count = verification.diagnostics.count
            let rest = count == 0 ? "nothing differs" : "\(count) \(count == 1 ? "finding" : "findings")"
            console.inform("\(verification.intact) \(verification.intact == 1 ? "file" : "files") as built, \(rest)")
        }
        if !verification.diagnostics.isEmpty { throw ExitCode(1) }
    }
}
