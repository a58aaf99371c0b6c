import AssayTestSupport
import Foundation
import Testing

@testable import assay

/// Public test suites as hostile input: every text is read, or refused with a place, in bounded time.
@Suite struct YAMLCorpusTests {
    @Test(.enabled(if: Fixtures.shared("corpora/yaml-test-suite") != nil, "corpora/yaml-test-suite is absent"))
    func theTestSuiteIsReadOrRefused() throws {
        let folder = try #require(Fixtures.shared("corpora/yaml-test-suite/src"))
        var (read, refused) = (0, 0)
        for file in try Fixtures.files(in: folder, extension: "yaml") {
            let bytes = try Fixtures.bytes(file)
            for text in [bytes] + Self.cases(in: String(decoding: bytes, as: UTF8.self)).map({ Array($0.utf8) }) {
                if expectReadOrRefused(text, file.lastPathComponent) { read += 1 } else { refused += 1 }
            }
        }
        #expect(read > 300 && refused > 150, "\(read) read, \(refused) refused")
    }

    @Test(.enabled(if: Fixtures.shared("corpora/libyaml-regression") != nil, "corpora/libyaml-regression is absent"))
    func fuzzedInputsAreReadOrRefused() throws {
        let folder = try #require(Fixtures.shared("corpora/libyaml-regression/regression-inputs"))
        for file in try Fixtures.files(in: folder, extension: "yml") { _ = expectReadOrRefused(try Fixtures.bytes(file), file.lastPathComponent) }
    }

    /// Cut anywhere, and with any byte changed, a configuration is read or refused.
    @Test func damagedConfigurationsAreReadOrRefused() {
        let bytes = Array(ValidConfiguration.text.utf8)
        for index in stride(from: 0, to: bytes.count, by: 7) {
            _ = SiteConfiguration.read(Array(bytes[..<index]), path: "assay.yaml")
            for replacement in Array("&*!{[:-\"'\t#|\u{0}".utf8) + [0xFF] where index % 5 == 0 {
                var damaged = bytes
                damaged[index] = replacement
                let (configuration, diagnostics) = SiteConfiguration.read(damaged, path: "assay.yaml")
                #expect(configuration != nil || diagnostics.hasErrors, "byte \(index) as \(replacement)")
            }
        }
    }

    /// Whether it was read.
    private func expectReadOrRefused(_ bytes: [UInt8], _ name: String) -> Bool {
        var findings = Findings()
        let start = ContinuousClock.now
        let value = YAMLDocument.read(bytes, path: name, &findings)
        #expect(ContinuousClock.now - start < .seconds(20), "\(name)")
        #expect(value != nil || findings.diagnostics.hasErrors, "\(name)")
        #expect(findings.diagnostics.allSatisfy { $0.location != nil }, "\(name)")
        return value != nil
    }

    /// The `yaml:` block of each case, with the suite's signs for blanks and line ends replaced.
    private static func cases(in file: String) -> [String] {
        var cases: [String] = []
        var lines: [Substring]?
        var indent = 0
        for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
            let lead = line.prefix { $0 == " " }.count
            if lines != nil, lead > indent || line.isEmpty {
                lines?.append(line.dropFirst(indent + 2))
                continue
            }
            if let block = lines { cases.append(block.joined(separator: "\n")) }
            lines = line.dropFirst(lead).hasPrefix("yaml: |") || line.hasPrefix("- yaml: |") ? [] : nil
            indent = line.hasPrefix("- ") ? 2 : lead
        }
        if let block = lines { cases.append(block.joined(separator: "\n")) }
        let signs = [("␣", " "), ("———»", "\t"), ("——»", "\t"), ("—»", "\t"), ("»", "\t"), ("←", "\r"), ("⇔", "\u{FEFF}"), ("↵", ""), ("∎\n", "")]
        return cases.map { text in signs.reduce(text) { $0.replacing($1.0, with: $1.1) } }
    }
}
