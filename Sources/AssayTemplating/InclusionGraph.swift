import AssayDiagnostics

/// Which template includes which: every partial and parent exists, no template includes itself, and every block that is
/// overridden exists.
struct InclusionGraph {
    private struct Inclusion {
        let tag: TemplateTag
        let overrides: [TemplateTag]
    }

    private let templates: [String: Template]
    private var inclusions: [String: [Inclusion]] = [:]
    private var ownBlocks: [String: Set<String>] = [:]
    /// The blocks of a template and of all that it includes, once they were asked for.
    private var allBlocks: [String: Set<String>] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - templates: those without a syntax error, by name.
    ///   - names: of all templates, also of those with an error.
    init(_ templates: [String: Template], names: [String]) {
        self.templates = templates
        let ordered = templates.keys.sorted()
        for name in ordered { collect(templates[name]?.nodes ?? [], in: name) }
        for name in ordered { checkExistence(in: name, names: names) }
        var finished = Set<String>()
        for name in ordered { findCycles(from: name, path: [], finished: &finished) }
        for name in ordered { checkOverrides(in: name) }
    }

    private mutating func collect(_ nodes: [TemplateNode], in name: String) {
        for node in nodes {
            switch node {
            case .text, .margin, .variable: break
            case .section(let section): collect(section.body, in: name)
            case .partial(let tag, _): inclusions[name, default: []].append(Inclusion(tag: tag, overrides: []))
            case .block(let block):
                ownBlocks[name, default: []].insert(block.tag.name)
                collect(block.body, in: name)
            case .parent(let parent):
                inclusions[name, default: []].append(Inclusion(tag: parent.tag, overrides: parent.overrides.map(\.tag)))
                for block in parent.overrides { collect(block.body, in: name) }
            }
        }
    }

    private mutating func checkExistence(in name: String, names: [String]) {
        for inclusion in inclusions[name] ?? [] where !names.contains(inclusion.tag.name) {
            report(
                "unknown-partial", "no template '\(inclusion.tag.name)' for \(inclusion.tag.title)", inclusion.tag, in: name,
                help: didYouMean(inclusion.tag.name, in: names, otherwise: "add the template, or name one of the \(names.count) there are"))
        }
    }

    /// Depth first; `path` leads from a start to `name`, which is not on it.
    private mutating func findCycles(from name: String, path: [String], finished: inout Set<String>) {
        guard !finished.contains(name) else { return }
        let path = path + [name]
        for inclusion in inclusions[name] ?? [] {
            if let start = path.firstIndex(of: inclusion.tag.name) {
                let cycle = (path[start...] + [inclusion.tag.name]).joined(separator: " → ")
                report("inclusion-cycle", "template includes itself: \(cycle)", inclusion.tag, in: name, help: "remove one of these inclusions")
            } else if path.count == TemplateCompiler.inclusionLimit {
                report(
                    "template-size", "templates include each other more than \(TemplateCompiler.inclusionLimit) deep", inclusion.tag, in: name,
                    help: "merge some of them")
            } else {
                findCycles(from: inclusion.tag.name, path: path, finished: &finished)
            }
        }
        finished.insert(name)
    }

    private mutating func checkOverrides(in name: String) {
        for inclusion in inclusions[name] ?? [] where templates[inclusion.tag.name] != nil {
            let known = inclusion.overrides.isEmpty ? [] : blocks(of: inclusion.tag.name)
            for tag in inclusion.overrides where !known.contains(tag.name) {
                report(
                    "unknown-block", "template '\(inclusion.tag.name)' has no block '\(tag.name)'", tag, in: name,
                    help: didYouMean(tag.name, in: known.sorted(), otherwise: known.isEmpty ? "it has no blocks" : nil))
            }
        }
    }

    private mutating func blocks(of name: String) -> Set<String> {
        if let known = allBlocks[name] { return known }
        var visited = Set<String>()
        let found = blocks(of: name, &visited)
        allBlocks[name] = found
        return found
    }

    private func blocks(of name: String, _ visited: inout Set<String>) -> Set<String> {
        guard visited.insert(name).inserted else { return [] }
        var blocks = ownBlocks[name] ?? []
        for inclusion in inclusions[name] ?? [] { blocks.formUnion(self.blocks(of: inclusion.tag.name, &visited)) }
        return blocks
    }

    private mutating func report(_ rule: String, _ summary: String, _ tag: TemplateTag, in name: String, help: String?) {
        diagnostics.append(
            Diagnostic(rule: rule, summary, at: templates[name]?.source.location(at: tag.range.lowerBound), help: help))
    }
}
