import Foundation
import Testing

/// W5: same inputs, same bytes, whatever surrounds them.
struct ReproducibilityTests {
    struct Surroundings: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var environment: [String: String] = [:]
        var shell: String?
        var arguments: [String] = []
    }

    static let surroundings: [Surroundings] =
        ["Etc/GMT+12", "Pacific/Kiritimati", "Europe/Berlin", "Antarctica/Troll"].map { .init(testDescription: "TZ \($0)", environment: ["TZ": $0]) }
        + ["de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "C", "xx"].map { .init(testDescription: "LC_ALL \($0)", environment: ["LC_ALL": $0, "LANG": $0]) }
        + ["1", "2", "8"].map { .init(testDescription: "-j \($0)", arguments: ["-j", $0]) }
        + [
            .init(testDescription: "umask 077", shell: "umask 077"),
            .init(testDescription: "HOME elsewhere", environment: ["HOME": "/nonexistent"]),
            .init(testDescription: "YAMS_DEFAULT_ENCODING", environment: ["YAMS_DEFAULT_ENCODING": "utf16"]),
            .init(testDescription: "CI, TERM, COLUMNS", environment: ["CI": "true", "TERM": "dumb", "COLUMNS": "20", "NO_COLOR": "1"]),
            .init(testDescription: "another process seed", environment: ["SWIFT_DETERMINISTIC_HASHING": "1"]),
            .init(testDescription: "one processor", shell: "command -v taskset >/dev/null && taskset -p -c 0 $$ >/dev/null"),
        ]

    @Test(arguments: surroundings)
    func `the surroundings leave no trace`(_ around: Surroundings) async throws {
        let scratch = try Scratch()
        let tiny = Goldens.cases.appending(path: "tiny-site")
        try FileManager.default.copyItem(at: tiny.appending(path: "site"), to: scratch.url.appending(path: "site"))
        let outcome = try await AssayProcess.run(
            ["build", "site", "-o", "out"] + around.arguments, in: scratch.url, environment: around.environment, shell: around.shell)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(outcome.standardOutput == "")
        #expect(try FileTree(scratch.url.appending(path: "out")).differences(from: try FileTree(tiny.appending(path: "expected"))) == [])
    }

    @Test(arguments: ["from the folder above", "from inside the site", "by its whole path", "with a slash at the end", "from a deep folder"])
    func `the place does not matter`(_ way: String) async throws {
        let scratch = try Scratch()
        let tiny = Goldens.cases.appending(path: "tiny-site")
        let parent = way == "from a deep folder" ? "a/b c/ü/" : ""
        try FileManager.default.createDirectory(at: scratch.url.appending(path: parent), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: tiny.appending(path: "site"), to: scratch.url.appending(path: parent + "site"))
        let site = scratch.url.appending(path: parent + "site")
        let outcome =
            switch way {
            case "from the folder above": try await AssayProcess.run(["build", "site"], in: scratch.url)
            case "from inside the site": try await AssayProcess.run(["build"], in: site)
            case "by its whole path": try await AssayProcess.run(["build", "--site", site.filePath], in: URL(filePath: "/"))
            case "with a slash at the end": try await AssayProcess.run(["build", "site/", "-o", "site/dist/"], in: scratch.url)
            default: try await AssayProcess.run(["build", parent + "site"], in: scratch.url)
            }
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try FileTree(site.appending(path: "dist")).differences(from: try FileTree(tiny.appending(path: "expected"))) == [])
    }

    @Test func `line ends and a byte order mark leave no trace`() async throws {
        let base = try await BuiltSite.base.value
        for name in ["C6-byte-order-mark", "C8-crlf", "C9-blank-lines-at-end"] {
            #expect(try await SiteCase.named(name).built().tree.differences(from: base) == [], "\(name)")
        }
    }

    @Test func `the order of rows and files leaves no trace`() async throws {
        let base = try await BuiltSite.base.value
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        let lines = try scratch.text("site/snapshots/2026-W20.csv").split(separator: "\n")
        try scratch.write("\(lines[0])\n\(lines[3])\n", to: "site/snapshots/2026-W20/b.csv")
        try scratch.write("\(lines[0])\n\(lines[2])\n\(lines[1])\n", to: "site/snapshots/2026-W20/a.csv")
        try scratch.remove("site/snapshots/2026-W20.csv")
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        #expect(try FileTree(scratch.url.appending(path: "out")).differences(from: base) == [])
    }
}
