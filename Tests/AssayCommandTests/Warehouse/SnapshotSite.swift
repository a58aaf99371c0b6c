import Foundation

/// A small site with sources, and programs that stand in for engines.
struct SnapshotSite {
    /// Monday after 2026-W22, in the morning.
    static let moment = 1_780_293_600

    let scratch = try! Scratch()
    let week: String

    /// - Parameter sources: entries of `sources:`, a line each.
    init(_ sources: [String], week: String = "2026-W22") async throws {
        self.week = week
        _ = try await scratch.assay("init", "site", "--quiet")
        try declare(sources)
    }

    func declare(_ sources: [String]) throws {
        let text = try scratch.text("site/assay.yaml")
        let before = text.firstRange(of: "sources:\n").map { String(text[..<$0.lowerBound]) } ?? text
        try scratch.write(before + "sources:\n" + sources.map { "  - \($0)\n" }.joined(), to: "site/assay.yaml")
    }

    /// A source whose program is a script in the site.
    static func script(_ id: String = "tokens", _ more: String = "") -> String { "{id: \(id), command: [scripts/\(id).sh, \"{week}\"]\(more.isEmpty ? "" : ", " + more)}" }

    func program(_ text: String, at path: String = "site/scripts/tokens.sh") throws {
        try scratch.write("#!/bin/sh\n" + text + "\n", to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.url.appending(path: path).filePath)
    }

    func snapshot(_ arguments: String..., environment: [String: String] = [:], shell: String? = nil) async throws -> AssayProcess.Outcome {
        try await AssayProcess.run(
            ["snapshot", "site", "--week", week] + arguments, in: scratch.url,
            environment: ["SOURCE_DATE_EPOCH": "\(Self.moment)", "TMPDIR": scratch.url.filePath].merging(environment) { $1 }, shell: shell)
    }

    /// The files of the capture; empty when there is none.
    var written: [String] { (try? scratch.names("site/snapshots/\(week)")) ?? [] }

    /// What was left in the folder for temporary files.
    var leftovers: [String] { ((try? scratch.names()) ?? []).filter { $0.hasPrefix("assay-source-") } }
}
