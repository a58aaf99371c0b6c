import Foundation

/// A folder that goes when the value goes.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "assay-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A new file, open for writing.
    func handle(_ name: String) throws -> FileHandle {
        let file = url.appending(path: name)
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }

    /// What is not UTF-8 is shown as U+FFFD.
    func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self) }

    /// Writes a file and makes the folders above it.
    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    func write(_ bytes: [UInt8], to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Puts `new` in the place of `old`, which must occur.
    func replace(_ old: String, with new: String, in path: String) throws {
        let before = try text(path)
        guard before.contains(old) else { throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: "'\(old)' is not in \(path)"]) }
        try write(before.replacingOccurrences(of: old, with: new), to: path)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).filePath) }

    /// The names that stand in it, hidden ones too, sorted.
    func names(_ path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: (path.isEmpty ? url : url.appending(path: path)).filePath).sorted()
    }

    func assay(_ arguments: String..., environment: [String: String] = [:], shell: String? = nil) async throws -> AssayProcess.Outcome {
        try await AssayProcess.run(arguments, in: url, environment: environment, shell: shell)
    }
}
