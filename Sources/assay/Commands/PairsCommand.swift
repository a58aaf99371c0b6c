import ArgumentParser
import AssayDiagnostics
import AssaySnapshots

struct PairsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs", abstract: "List pairs worth measuring, or show one with its YAML.",
        discussion: "Each pair sets what is counted because it is easy beside the value it is meant to move, and what must not get worse.")

    @Argument(help: "A pair, by its id or number: shown whole, with what to paste into assay.yaml.")
    var pair: String?

    @Option(name: .customLong("from"), help: ArgumentHelp("Take the metrics of this import where it gives them; may be given several times.", valueName: "format"))
    var formats: [ExportFormat] = []

    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func run() throws {
        let console = console.console
        guard let name = pair else {
            console.print(document.json ? PairList.json(PairCatalogue.all, formats) : PairList.text(PairCatalogue.all))
            return
        }
        guard let pair = PairCatalogue.pair(name) else {
            console.show([
                Diagnostic(
                    rule: "unknown-pair", "the catalogue has no pair '\(name)'",
                    help: nearestName(to: name, in: PairCatalogue.all.map(\.id)).map { "did you mean '\($0)'?" } ?? "'assay pairs' lists them")
            ])
            throw ExitCode(1)
        }
        console.print(document.json ? PairList.json(pair, formats) : PairList.text(pair, formats))
    }
}

extension ExportFormat: ExpressibleByArgument {}
