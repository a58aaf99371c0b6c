import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Foundation

@testable import AssaySnapshots

extension ExportReader {
    /// Reads texts as files `1.json`, `2.json`, ….
    func read(_ texts: String..., request: ImportRequest = ImportRequest()) -> ImportReading { read(texts, request: request) }

    func read(_ texts: [String], request: ImportRequest = ImportRequest()) -> ImportReading {
        read(texts.enumerated().map { ExportFile(path: "\($0 + 1).json", bytes: Array($1.utf8)) }, for: request)
    }

    /// Reads a file of the samples that lie beside the repository.
    func readSample(_ path: String, times: Int = 1) throws -> ImportReading {
        let bytes = try Fixtures.bytes(Fixtures.shared("samples")!.appending(path: path))
        return read((0..<times).map { ExportFile(path: "person-\($0).json", bytes: bytes) }, for: ImportRequest())
    }
}

extension ImportReading {
    var rules: [String] { diagnostics.map(\.rule) }

    /// The rows, without the header.
    var rows: [String] { String(decoding: SnapshotText.csv(figures), as: UTF8.self).split(separator: "\n").dropFirst().map(String.init) }
}

enum Samples {
    static let areThere = Fixtures.shared("samples") != nil

    static func file(_ path: String) throws -> ExportFile {
        ExportFile(path: path, bytes: try Fixtures.bytes(Fixtures.shared("samples")!.appending(path: path)))
    }
}
