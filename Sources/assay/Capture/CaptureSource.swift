/// How a file of a capture came about, kept beside it for people who want to know: `github-copilot.source.json` beside `github-copilot.csv`.
///
/// It is no input of a build. Of files about persons it holds no name and no digest.
struct CaptureSource: Sendable {
    static let suffix = ".source.json"

    /// `import github-copilot` or `snapshot tokens`.
    var command: String
    /// In order: what else is known, such as the engine and the digest of the query.
    var facts: [(key: String, value: Value)]
    var note: String?

    enum Value: Sendable {
        case text(String)
        case number(Int)
    }

    /// One JSON document, a member a line.
    /// - Parameter rows: how many rows the file has.
    func bytes(rows: Int) -> [UInt8] {
        var members = [("made_by", Value.text("assay \(AssayVersion.current) \(command)"))] + facts.map { ($0.key, $0.value) }
        members.append(("rows", .number(rows)))
        if let note { members.append(("note", .text(note))) }
        let lines = members.map { key, value in
            switch value {
            case .text(let text): "  \(JSONText.quoted(key)): \(JSONText.quoted(text))"
            case .number(let number): "  \(JSONText.quoted(key)): \(number)"
            }
        }
        return Array(("{\n" + lines.joined(separator: ",\n") + "\n}\n").utf8)
    }
}
