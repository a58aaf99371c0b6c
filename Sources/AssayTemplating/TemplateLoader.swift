import AssayDiagnostics

extension TemplateLibrary {
    /// Parses, compiles and checks templates.
    ///
    /// - Parameters:
    ///   - sources: all templates; their names differ.
    ///   - pages: the shape of each page's data, by the name of its template.
    /// - Returns: the faults of all templates, by place; the library only when none of them is an error.
    public static func load(_ sources: [TemplateSource], pages: [String: TemplateShape]) -> (library: TemplateLibrary?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let templates = parse(sources, &diagnostics)
        diagnostics += InclusionGraph(templates, names: sources.map(\.name).sorted()).diagnostics
        var programs: [String: TemplateProgram] = [:]
        for page in pages.keys.sorted() {
            guard let shape = pages[page] else { continue }
            guard let source = sources.first(where: { $0.name == page }) else {
                diagnostics.append(
                    Diagnostic(
                        rule: "unknown-partial", "page '\(page)' has no template",
                        help: didYouMean(page, in: sources.map(\.name).sorted(), otherwise: "add a template of this name")))
                continue
            }
            let compiler = TemplateCompiler(page: page, shape: shape, templates: templates)
            diagnostics += compiler.diagnostics
            if templates[page] != nil { diagnostics += MarkupLint(compiler, path: source.path).diagnostics }
            programs[page] = compiler.program
        }
        let found = firstOfEachPlace(diagnostics)
        return (found.hasErrors ? nil : TemplateLibrary(programs: programs), found)
    }

    private static func parse(_ sources: [TemplateSource], _ diagnostics: inout [Diagnostic]) -> [String: Template] {
        var templates: [String: Template] = [:]
        var paths: [String: String] = [:]
        for source in sources {
            let place = SourceLocation(path: source.path)
            if let fault = TemplateName.pathFault(source.name) {
                diagnostics.append(
                    Diagnostic(
                        rule: "template-path", "template name '\(source.name)' \(fault)", at: place,
                        help: "name the file with letters, digits, '_', '-' and '.', below the folder of templates"))
            }
            if let other = paths.updateValue(source.path, forKey: source.name) {
                diagnostics.append(
                    Diagnostic(
                        rule: "duplicate-template", "template '\(source.name)' is also '\(other)'", at: place, help: "remove one of the two files"))
            }
            switch source.decoded() {
            case .failure(let fault): diagnostics.append(fault.diagnostic)
            case .success(let decoded):
                let parser = TemplateParser(decoded)
                diagnostics += parser.diagnostics
                templates[source.name] = parser.template
            }
        }
        return templates
    }

    /// A template that several pages reach is reported once.
    private static func firstOfEachPlace(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        struct Key: Hashable {
            let rule: String
            let location: SourceLocation
        }
        var seen = Set<Key>()
        return diagnostics.sortedByPlace().filter { diagnostic in
            guard let location = diagnostic.location else { return true }
            return seen.insert(Key(rule: diagnostic.rule, location: location)).inserted
        }
    }
}
