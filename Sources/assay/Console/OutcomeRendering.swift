import AssayDiagnostics

extension BuildOutcome {
    /// One JSON document with everything: for scripts and editors.
    func json(seconds: Double) -> String {
        return """
            {
              "status": \(status.rawValue),
              "output": \(JSONText.quoted(output)),
              "pages": \(pages),
              "made": \(made),
              "removed": \(removed),
              "bytes": \(bytes),
              "seconds": \(decimal(seconds, places: 2)),
              "findings": \(JSONText.findings(diagnostics))\(destination.map { ",\n  \"destination\": " + JSONText.changes($0) } ?? "")
            }
            """
    }

    /// `520 pages written, 2 of them made anew, 3 files removed, 12.3 MB, 0.35 s`.
    func summary(seconds: Double, writes: Bool) -> String {
        let count = "\(pages) \(pages == 1 ? "page" : "pages")"
        guard writes else { return "\(count) checked, \(decimal(seconds, places: 2)) s" }
        let gone = removed == 0 ? "" : ", \(removed) \(removed == 1 ? "file" : "files") removed"
        if isUnchanged { return "\(count), as they were, \(decimal(seconds, places: 2)) s" }
        let anew = made == pages ? "" : ", \(made) of them made anew"
        return "\(count) written\(anew)\(gone), \(decimal(Double(bytes) / 1_000_000, places: 1)) MB, \(decimal(seconds, places: 2)) s"
    }

    private func decimal(_ value: Double, places: Int) -> String {
        let scale = places == 1 ? 10 : 100
        let units = Int((value * Double(scale)).rounded())
        let fraction = String(units % scale)
        return "\(units / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
