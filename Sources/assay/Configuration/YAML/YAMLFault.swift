import AssayDiagnostics
import Yams

/// What libyaml could not read, and the scalar at which it gave up.
struct YAMLFault {
    let index: Int
    let diagnostic: Diagnostic

    init(_ error: any Error, in text: YAMLText) {
        let (problem, mark): (String, Mark?) =
            switch error {
            case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _),
                YamlError.composer(let context, let problem, let mark, _):
                // Quotes that are never closed are placed where they open, not where the text ends.
                (context.map { "\(problem) \($0.text)" } ?? problem, problem.hasPrefix("found unexpected end of stream") ? context?.mark ?? mark : mark)
            case YamlError.reader(let problem, _, _, _): (problem, nil)
            default: ("it cannot be read", nil)
            }
        index = mark.map { text.index(line: $0.line, column: $0.column) } ?? text.scalars.count
        let location = mark == nil ? text.whole : text.location(of: index)
        if problem.hasPrefix("but found another document") {
            diagnostic = Diagnostic(rule: "yaml-documents", "a second YAML document begins here", at: location, help: "keep one document")
        } else if problem.hasPrefix("Maximum nesting level") {
            diagnostic = YAMLDocument.depthFault(at: text.whole)
        } else if index < text.scalars.count, text.scalars[index] == "\t" {
            diagnostic = Diagnostic(rule: "yaml-syntax", "a tab cannot indent YAML", at: location, help: "indent with spaces")
        } else {
            diagnostic = Diagnostic(rule: "yaml-syntax", "not YAML: \(problem)", at: location, help: YAMLFault.remedy(problem))
        }
    }

    private static func remedy(_ problem: String) -> String {
        if problem.hasPrefix("mapping values are not allowed") { return "put text that holds ': ' in quotes" }
        if problem.hasPrefix("found character that cannot start any token") { return "put text that begins with this character in quotes" }
        if problem.hasPrefix("found unexpected end of stream") { return "close the quotes" }
        return "look at the indentation, quotes and brackets here and in the line before"
    }
}
