import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

/// A folder of `Tests/Imports`: exports in, and either `expected.csv` (made by the folder's own `expected.py`) or `expected.txt` (what is refused, and why).
///
/// `request.txt` has the format in its first line; then, all optional: `files:`, `metrics:`, `minimum:`, `through:`, `dates:`, `group-map:`, `map:`, `by:`, `metric:`.
struct ImportCase: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }
    var folder: URL { ImportCase.root.appending(path: name) }

    static let root = Fixtures.repository.appending(path: "Tests/Imports")

    static let all: [ImportCase] = ((try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []).sorted()
        .filter { FileManager.default.fileExists(atPath: root.appending(path: $0).appending(path: "request.txt").path(percentEncoded: false)) }.map { ImportCase(name: $0) }

    func text(_ file: String) throws -> String? {
        let url = folder.appending(path: file)
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return nil }
        return String(decoding: try Fixtures.bytes(url), as: UTF8.self)
    }

    private func file(_ name: String) throws -> ExportFile { ExportFile(path: name, bytes: try Fixtures.bytes(folder.appending(path: name))) }

    struct Unknown: Error, CustomStringConvertible {
        let description: String
    }

    /// What the reader makes of the folder.
    func reading() throws -> ImportReading {
        let (format, files, request, faults) = try input()
        var reading = format.reader.read(files, for: request)
        reading.diagnostics = faults + reading.diagnostics
        return reading
    }

    /// The folder's exports, and what is asked of them.
    func input() throws -> (format: ExportFormat, files: [ExportFile], request: ImportRequest, faults: [Diagnostic]) {
        let lines = try (text("request.txt") ?? "").split(separator: "\n").map(String.init)
        guard let format = lines.first.flatMap({ ExportFormat(rawValue: $0) }) else { throw Unknown(description: "no format in \(name)/request.txt") }
        var request = ImportRequest()
        let own = ["request.txt", "expected.csv", "expected.txt", "expected.py", "README.md"]
        var names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { !own.contains($0) && !$0.hasPrefix(".") }.sorted()
        var faults: [Diagnostic] = []
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { throw Unknown(description: "'\(line)' in \(name)/request.txt") }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            switch line[..<colon] {
            case "files": names = value.split(separator: " ").map(String.init)
            case "metrics": request.wanted = Set(value.split(separator: " ").map(String.init))
            case "minimum": request.minimumPeople = Int(value) ?? 0
            case "through": request.through = Week(value)
            case "dates": request.dates = DatePattern(value)
            case "by": request.by = value.split(separator: ",").map(String.init)
            case "metric": request.metric = value
            case "map": request.columnMap = try file(value)
            case "group-map":
                let (map, diagnostics) = GroupMap.read(try file(value))
                request.groupMap = map
                faults += diagnostics
            default: throw Unknown(description: "'\(line)' in \(name)/request.txt")
            }
        }
        return (format, try names.map(file), request, faults)
    }
}
