import AssayLanguage
import AssayTemplating
import Foundation
import Testing

/// Each table of phrases holds every phrase of the sources and every text of the built-in templates, and nothing else.
///
/// With `ASSAY_LIST_PHRASES=1` in the environment all keys are printed, as a table has them.
@Suite struct PhraseCollectionTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Path and bytes of the files below a folder, by path.
    private static func files(_ folder: String, _ suffix: String) throws -> [(path: String, bytes: [UInt8])] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).filter { $0.hasSuffix(suffix) }.sorted()
        return try paths.map { ("\(folder)/\($0)", Array(try Data(contentsOf: root.appending(path: "\(folder)/\($0)")))) }
    }

    private static func phrases() throws -> Set<String> {
        let sources = try files("Sources", ".swift").flatMap { PhraseCollector($0.bytes).keys }
        let texts = try ["Templates/weekly", "Templates/plain"].flatMap { try files($0, ".mustache").flatMap { TemplateTexts.texts(in: $0.bytes) } }
        return Set(sources).union(texts)
    }

    @Test func everyPhraseIsALiteralAtItsCall() throws {
        for file in try Self.files("Sources", ".swift") {
            for fault in PhraseCollector(file.bytes).faults { Issue.record("\(file.path):\(fault.line): \(fault.summary)") }
        }
    }

    @Test func everyTableIsWhole() throws {
        let phrases = try Self.phrases(), tables = try Self.files("Templates/languages", ".po")
        #expect(phrases.count > 100 && !tables.isEmpty)
        for table in tables {
            let (language, faults) = PhraseTable.read(table.bytes)
            for fault in faults { Issue.record("\(table.path):\(fault.line): \(fault.summary)") }
            guard let language else { continue }
            #expect(table.path.hasSuffix("/\(language.tag).po"))
            let missing = phrases.subtracting(language.keys).sorted(), unused = language.keys.subtracting(phrases).sorted()
            #expect(missing.isEmpty, "\(table.path) lacks \(missing.count):\n\(missing.map(Self.entry).joined(separator: "\n"))")
            #expect(unused.isEmpty, "\(table.path) has \(unused.count) that nothing tells:\n\(unused.map(Self.entry).joined(separator: "\n"))")
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["ASSAY_LIST_PHRASES"] != nil))
    func listsThePhrases() throws { print(try Self.phrases().sorted().map(Self.entry).joined(separator: "\n")) }

    /// `msgid "…"`, behind its context where it has one.
    private static func entry(_ key: String) -> String {
        let parts = key.split(separator: "\u{4}", omittingEmptySubsequences: false).map { part in
            "\"" + part.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
        }
        return parts.count > 1 ? "msgctxt \(parts[0])\nmsgid \(parts[1])" : "msgid \(parts[0])"
    }
}
