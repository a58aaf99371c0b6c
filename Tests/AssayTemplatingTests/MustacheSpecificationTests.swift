import AssayDiagnostics
import AssayTestSupport
import AssayTemplating
import Foundation
import Testing

/// The official cases of the Mustache specification, rendered with shapes read off their data.
///
/// Data that a case writes raw is declared as html; null is an absent text.
@Suite struct MustacheSpecificationTests {
    /// Where Assay refuses what Mustache renders as nothing. Each case must fail with the rule.
    static let refused: [String: String] = [
        // A name that the page's shape does not declare is an error.
        "interpolation/Basic Context Miss Interpolation": "unknown-name",
        "interpolation/Triple Mustache Context Miss Interpolation": "unknown-name",
        "interpolation/Ampersand Context Miss Interpolation": "unknown-name",
        "interpolation/Dotted Names - Broken Chains": "unknown-name",
        "interpolation/Dotted Names - Broken Chain Resolution": "unknown-name",
        "interpolation/Dotted Names - Context Precedence": "unknown-name",
        "interpolation/Dotted Names are never single keys": "unknown-name",
        "inverted/Context Misses": "unknown-name",
        "inverted/Dotted Names - Broken Chains": "unknown-name",
        "sections/Context Misses": "unknown-name",
        "sections/Dotted Names - Broken Chains": "unknown-name",
        "inheritance/Negative Sections": "unknown-name",
        // Inside an inverted section the value's own names are not in scope: it is absent there.
        "inverted/Context": "unknown-name",
        "inverted/List": "unknown-name",
        // A partial that does not exist is an error.
        "partials/Failed Lookup": "unknown-partial",
        // A template that includes itself is an error, though the data would end it.
        "partials/Recursion": "inclusion-cycle",
        "inheritance/Recursion": "inclusion-cycle",
    ]

    static let folder = Fixtures.shared("corpora/mustache-spec")

    @Test(.enabled(if: folder != nil, "the corpus mustache-spec is absent"))
    func everyCaseRendersAsSpecifiedOrIsRefusedAsDeclared() throws {
        let folder = try #require(Self.folder)
        var passed = 0
        var refused = Set<String>()
        for file in try Fixtures.files(in: folder, extension: "json") {
            let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: file))
            let module = file.deletingPathExtension().lastPathComponent
            for test in suite.tests {
                let id = "\(module)/\(test.name)"
                let outcome = test.run()
                if let rule = Self.refused[id] {
                    #expect(outcome.errors.contains(rule), "\(id): \(outcome.errors)")
                    refused.insert(id)
                } else {
                    #expect(outcome.output == test.expected, "\(id): \(outcome.errors)")
                    passed += 1
                }
            }
        }
        #expect(passed + refused.count == 163)
        #expect(refused == Set(Self.refused.keys))
    }

    struct Suite: Decodable {
        let tests: [Case]
    }

    struct Case: Decodable {
        let name: String
        let data: JSON
        let template: String
        let partials: [String: String]?
        let expected: String

        func run() -> (output: String?, errors: [String]) {
            var raw = Set<String>()
            for text in [template] + (partials ?? [:]).values { raw.formUnion(namesWrittenRaw(in: text)) }
            let sources = [("page", template)] + (partials ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            let (library, diagnostics) = TemplateLibrary.load(
                sources.map { TemplateSource(name: $0.0, path: $0.0, text: Array($0.1.utf8)) }, pages: ["page": data.shape(".", raw)])
            guard let library else { return (nil, diagnostics.filter { $0.severity == .error }.map(\.rule)) }
            var out: [UInt8] = []
            library.render("page", data.value(".", raw), into: &out)
            return (String(decoding: out, as: UTF8.self), [])
        }

        /// The last parts of the names in triple and ampersand tags.
        private func namesWrittenRaw(in text: String) -> [String] {
            text.matches(of: /\{\{(?:\{|&)\s*([^\s}]+)/).map { String($0.1) }.map { $0 == "." ? $0 : String($0.split(separator: ".").last ?? "") }
        }
    }

    enum JSON: Decodable {
        case null, boolean(Bool), scalar(String), array([JSON]), object([String: JSON])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .boolean(value)
            } else if let value = try? container.decode(Int.self) {
                self = .scalar(String(value))
            } else if let value = try? container.decode(Double.self) {
                self = .scalar(String(value))
            } else if let value = try? container.decode(String.self) {
                self = .scalar(value)
            } else if let value = try? container.decode([JSON].self) {
                self = .array(value)
            } else {
                self = .object(try container.decode([String: JSON].self))
            }
        }

        func shape(_ name: String, _ raw: Set<String>) -> TemplateShape {
            switch self {
            case .null: .optional(raw.contains(name) ? .html : .text)
            case .boolean: .flag
            case .scalar: raw.contains(name) ? .html : .text
            case .array(let items): .list(items.first?.shape(".", raw) ?? .record([:]))
            case .object(let fields): .record(Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.value.shape($0.key, raw)) }))
            }
        }

        func value(_ name: String, _ raw: Set<String>) -> TemplateValue {
            switch self {
            case .null: .absent
            case .boolean(let flag): .flag(flag)
            case .scalar(let text): raw.contains(name) ? .html(Array(text.utf8)) : .text(text)
            case .array(let items): .list(items.map { $0.value(".", raw) })
            case .object(let fields): .record(TemplateRecord(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value($0.key, raw)) }))
            }
        }
    }
}
