import AssayDiagnostics
import AssaySnapshots

/// What an import did, and what became of everything in its files.
struct ImportOutcome: Sendable {
    let format: ExportFormat
    var diagnostics: [Diagnostic] = []
    var reading: ImportSummary?
    var plan: CaptureWriter.Plan?
    /// Of a dry run: the rows that would be written.
    var rows: String?
    var isWritten = false
    /// Ids of groups that the export names and the site did not declare.
    var declared: [String] = []
    /// What to add to `assay.yaml` by hand, where it cannot be added to.
    var snippet: String?
    var exitCode: Int32 = 0

    init(format: ExportFormat) { self.format = format }

    /// There is no figure: why, as far as it is known.
    /// - Parameter metrics: what the format and its files give.
    mutating func refuseNothing(_ request: ImportRequest, _ metrics: [ExportMetric]) {
        let ids = metrics.map(\.id)
        if let wanted = request.wanted, !ids.isEmpty, !ids.contains(where: wanted.contains) {
            diagnostics.append(
                Diagnostic(
                    rule: "undeclared", "the site declares none of the metrics that \(format.guide.title) gives",
                    help: "declare one of them in \(SiteFolder.configurationName) (\(ids.prefix(3).joined(separator: ", ")) …), or take one under the site's own name with --as"))
        } else {
            let reasons = reading?.leftOut ?? []
            diagnostics.append(
                Diagnostic(
                    rule: "nothing-to-import", "there is no figure of a whole week in it" + (reasons.isEmpty ? "" : ": " + reasons.prefix(8).joined(separator: "; ")),
                    help: "see what the format needs: assay import --list \(format.rawValue)"))
        }
    }
}

extension ImportOutcome {
    /// What was read, dropped, left out and written, for people.
    var summary: String {
        guard let reading else { return "" }
        var lines: [String] = []
        let idWidth = reading.made.map(\.metric.count).max() ?? 0
        let fieldWidth = min(44, reading.made.map(\.field.count).max() ?? 0)
        lines += reading.made.map { made in
            "  \(padded(made.metric, idWidth))  \(padded(made.field, fieldWidth))  \(made.rule.words), \(count(made.figures, "figure"))"
        }
        func list(_ what: String, _ items: [String]) {
            if !items.isEmpty { lines.append("\(what): \(items.joined(separator: ", "))") }
        }
        list("about persons, dropped on reading", reading.dropped)
        list("not declared in \(SiteFolder.configurationName), left out", reading.undeclared)
        list("not read", reading.unread)
        lines += reading.leftOut.map { "left out: \($0)" }
        if !declared.isEmpty { list(isWritten ? "declared in \(SiteFolder.configurationName)" : "to be declared in \(SiteFolder.configurationName)", declared) }
        if let plan {
            let counts = plan.draft.counts
            if counts.same > 0 { lines.append("known already: \(count(counts.same, "figure"))") }
            if counts.peopleDiffer > 0 {
                lines.append("kept as first captured: \(count(counts.peopleDiffer, "figure")) whose number of people is another one now (people of past weeks stay)")
            }
            if counts.regrouped > 0 {
                lines.append("not taken: \(count(counts.regrouped, "figure")) of groups of which nothing was told when their week was first captured (a second grouping of the same people tells of a few by subtraction)")
            }
            if counts.restated > 0 { lines.append("restated: \(count(counts.restated, "figure"))") }
            // What failed is told by a finding.
            if exitCode == 0 { lines.append(isWritten ? "\(count(counts.written, "figure")) written to \(plan.path)" : rows == nil ? "nothing new: no file was written" : "dry run: \(count(counts.written, "figure")) would be written to \(plan.path)") }
        }
        return lines.joined(separator: "\n")
    }

    /// The same as one JSON document.
    var json: String {
        func list(_ items: [String]) -> String { "[" + items.map(JSONText.quoted).joined(separator: ", ") + "]" }
        let reading = reading ?? ImportSummary()
        let made = reading.made.map { "    {\"metric\": \(JSONText.quoted($0.metric)), \"field\": \(JSONText.quoted($0.field)), \"rule\": \(JSONText.quoted($0.rule.rawValue)), \"figures\": \($0.figures)}" }
        let counts = plan?.draft.counts ?? CaptureDraft.Counts()
        return """
            {
              "format": \(JSONText.quoted(format.rawValue)),
              "status": \(exitCode),
              "file": \(plan.map { JSONText.quoted($0.path) } ?? "null"),
              "written": \(isWritten),
              "figures": {"new": \(counts.new), "finalised": \(counts.finalised), "restated": \(counts.restated), "known": \(counts.same), "kept": \(counts.peopleDiffer), "regrouped": \(counts.regrouped)},
              "made": [\(made.isEmpty ? "" : "\n" + made.joined(separator: ",\n") + "\n  ")],
              "declared": \(list(isWritten ? declared : [])),
              "dropped": \(list(reading.dropped)),
              "undeclared": \(list(reading.undeclared)),
              "unread": \(list(reading.unread)),
              "left_out": \(list(reading.leftOut)),
              "findings": \(JSONText.findings(diagnostics))
            }
            """
    }

    private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
