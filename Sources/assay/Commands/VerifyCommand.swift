import ArgumentParser
import AssayDiagnostics

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Name every changed, missing and extra file of a built site.",
        discussion: """
            Reads the built folder alone, so it works on a copy without the sources. 'sha256sum -c SHA256SUMS' checks the same files without Assay.

            Exit codes: 0 nothing differs, 1 something does, 64 wrong usage.
            """)

    @Argument(help: "The built site.", completion: .directory)
    var folder: String

    @Option(help: "The site's published.json: checks its chain too, and that the site was built on it.", completion: .file(extensions: ["json"]))
    var record: String?

    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func run() throws {
        let verification = SiteVerification(OutputPath.normalized(folder), record: record)
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
