import AssayDiagnostics

extension JSONText {
    /// Findings as an array, for a document that is indented by two blanks.
    static func findings(_ diagnostics: [Diagnostic]) -> String {
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
        return "[" + (findings.isEmpty ? "" : "\n" + findings.joined(separator: ",\n") + "\n  ") + "]"
    }

    /// What `verify` found, as one document.
    static func verification(_ verification: SiteVerification) -> String {
        """
        {
          "intact": \(verification.intact),
          "findings": \(findings(verification.diagnostics))
        }
        """
    }

    /// What a publication changes at its destination, as one member of a document.
    static func changes(_ changes: SiteDeployment.Changes) -> String {
        func list(_ paths: [String]) -> String { "[" + paths.map(quoted).joined(separator: ", ") + "]" }
        return "{\"added\": \(list(changes.added)), \"changed\": \(list(changes.changed)), \"removed\": \(list(changes.removed)), \"unchanged\": \(changes.unchanged)}"
    }
}
