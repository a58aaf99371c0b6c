import AssayDiagnostics

/// Limits that bound libcmark 0.30.2's time before it sees a text. Its quadratic inputs, measured at the size limit of 128 KiB:
/// nested containers with blank lines 42 s, at 32 levels 0.07 s; `![[]()` repeated 0.7 s, with 500 images 0.02 s. Some 40,000
/// random repeated patterns of that size took 0.12 s at most, findings included.
enum MarkdownLimits {
    /// Block quotes and list items within one another.
    static let containerDepth = 32
    /// `![` in one file.
    static let images = 500

    /// `lines` is the text as libcmark will get it: what was taken out of it cannot hide a marker.
    static func check(_ lines: SourceText, openings: [SourceLocation], path: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if lines.bytes.count > CommentarySource.sizeLimit { found.append(CommentarySource.tooLarge(lines.bytes.count, path: path)) }
        if openings.count > PreparedBody.openingLimit {
            found.append(exceeded(
                "more than '\(PreparedBody.openingLimit)' references in one commentary", at: openings[PreparedBody.openingLimit],
                help: "show figures in a table or chart"))
        }
        if let line = firstTooDeep(lines) {
            found.append(exceeded(
                "lists and block quotes nested deeper than '\(containerDepth)'",
                at: SourceLocation(path: path, line: lines.firstLine + line, column: 1), help: "flatten the list"))
        }
        if lines.images > images, let offset = imageBeyondLimit(lines.bytes.span) {
            let (line, column) = lines.place(of: offset)
            found.append(exceeded(
                "more than '\(images)' images in one commentary", at: SourceLocation(path: path, line: line, column: column),
                help: "split the commentary"))
        }
        return found
    }

    private static func exceeded(_ summary: String, at location: SourceLocation, help: String) -> Diagnostic {
        Diagnostic(rule: "markdown-limit", summary, at: location, help: help)
    }

    private static func imageBeyondLimit(_ text: Span<UInt8>) -> Int? {
        var count = 0
        var index = 1
        while index < text.count {
            if text[index] == UInt8(ascii: "["), text[index - 1] == UInt8(ascii: "!") {
                count += 1
                if count > images { return index - 1 }
            }
            index += 1
        }
        return nil
    }

    /// The first line on which containers could be too deep.
    ///
    /// A line opens at most one container a marker, inside those that its indentation continues: each list item continued
    /// takes two columns, each block quote a `>` of its own, and there cannot be more of them than a line before has opened.
    private static func firstTooDeep(_ lines: SourceText) -> Int? {
        var deepest = 0
        for (line, start) in lines.starts.enumerated() {
            let lead = markers(lines.bytes.span, from: start)
            guard lead.count > 0 else { continue }
            deepest = max(deepest, lead.count + min(lead.columns / 2, deepest))
            if deepest > containerDepth { return line }
        }
        return nil
    }

    /// Container markers at the start of a line (counted until there are too many), and the most columns of blanks before
    /// and between them.
    private static func markers(_ text: Span<UInt8>, from start: Int) -> (count: Int, columns: Int) {
        var count = 0
        var columns = 0
        var index = start
        while index < text.count, count <= containerDepth {
            switch text[index] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            case UInt8(ascii: ">"): count += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"):
                guard isMarkerEnd(text, index + 1), !isThematicBreak(text, from: index) else { return (count, columns) }
                count += 1
            case UInt8(ascii: "+"):
                guard isMarkerEnd(text, index + 1) else { return (count, columns) }
                count += 1
            case 0x30...0x39:
                while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
                guard index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"), isMarkerEnd(text, index + 1)
                else { return (count, columns) }
                count += 1
            default: return (count, columns)
            }
            index += 1
        }
        return (count, columns)
    }

    private static func isMarkerEnd(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index >= text.count || text[index] == 0x20 || (0x09...0x0D).contains(text[index])
    }

    /// `* * *`: a rule, not list items in one another.
    private static func isThematicBreak(_ text: Span<UInt8>, from start: Int) -> Bool {
        var marks = 0
        var index = start
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D {
            if text[index] == text[start] { marks += 1 } else if text[index] != 0x20 && text[index] != 0x09 { return false }
            index += 1
        }
        return marks >= 3
    }
}
