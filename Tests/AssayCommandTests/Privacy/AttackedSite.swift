import Foundation
import Testing

/// A small site for one attack: weeks 2026-W01 and on, the groups that the attack needs, six metrics.
struct AttackedSite: Sendable {
    /// A group of `assay.yaml`: `{id: night, title: Night shift}`.
    var groups: [String]
    var minimum = 10
    /// More lines of `assay.yaml`, and more keys of a metric by its id.
    var more = ""
    var keys: [String: String] = [:]
    var window = 26
    let scratch: Scratch

    init(groups: [String], window: Int = 26) throws {
        self.groups = groups.map { $0.hasPrefix("{") ? $0 : "{id: \($0), title: \($0.capitalized)}" }
        self.window = window
        scratch = try Scratch()
    }

    static let header = "week,group,metric,value,people,numerator,denominator,status,note\n"

    static func week(_ number: Int) -> String { "2026-W" + (number < 10 ? "0" : "") + "\(number)" }

    /// A row; `value` of a ratio is written `7/24`.
    static func row(_ group: String, _ metric: String, _ value: String, _ people: Int?, of week: Int? = nil, note: String = "") -> String {
        let parts = value.split(separator: "/").map(String.init)
        let figure = parts.count == 2 ? ("", parts[0], parts[1]) : (value, "", "")
        return "\(week.map(AttackedSite.week) ?? ""),\(group),\(metric),\(figure.0),\(people.map(String.init) ?? ""),\(figure.1),\(figure.2),,\(note)\n"
    }

    /// Rows of tokens and changes of one group.
    static func pair(_ group: String, _ tokens: Int, _ changes: Int, _ people: Int) -> String {
        row(group, "tokens", "\(tokens)", people) + row(group, "changes", "\(changes)", people)
    }

    func capture(_ week: Int, _ rows: String...) throws {
        try scratch.write(AttackedSite.header + rows.joined(), to: "site/snapshots/\(AttackedSite.week(week)).csv")
    }

    func comment(_ week: Int, _ body: String, title: String = "A week", summary: String = "What a reader takes away") throws {
        try scratch.write("---\ntitle: \(title)\nsummary: \(summary)\n---\n\n\(body)\n", to: "site/commentary/\(AttackedSite.week(week)).md")
    }

    func configure() throws {
        func metric(_ id: String, _ kind: String, _ unit: String, _ better: String, _ aggregate: String) -> String {
            "  - {id: \(id), title: \(id.capitalized), kind: \(kind), unit: \"\(unit)\", better: \(better), aggregate: \(aggregate), source: an export"
                + (keys[id].map { ", " + $0 } ?? "") + (keys[id]?.contains("definition") == true ? "" : ", definition: What is counted.") + "}\n"
        }
        let metrics =
            metric("tokens", "adoption", "tokens", "neither", "sum") + metric("changes", "value", "changes", "up", "sum")
            + metric("rework", "guardrail", "%", "down", "ratio") + metric("hours", "value", "h", "down", "mean") + metric("spend", "cost", "EUR", "down", "sum")
            + metric("active", "context", "people", "neither", "none") + metric("share", "context", "%", "neither", "ratio")
        try scratch.write(
            """
            site: {title: A site, organisation: Nobody}
            disclosure: {minimum_people: \(minimum)}
            groups:
            \(groups.map { "  - \($0)\n" }.joined())metrics:
            \(metrics)pairs:
              - {id: tokens-changes, title: Tokens and changes, adoption: tokens, value: changes, guardrail: rework, groups: each, hypothesis: More of both., expected: {adoption: +50 %, value: 10 %}}
              - {id: everybody, title: Tokens and changes of all, adoption: tokens, value: changes, groups: [all], hypothesis: More of both., expected: {adoption: +50 %, value: 10 %}}
            report: {window_weeks: \(window)}
            \(more)

            """, to: "site/assay.yaml")
    }

    func build(_ command: String = "build") async throws -> (outcome: AssayProcess.Outcome, tree: FileTree?) {
        try configure()
        let outcome = try await scratch.assay(command, "site", "-o", "out")
        return (outcome, scratch.exists("out") ? try FileTree(scratch.url.appending(path: "out")) : nil)
    }

    /// What is released when it builds.
    func released(_ command: String = "build", sourceLocation: SourceLocation = #_sourceLocation) async throws -> ReleasedData {
        let (outcome, tree) = try await build(command)
        try #require(outcome.exitCode == 0, "\(outcome.standardError)", sourceLocation: sourceLocation)
        return try ReleasedData(try #require(tree, sourceLocation: sourceLocation))
    }
}

extension ReleasedData {
    /// The weeks in which any report shows a figure of a metric in a group.
    func weeks(_ metric: String, _ group: String) -> [String] {
        Set(rows.filter { $0.metric == metric && $0.group == group && $0.value != nil }.map(\.week)).sorted()
    }
}
