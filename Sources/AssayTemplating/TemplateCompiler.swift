import AssayDiagnostics

/// Compiles one page: splices in what it includes, applies indentation, and resolves every name in the shape of the page.
struct TemplateCompiler {
    /// Inclusions deeper than this are refused, so that the compiler may recurse.
    static let inclusionLimit = 32
    /// A page that includes more templates, has more tags and lines with them, or writes more static bytes, is refused: inclusions can double at every level.
    static let expansionLimit = 20_000
    static let operationLimit = 1 << 18
    static let textLimit = 8 << 20
    /// A list of further out is repeated for each element of this many lists around it, and no more: the page would grow with every one.
    static let repetitionLimit = 2

    /// How the lines of a template are indented where it is included.
    struct Layout {
        var indentation: [UInt8] = []
        /// How much of each line's own indentation goes.
        var dedent = 0
    }

    /// A block's content as given by a template that extends another, and what overrides the blocks within that content.
    struct Override {
        let block: TemplateNode.Block
        let template: Template
        let outer: [String: Override]
    }

    let page: String
    let templates: [String: Template]
    private(set) var program: TemplateProgram
    /// For each operation, the tag it comes from; nil for text.
    private(set) var origins: [TagOrigin?] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var scope: NameScope
    /// Which of the frames are elements of lists.
    private var listFrames: [Int] = []
    private var overrides: [String: Override] = [:]
    private var including: [String] = []
    private var expansions = 0
    /// The next line begins where other text already stands.
    private var joinsLine = false

    init(page: String, shape: TemplateShape, templates: [String: Template]) {
        self.page = page
        self.templates = templates
        program = TemplateProgram(shape: shape)
        scope = NameScope(frames: [shape.unwrapped])
        include(page, tag: nil, in: nil, layout: Layout())
    }

    private mutating func include(_ name: String, tag: TemplateTag?, in includer: Template?, layout: Layout) {
        // What is missing here, or includes itself, was reported when the inclusions were checked.
        guard let template = templates[name], !including.contains(name), including.count < TemplateCompiler.inclusionLimit else { return }
        expansions += 1
        guard expansions < TemplateCompiler.expansionLimit, program.operations.count < TemplateCompiler.operationLimit,
            program.text.count < TemplateCompiler.textLimit
        else {
            let location = tag.flatMap { includer?.source.location(at: $0.range.lowerBound) }
            diagnostics.append(
                Diagnostic(
                    rule: "template-size", "page '\(page)' grows too large with '\(name)'", at: location,
                    help: "include fewer templates: at most \(TemplateCompiler.expansionLimit), \(TemplateCompiler.textLimit >> 20) MB in all"))
            return
        }
        including.append(name)
        expand(template.nodes, of: template, layout)
        including.removeLast()
    }

    private mutating func expand(_ nodes: [TemplateNode], of template: Template, _ layout: Layout) {
        for node in nodes {
            switch node {
            case .text(let range): append(text: template.source.text[range])
            case .margin(let range):
                if !joinsLine { append(text: layout.indentation[...]) }
                joinsLine = false
                append(text: template.source.text[range].dropFirst(layout.dedent))
            case .variable(let tag): appendVariable(tag, in: template)
            case .section(let section): appendSection(section, of: template, layout)
            case .partial(let tag, let margin): include(tag.name, tag: tag, in: template, layout: indented(layout, by: margin, in: template))
            case .parent(let parent): extend(parent, of: template, layout)
            case .block(let block): appendBlock(block, of: template, layout)
            }
        }
    }

    /// The layout of a template that stands alone on its line; one within a line keeps its own indentation.
    private func indented(_ layout: Layout, by margin: Range<Int>?, in template: Template) -> Layout {
        guard let margin else { return Layout() }
        return Layout(indentation: layout.indentation + template.source.text[margin].dropFirst(layout.dedent))
    }

