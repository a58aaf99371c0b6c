import Foundation
import PackagePlugin

/// Compiles the files of `Templates/` and of the starter site into the binary, so that it works wherever it is moved.
@main
struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let root = context.package.directoryURL
        let folders = ["Templates", "Sites/minimal"]
        let inputs = folders.flatMap { files(below: root.appending(path: $0)) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding templates", executable: try context.tool(named: "EmbedTemplatesTool").url,
                arguments: [output.path(percentEncoded: false)] + folders.map { root.appending(path: $0).path(percentEncoded: false) },
                inputFiles: inputs, outputFiles: [output])
        ]
    }

    private func files(below folder: URL) -> [URL] {
        // As the tool: what builds of the starter site remember is no input.
        let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
        return (walker?.compactMap { $0 as? URL } ?? []).filter { !$0.path(percentEncoded: false).contains("/dist/") && !$0.hasDirectoryPath }
    }
}
