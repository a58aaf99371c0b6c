import AssayDiagnostics

/// Finds values in places of the markup where escaping does not make them safe, on one compiled page.
struct MarkupLint {
    private let program: TemplateProgram
    private let origins: [TagOrigin?]
    private var tokenizer: MarkupTokenizer
    /// The section that ended last.
    private var lastSection: TagOrigin?
    /// Lists that were walked: with lists in lists, the innermost would be walked twice for every list around it, and twice again.
    private var walked: [Walk: (end: MarkupState, lastSection: TagOrigin?)] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter path: of the page's own template.
    init(_ compiler: TemplateCompiler, path: String) {
        program = compiler.program
        origins = compiler.origins
        tokenizer = MarkupTokenizer(isXML: program.text.starts(with: "<?xml".utf8))
        walk(0..<program.operations.count)
        switch tokenizer.state.mode {
        case .data, .tagOpen: break
        default:
            diagnostics.append(
                Diagnostic(
                    rule: "unsafe-position", "page '\(compiler.page)' ends \(tokenizer.state.title)", at: SourceLocation(path: path),
                    help: "close what is open, so that what follows can be checked"))
        }
    }

    private mutating func walk(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let operation = program.operations[index]
            switch operation.code {
            case .text:
                tokenizer.read(program.text[Int(operation.start)..<Int(operation.start + operation.count)])
                refuseAmbiguity()
                index += 1
            case .escaped, .raw:
                if let origin = origins[index], let fault = MarkupLint.fault(of: origin, in: tokenizer.state) { diagnostics.append(fault) }
                tokenizer.readValue()
                index += 1
            case .flag, .present, .list, .inverted:
                index = walkSection(index, before: range.upperBound)
            }
        }
    }

    /// Walks a section that may be shown or not, or two sections of which exactly one is shown; the operation behind them.
    private mutating func walkSection(_ index: Int, before limit: Int) -> Int {
        let before = tokenizer.state
        let end = walkBody(index)
        var alternative = before
        var last = end
        if end < limit, isOpposite(index, end) {
            let after = tokenizer.state
            tokenizer.state = before
            last = walkBody(end)
            alternative = tokenizer.state
            tokenizer.state = after
        }
        join(alternative, at: index)
        return last
    }

    /// A list, and where it began.
    private struct Walk: Hashable {
        let index: Int
        let before: MarkupState
    }

    private mutating func walkBody(_ index: Int) -> Int {
        let body = index + 1..<Int(program.operations[index].end)
        guard program.operations[index].code == .list else {
            walk(body)
            return body.upperBound
        }
        let begun = Walk(index: index, before: tokenizer.state)
        if let known = walked[begun] {
            (tokenizer.state, lastSection) = known
        } else {
            walkList(index, body)
            walked[begun] = (tokenizer.state, lastSection)
        }
        return body.upperBound
    }

    private mutating func walkList(_ index: Int, _ body: Range<Int>) {
        let before = tokenizer.state
        walk(body)
        guard tokenizer.state != before else { return }
        // The second element begins where the first one ended.
        join(before, at: index)
        let first = tokenizer.state
        walk(body)
        join(first, at: index)
    }

    /// Whether two neighbouring sections exclude each other: `{{#x}}…{{/x}}{{^x}}…{{/x}}`, in either order.
    private func isOpposite(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (program.operations[first], program.operations[second])
        guard b.code != .text, b.code != .escaped, b.code != .raw, (a.code == .inverted) != (b.code == .inverted) else { return false }
        return a.depth == b.depth && program.steps(of: a) == program.steps(of: b)
    }

    private mutating func refuseAmbiguity() {
        guard tokenizer.isAmbiguous, let section = lastSection else { return }
        diagnostics.append(
            section.diagnostic(
                "unsafe-position", "\(section.tag.title) ends within the name of a tag or attribute", help: "put a space behind its closing tag"))
        tokenizer.isAmbiguous = false
    }

    private mutating func join(_ other: MarkupState, at index: Int) {
        lastSection = origins[index]
        if let joined = tokenizer.state.joined(other) {
            tokenizer.state = joined
        } else {
            if let origin = origins[index] {
                diagnostics.append(
                    origin.diagnostic(
                        "unsafe-position", "\(origin.tag.title) begins \(other.title) and ends \(tokenizer.state.title)",
                        help: "open and close tags, quotes and comments on the same side of a section"))
            }
            tokenizer.state = other
        }
    }

    private static func fault(of origin: TagOrigin, in state: MarkupState) -> Diagnostic? {
        let refuse = { (help: String) in
            origin.diagnostic("unsafe-position", "\(origin.tag.title) stands \(state.title)", help: help)
        }
        switch state.mode {
        case .data: return nil
        case .escapableText: return origin.kind == .html ? refuse("put text here: markup is not read inside this element") : nil
        case .beforeValue, .unquotedValue: return refuse("put quotes around the value")
        case .quotedValue: return attributeFault(of: origin, in: state).map(refuse)
        case .tagOpen, .endTagOpen, .tagName, .betweenAttributes, .attributeName, .afterAttributeName:
            return refuse("write names of tags and attributes out; use a section to choose between them")
        case .declarationOpen, .declaration, .comment, .cdata, .processingInstruction, .rawText:
            return refuse("escaping does not hold here: put the value into text or into a quoted attribute")
        }
    }

    /// The remedy for a value in a quoted attribute, or nil when it may stand there.
    private static func attributeFault(of origin: TagOrigin, in state: MarkupState) -> String? {
        let name = String(decoding: state.attribute, as: UTF8.self)
        if origin.kind == .html { return "put text here: an attribute holds no markup" }
        if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return "use a class: this attribute is code" }
        if state.tag.elementsEqual("script".utf8) { return "write the script's attributes out" }
        guard MarkupState.addressAttributes.contains(name), origin.kind != .unknown else { return nil }
        switch (state.reach, origin.kind) {
        case (.start, .url): return nil
        case (.fragment, _): return state.hasOpaqueScheme ? "write the whole address as one value of kind url" : nil
        case (.path, .url): return "put the url at the start of the attribute"
        default: return "an address is one value of kind url, at the start; other values may only follow a '#'"
        }
    }
}
