import AssayDiagnostics

/// Reads the fenced blocks of a document: figures are taken out for the report, other code stays.
struct FigureFence {
    let lines: SourceText
    let path: String

    enum Reading {
        case code
        case figure(FigureSlot)
    }

    /// What a code block is, and what is wrong with it. Only the first word after the fence counts; indented code has none.
    func read(_ node: CommonMarkNode) -> (Reading, [Diagnostic]) {
        let words = node.fenceInfo.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
        guard let word = words.first else { return (.code, []) }
        let line = min(node.startLine - 1, lines.count - 1)
        let location = SourceLocation(path: path, line: lines.firstLine + line, column: fenceColumn(line))
        guard let kind = FigureSlot.Kind(rawValue: word) else {
            guard let near = nearestName(to: word, in: FigureSlot.Kind.allCases.map(\.rawValue)) else { return (.code, []) }
            return (.code, [Diagnostic(
                .warning, rule: "unknown-figure", "'\(word)' is no figure and is shown as code", at: location, help: "did you mean '\(near)'?")])
        }
        guard node.parent?.kind == .document else {
            return (.code, [Diagnostic(
                rule: "figure-nested", "a figure '\(word)' stands inside a list or block quote", at: location,
                help: "move it to the left margin, between two paragraphs")])
        }
        let body = node.literal
        var faults: [Diagnostic] = []
        if words.count > 1 {
            faults.append(Diagnostic(
                rule: "figure-options", "'\(words.dropFirst().joined(separator: " "))' after '\(word)' is not read", at: location,
                help: "write it inside the block"))
        }
        let bodyLines = body.isEmpty ? 0 : SourceText(body).count
        if !isFence(line + bodyLines + 1) {
            faults.append(Diagnostic(
                rule: "unclosed-figure", "the block '\(word)' never closes", at: location, help: "add a line of ``` after it"))
        }
        let slot = FigureSlot(
            kind: kind, body: String(decoding: body, as: UTF8.self), location: location,
            // A fence on the last line has no line of text behind it.
            bodyFirstLine: min(location.line + 1, lines.firstLine + lines.count - 1))
        return (.figure(slot), faults)
    }

    private func fenceColumn(_ line: Int) -> Int {
        let content = lines.content(of: line)
        let fence = lines.bytes[content].firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        return (fence ?? content.lowerBound) - content.lowerBound + 1
    }

    private func isFence(_ line: Int) -> Bool {
        guard line < lines.count else { return false }
        let text = lines.bytes[lines.content(of: line)].drop { $0 == 0x20 }
        return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
    }
}
