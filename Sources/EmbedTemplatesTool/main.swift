import Foundation

// EmbedTemplatesTool OUTPUT TEMPLATES STARTER: writes one Swift file with the text of every file of both folders.
let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    FileHandle.standardError.write(Data("usage: EmbedTemplatesTool OUTPUT TEMPLATES STARTER\n".utf8))
    exit(64)
}
do {
    let source = try embeddedSource([("templates", URL(filePath: arguments[2])), ("starter", URL(filePath: arguments[3]))])
    try Data(source.utf8).write(to: URL(filePath: arguments[1]))
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
