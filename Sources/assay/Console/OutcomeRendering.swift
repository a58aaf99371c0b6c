import AssayDiagnostics

extension BuildOutcome {
    /// One JSON document with everything: for scripts and editors.
    func json(seconds: Double) -> String {
        let findings = diagnostics.map { diagnostic in
            var fields = [
                "\"severity\": \(JSONText.quoted(diagnostic.severity.rawValue))", "\"rule\": \(JSONText.quoted(diagnostic.rule))",
                "\"message\": \(JSONText.quoted(diagnostic.summary))",
            ]
            if let place = diagnostic.location {
                fields.append("\"path\": \(JSONText.quoted(place.path))")
                if place.line > 0 { fields.append("\"line\": \(place.line)") }
                if place.column > 0 { fields.append("\"column\": \(place.column)") }
            }
            if let help = diagnostic.help { fields.append("\"help\": \(JSONText.quoted(help))") }
            return "    {" + fields.joined(separator: ", ") + "}"
        }
        return """
            {
              "status": \(status.rawValue),
              "output": \(JSONText.quoted(output)),
              "pages": \(pages),
              "removed": \(removed),
              "bytes": \(bytes),
              "seconds": \(decimal(seconds, places: 2)),
              "findings": [\(findings.isEmpty ? "" : "\n" + findings.joined(separator: ",\n") + "\n  ")]
            }
            """
    }

    /// `520 pages written, 3 files removed, 12.3 MB, 0.35 s`.
    func summary(seconds: Double, writes: Bool) -> String {
        let count = "\(pages) \(pages == 1 ? "page" : "pages")"
        guard writes else { return "\(count) checked, \(decimal(seconds, places: 2)) s" }
        let gone = removed == 0 ? "" : ", \(removed) \(removed == 1 ? "file" : "files") removed"
        return "\(count) written\(gone), \(decimal(Double(bytes) / 1_000_000, places: 1)) MB, \(decimal(seconds, places: 2)) s"
    }

    private func decimal(_ value: Double, places: Int) -> String {
        let scale = places == 1 ? 10 : 100
        let units = Int((value * Double(scale)).rounded())
        let fraction = String(units % scale)
        return "\(units / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
