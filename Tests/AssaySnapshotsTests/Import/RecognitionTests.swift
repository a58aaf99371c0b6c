import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

/// A file that was given to another tool's reader is sent to its own.
@Suite struct RecognitionTests {
    /// Files of the cases that are read, by format; maps of groups and columns are none of them.
    private static let files: [(format: ExportFormat, file: ExportFile)] = ImportCase.all.flatMap { example -> [(ExportFormat, ExportFile)] in
        guard let request = try? example.text("request.txt"), (try? example.text("expected.csv")) != nil, let format = request.split(separator: "\n").first.flatMap({ ExportFormat(rawValue: String($0)) })
        else { return [] }
        let named = request.split(separator: "\n").first { $0.hasPrefix("files:") }?.dropFirst(6).split(separator: " ").map(String.init)
        let names = named ?? ((try? FileManager.default.contentsOfDirectory(atPath: example.folder.path(percentEncoded: false))) ?? []).filter { $0.hasSuffix(".json") }.sorted()
        return names.compactMap { name in (try? Fixtures.bytes(example.folder.appending(path: name))).map { (format, ExportFile(path: "\(example.name)/\(name)", bytes: $0)) } }
    }

    @Test func ofEachFormatAndNoOther() {
        #expect(RecognitionTests.files.count > 20)
        for (format, file) in RecognitionTests.files {
            let takers = ExportFormat.allCases.filter { $0.reader.recognises(file) }
            // Any table may be mapped, and none is a wide table by itself.
            #expect(takers == (format == .wideCSV ? [] : [format]), "\(file.path)")
        }
    }
}
