import Foundation

struct EmbeddingError: Error, CustomStringConvertible {
    var description: String
}

/// Swift source that declares, for each folder, an array of its text files with their paths, in order of path.
func embeddedSource(_ folders: [(name: String, root: URL)]) throws -> String {
    var out = "// Made by EmbedTemplatesTool.\n\n"
    for (name, root) in folders {
        out += "let \(name)Files: [(path: StaticString, text: StaticString)] = [\n"
        for path in try textFiles(below: root) {
            guard let text = String(data: try Data(contentsOf: root.appending(path: path)), encoding: .utf8) else {
                throw EmbeddingError(description: "'\(path)' is not UTF-8 text")
            }
            // A raw literal cannot hold its own end, and would turn CR LF into LF.
            guard !text.contains("\"\"\"####"), !text.contains("\r") else {
                throw EmbeddingError(description: "'\(path)' holds a carriage return or the end of a raw literal")
            }
            out += "    (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
        }
        out += "]\n\n"
    }
    return out
}

/// Paths relative to the root, sorted; output folders and hidden files left out.
private func textFiles(below root: URL) throws -> [String] {
    let base = root.standardizedFileURL.path(percentEncoded: false)
    let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    var paths: [String] = []
    while let url = walker?.nextObject() as? URL {
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        let path = String(url.standardizedFileURL.path(percentEncoded: false).dropFirst(base.count).drop { $0 == "/" })
        if !path.hasPrefix("dist/") { paths.append(path) }
    }
    return paths.sorted()
}