    private mutating func extend(_ parent: TemplateNode.Parent, of template: Template, _ layout: Layout) {
        let outer = overrides
        for block in parent.overrides where outer[block.tag.name] == nil {
            overrides[block.tag.name] = Override(block: block, template: template, outer: outer)
        }
        include(parent.tag.name, tag: parent.tag, in: template, layout: indented(layout, by: parent.margin, in: template))
        overrides = outer
    }

    /// Content from elsewhere loses its own indentation and takes that of the block: of the default's first line, or of the tag.
    private mutating func appendBlock(_ block: TemplateNode.Block, of template: Template, _ layout: Layout) {
        guard let override = overrides[block.tag.name] else { return expand(block.body, of: template, layout) }
        let margin = block.intrinsicMargin ?? block.margin
        let own = margin.map { template.source.text[$0].dropFirst(layout.dedent) } ?? []
        let inner = Layout(indentation: layout.indentation + own, dedent: override.block.intrinsicMargin?.count ?? 0)
        if !block.isStandalone, override.block.startsLine { joinsLine = true }
        let current = overrides
        overrides = override.outer
        expand(override.block.body, of: override.template, inner)
        overrides = current
        joinsLine = false
    }

    private mutating func appendVariable(_ tag: TemplateTag, in template: Template) {
        switch scope.resolve(tag.name) {
        case .found(let depth, let fields, let shape):
            let origin = TagOrigin(tag: tag, template: template, kind: TagOrigin.Kind(shape))
            if let fault = origin.kindFault() { diagnostics.append(fault) }
            program.append(tag.kind == .raw ? .raw : .escaped, depth: depth, fields: fields)
            origins.append(origin)
        case let failure:
            diagnostics += origin(tag, template).fault(of: failure, page: page).map { [$0] } ?? []
            program.append(.escaped, depth: 0, fields: [])
            origins.append(origin(tag, template))
        }
    }

    private mutating func appendSection(_ section: TemplateNode.Section, of template: Template, _ layout: Layout) {
        let inverted = section.tag.kind == .inverted
        let index = program.operations.count
        origins.append(origin(section.tag, template))
        switch scope.resolve(section.tag.name) {
        case .found(let depth, let fields, let shape):
            let (code, element) = TemplateCompiler.code(of: shape)
            program.append(inverted ? .inverted : code, depth: depth, fields: fields)
            if code == .list, !inverted { enterList(section, of: template, depth: depth) }
            if !inverted, let element { scope.frames.append(element) }
        case let failure:
            diagnostics += origin(section.tag, template).fault(of: failure, page: page).map { [$0] } ?? []
            program.append(inverted ? .inverted : .present, depth: 0, fields: [])
            if !inverted { scope.frames.append(TemplateShape?.none) }
        }
        let frames = program.operations[index].pushesFrame ? 1 : 0
        expand(section.body, of: template, layout)
        scope.frames.removeLast(frames)
        if listFrames.last == scope.frames.count { listFrames.removeLast() }
        program.endSection(index)
    }

    private mutating func enterList(_ section: TemplateNode.Section, of template: Template, depth: Int) {
        if listFrames.count(where: { $0 >= scope.frames.count - depth }) > TemplateCompiler.repetitionLimit {
            diagnostics.append(
                origin(section.tag, template).diagnostic(
                    "template-size", "\(section.tag.title) is repeated for each element of more than \(TemplateCompiler.repetitionLimit) lists around it",
                    help: "close the sections around it first"))
        }
        listFrames.append(scope.frames.count)
    }

    /// The code of a section over a value, and the shape of the frame that it adds.
    private static func code(of shape: TemplateShape) -> (TemplateProgram.Operation.Code, TemplateShape?) {
        switch shape {
        case .flag: (.flag, nil)
        case .list(let element): (.list, element.unwrapped)
        case .text, .html, .url, .record, .optional: (.present, shape)
        }
    }

    private func origin(_ tag: TemplateTag, _ template: Template) -> TagOrigin {
        TagOrigin(tag: tag, template: template, kind: .unknown)
    }

    private mutating func append(text: ArraySlice<UInt8>) {
        program.append(text: text)
        if origins.count < program.operations.count { origins.append(nil) }
    }
}
