import AssayDiagnostics

@testable import AssayTemplating

/// Templates by name; the path is the name with `.mustache`.
func sources(_ texts: KeyValuePairs<String, String>) -> [TemplateSource] {
    texts.map { TemplateSource(name: $0.key, path: "\($0.key).mustache", text: Array($0.value.utf8)) }
}

/// The faults of a page called `page`, and of what it includes, as `rule line:column`.
func faults(_ page: String, _ shape: [String: TemplateShape] = [:], with others: KeyValuePairs<String, String> = [:]) -> [String] {
    load(page, shape, with: others).diagnostics.map(brief)
}

func brief(_ diagnostic: Diagnostic) -> String {
    guard let place = diagnostic.location else { return diagnostic.rule }
    let file = place.path == "page.mustache" ? "" : "\(place.path) "
    return "\(diagnostic.rule) \(file)\(place.line):\(place.column)"
}

func load(
    _ page: String, _ shape: [String: TemplateShape] = [:], with others: KeyValuePairs<String, String> = [:]
) -> (library: TemplateLibrary?, diagnostics: [Diagnostic]) {
    TemplateLibrary.load(sources(["page": page]) + sources(others), pages: ["page": .record(shape)])
}

/// A page rendered, or its faults.
func rendered(
    _ page: String, _ shape: [String: TemplateShape] = [:], _ context: TemplateRecord = [:], with others: KeyValuePairs<String, String> = [:]
) -> String {
    let (library, diagnostics) = load(page, shape, with: others)
    guard let library else { return diagnostics.map { $0.rendered() }.joined(separator: "\n") }
    var out: [UInt8] = []
    library.render("page", .record(context), into: &out)
    return String(decoding: out, as: UTF8.self)
}
