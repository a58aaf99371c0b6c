import AssayDiagnostics

/// Builds the nodes of one source from its tags.
///
/// Whitespace follows the Mustache specification (github.com/mustache/spec): a section, comment, partial or change of delimiters
/// alone on its line takes the line with it. A parent counts as one tag from `{{<` to `{{/`; inside it, only blocks count.
struct TemplateParser {
    /// Deeper nesting is refused, so that later passes may recurse.
    static let depthLimit = 64

    private struct Open {
        let tag: TemplateTag
        var margin: Range<Int>?
        var isStandalone = false
        var startsLine = false
        var bodyStart = 0
        var nodes: [TemplateNode] = []
        var overrides: [TemplateNode.Block] = []
    }

    private let source: TemplateSource
    private let lines: TemplateLines
    private var position = 0
    private var nodes: [TemplateNode] = []
    private var stack: [Open] = []
    private(set) var diagnostics: [Diagnostic]

    /// The template, or nil when `diagnostics` has errors.
    private(set) var template: Template?

    init(_ source: TemplateSource) {
        self.source = source
        lines = TemplateLines(text: source.text)
        let lexer = TemplateLexer(source)
        diagnostics = lexer.diagnostics
        for tag in lexer.tags {
            read(tag)
            if stack.count > TemplateParser.depthLimit { return }
        }
        if let excess = lexer.excess {
            diagnostics.append(
                Diagnostic(
                    rule: "template-size", "template '\(source.name)' has more than \(TemplateLexer.tagLimit) tags", at: source.location(at: excess),
                    help: "move parts of it into partials"))
            return
        }
        while let open = stack.popLast() {
            refuse("\(open.tag.title) is never closed", at: open.tag, help: "add {{/\(open.tag.name)}}")
        }
        appendText(to: source.text.count, beforeTag: false)
        if !diagnostics.hasErrors { template = Template(source: source, nodes: nodes) }
    }

    private mutating func read(_ tag: TemplateTag) {
        if stack.last?.tag.kind == .parent, tag.kind != .close { return readInParent(tag) }
        switch tag.kind {
        case .variable, .raw:
            appendText(to: tag.range.lowerBound, beforeTag: true)
            position = tag.range.upperBound
            nodes.append(.variable(tag))
        case .comment, .delimiters: cut(tag)
        case .partial: nodes.append(.partial(tag, margin: cut(tag)))
        case .section, .inverted:
            let margin = cut(tag)
            push(Open(tag: tag, margin: margin))
        case .block:
            let start = lines.blankStart(before: tag.range.lowerBound)
            let isStandalone = cut(tag) != nil
            push(Open(tag: tag, margin: start.map { $0..<tag.range.lowerBound }, isStandalone: isStandalone, startsLine: isStandalone))
        case .parent:
            // Whether it stands alone is seen when it closes; until then it counts as text of its line.
            appendText(to: tag.range.lowerBound, beforeTag: true)
            position = tag.range.upperBound
            push(Open(tag: tag, margin: lines.blankStart(before: tag.range.lowerBound).map { $0..<tag.range.lowerBound }))
        case .close: close(tag)
        }
    }

    private mutating func readInParent(_ tag: TemplateTag) {
        warnOfText(before: tag)
        position = tag.range.upperBound
        switch tag.kind {
        case .comment, .delimiters: break
        case .block:
            let lineEnd = lines.blankEnd(after: position)
            position = lineEnd ?? position
            push(Open(tag: tag, startsLine: lineEnd != nil))
        default:
            refuse("\(tag.title) stands in a parent, outside its blocks", at: tag, help: "move it into a block: {{$name}}…{{/name}}")
            if tag.kind == .section || tag.kind == .inverted || tag.kind == .parent { push(Open(tag: tag)) }
        }
    }

    private mutating func push(_ open: Open) {
        if stack.count == TemplateParser.depthLimit {
            refuse("\(open.tag.title) is nested more than \(TemplateParser.depthLimit) deep", at: open.tag, help: "move inner parts into partials")
        }
        stack.append(open)
        stack[stack.count - 1].bodyStart = position
        swap(&nodes, &stack[stack.count - 1].nodes)
    }

