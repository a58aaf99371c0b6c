import AssayTestSupport
import Foundation

/// A site of `Sites/`, built once in a run.
struct ExampleSite: Sendable {
    let name: String
    /// The built site.
    let folder: URL
    let tree: FileTree

    static let sources = Fixtures.repository.appending(path: "Sites")

    /// Every folder of `Sites/` that holds a configuration, sorted.
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: sources.filePath)) ?? [])
        .filter { FileManager.default.fileExists(atPath: sources.appending(path: $0 + "/assay.yaml").filePath) }
        .sorted()

    static func built(_ name: String) async throws -> ExampleSite {
        guard let build = builds[name] else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "Sites/\(name)"]) }
        return try await build.value
    }

    private static let builds = Dictionary(uniqueKeysWithValues: names.map { name in (name, Task { try await build(name) }) })

    /// Where the built sites stand until the run ends.
    private static let place: URL = {
        atexit { try? FileManager.default.removeItem(at: ExampleSite.place) }
        return FileManager.default.temporaryDirectory.appending(path: "assay-sites-" + UUID().uuidString)
    }()

    private static func build(_ name: String) async throws -> ExampleSite {
        let folder = place.appending(path: name)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let outcome = try await AssayProcess.run(["build", sources.appending(path: name).filePath, "-o", folder.filePath], in: place)
        guard outcome.exitCode == 0 else { throw Failure(description: "Sites/\(name) does not build:\n" + outcome.standardError) }
        return ExampleSite(name: name, folder: folder, tree: try FileTree(folder))
    }

    struct Failure: Error, CustomStringConvertible { var description: String }
}

extension ExampleSite {
    var source: URL { ExampleSite.sources.appending(path: name) }
    var pages: [String] { tree.paths.filter { $0.hasSuffix(".html") } }
    var drawings: [String] { tree.paths.filter { $0.hasSuffix(".svg") } }
    var tables: [String] { tree.paths.filter { $0.hasSuffix(".csv") } }

    /// The folders of the reports, oldest first: "2026/W21".
    var reports: [String] {
        pages.filter { $0.wholeMatch(of: /[0-9]{4}\/W[0-9]{2}\/index\.html/) != nil }.map { String($0.dropLast("/index.html".count)) }
    }
}
