import Foundation
import Testing

/// A folder that is a test case: the files in which its site differs from the one in `_base`, and what Assay says to it.
///
/// `expected.txt` holds the exit code and the whole of standard error. These are optional: `command.txt`, the arguments
/// (else `build site -o out`); `remove.txt`, files of the base to leave out; `generate.txt`, lines of `path = generator size`.
struct SiteCase: Sendable, CustomTestStringConvertible {
    static let special = ["expected.txt", "command.txt", "remove.txt", "generate.txt"]
    static let base = Goldens.cases.appending(path: "_base")

    var name: String

    var testDescription: String { name }
    var folder: URL { Goldens.cases.appending(path: name) }
    var expectedFile: URL { folder.appending(path: "expected.txt") }

    /// Every folder is one, but for the base and the site with a whole tree as its golden.
    static let all: [SiteCase] = ((try? FileManager.default.contentsOfDirectory(atPath: Goldens.cases.filePath)) ?? [])
        .filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") && $0 != "tiny-site" }
        .sorted().map { SiteCase(name: $0) }

    static func named(_ name: String) throws -> SiteCase {
        guard let found = all.first(where: { $0.name == name }) else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: name]) }
        return found
    }

    private func lines(_ file: String) -> [String] {
        guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    var command: [String] { (lines("command.txt").first ?? "build site -o out").split(separator: " ").map(String.init) }

    /// Puts the site together in `site/`.
    func assemble(in scratch: Scratch) throws {
        let site = scratch.url.appending(path: "site")
        try FileManager.default.copyItem(at: SiteCase.base, to: site)
        for path in lines("remove.txt") { try FileManager.default.removeItem(at: site.appending(path: path)) }
        for (path, bytes) in try FileTree(folder).files where !SiteCase.special.contains(path) { try scratch.write(bytes, to: "site/" + path) }
        for line in lines("generate.txt") {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 4, parts[1] == "=", let input = GeneratedInput(rawValue: parts[2]), let size = Int(parts[3]) else {
                throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: "\(name)/generate.txt: \(line)"])
            }
            try scratch.write(input.text(size), to: "site/" + parts[0])
        }
    }

    /// Runs the command in a folder with the site and a home.
    func run(in scratch: Scratch) async throws -> AssayProcess.Outcome {
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "home"), withIntermediateDirectories: true)
        return try await AssayProcess.run(command, in: scratch.url, environment: ["HOME": scratch.url.appending(path: "home").filePath])
    }

    /// The site of the case, built.
    func built() async throws -> BuiltSite {
        let scratch = try Scratch()
        try assemble(in: scratch)
        let outcome = try await run(in: scratch)
        return BuiltSite(scratch: scratch, outcome: outcome, tree: try FileTree(scratch.url.appending(path: "out")))
    }
}

/// What a build made.
struct BuiltSite {
    /// Holds `site/` and `out/`.
    var scratch: Scratch
    var outcome: AssayProcess.Outcome
    var tree: FileTree

    /// The files of the site of `_base`, built once.
    static let base = Task { try await SiteCase(name: "_base").built().tree }
}