    private mutating func close(_ tag: TemplateTag) {
        guard let index = stack.lastIndex(where: { $0.tag.name == tag.name }) else {
            let inner = stack.last.map { "; \($0.tag.title) of line \(source.location(at: $0.tag.range.lowerBound).line) is open" } ?? ""
            return refuse("\(tag.title) closes nothing\(inner)", at: tag, help: stack.last.map { "write {{/\($0.tag.name)}}" } ?? "remove it")
        }
        for open in stack[(index + 1)...].reversed() {
            refuse(
                "\(open.tag.title) is not closed before \(tag.title) of line \(source.location(at: tag.range.lowerBound).line)", at: open.tag,
                help: "add {{/\(open.tag.name)}} before it")
            nodes = stack.removeLast().nodes
        }
        if stack[index].tag.kind == .parent { return closeParent(tag) }
        if index > 0, stack[index - 1].tag.kind == .parent {
            endOverride(tag, bodyStart: stack[index].bodyStart)
        } else {
            cut(tag)
        }
        var open = stack.removeLast()
        swap(&nodes, &open.nodes)
        guard open.tag.kind == .block else {
            return nodes.append(.section(.init(tag: open.tag, margin: open.margin, body: open.nodes)))
        }
        let block = TemplateNode.Block(
            tag: open.tag, margin: open.margin, isStandalone: open.isStandalone, startsLine: open.startsLine, body: open.nodes)
        if stack.last?.tag.kind == .parent { addOverride(block) } else { nodes.append(.block(block)) }
    }

    /// A closing tag at the start of its line leaves no space behind.
    private mutating func endOverride(_ tag: TemplateTag, bodyStart: Int) {
        if let lineStart = lines.blankStart(before: tag.range.lowerBound), lineStart >= bodyStart {
            appendText(to: lineStart, beforeTag: false)
        } else {
            appendText(to: tag.range.lowerBound, beforeTag: true)
        }
        position = tag.range.upperBound
    }

    private mutating func addOverride(_ block: TemplateNode.Block) {
        if stack[stack.count - 1].overrides.contains(where: { $0.tag.name == block.tag.name }) {
            refuse("\(block.tag.title) is given twice", at: block.tag, help: "keep one of them")
        }
        stack[stack.count - 1].overrides.append(block)
    }

    private mutating func closeParent(_ tag: TemplateTag) {
        warnOfText(before: tag)
        position = tag.range.upperBound
        var open = stack.removeLast()
        swap(&nodes, &open.nodes)
        if open.margin != nil {
            if let lineEnd = lines.blankEnd(after: position) {
                position = lineEnd
                nodes.removeLast()
            } else {
                open.margin = nil
            }
        }
        nodes.append(.parent(.init(tag: open.tag, margin: open.margin, overrides: open.overrides)))
    }

    /// Appends the text before a tag and steps behind the tag: with its whole line, whose margin is returned, when nothing else
    /// stands there.
    @discardableResult
    private mutating func cut(_ tag: TemplateTag) -> Range<Int>? {
        if let start = lines.blankStart(before: tag.range.lowerBound), let end = lines.blankEnd(after: tag.range.upperBound) {
            appendText(to: start, beforeTag: false)
            position = end
            return start..<tag.range.lowerBound
        }
        appendText(to: tag.range.lowerBound, beforeTag: true)
        position = tag.range.upperBound
        return nil
    }

    /// Appends the text up to `end`, line by line. A tag that follows makes even an empty rest the start of a line.
    private mutating func appendText(to end: Int, beforeTag: Bool) {
        while true {
            if lines.isStart(position), position < end || beforeTag {
                let margin = position..<lines.skipBlank(from: position, to: end)
                let isEmptyLine = margin.isEmpty && position < end && lines.newline(at: position) != nil
                if !isEmptyLine { nodes.append(.margin(margin)) }
                position = margin.upperBound
            }
            guard position < end else { return }
            let lineEnd = lines.endOfLine(from: position, to: end)
            nodes.append(.text(position..<lineEnd))
            position = lineEnd
        }
    }

    private mutating func warnOfText(before tag: TemplateTag) {
        let text = source.text[position..<max(position, tag.range.lowerBound)]
        guard let first = text.firstIndex(where: { !isTemplateSpace($0) }), let parent = stack.last?.tag else { return }
        diagnostics.append(
            Diagnostic(
                .warning, rule: "ignored-text", "text in \(parent.title) outside its blocks is never shown", at: source.location(at: first),
                help: "move it into a block: {{$name}}…{{/name}}"))
    }

    private mutating func refuse(_ summary: String, at tag: TemplateTag, help: String) {
        diagnostics.append(Diagnostic(rule: "template-syntax", summary, at: source.location(at: tag.range.lowerBound), help: help))
    }
}
