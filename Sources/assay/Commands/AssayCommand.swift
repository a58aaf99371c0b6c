import ArgumentParser

@main
struct AssayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assay",
        abstract: "Weekly adoption-versus-value reports: from metric snapshots and commentary to a static site.",
        version: AssayVersion.current,
        subcommands: [
            BuildCommand.self, CheckCommand.self, PublishCommand.self, VerifyCommand.self, ExplainCommand.self, InitCommand.self, NewCommand.self, ListCommand.self,
            SnapshotCommand.self, FigureCommand.self, PacketCommand.self, PreviewCommand.self, ImportCommand.self, PairsCommand.self,
        ])
}
