import AssayDiagnostics

/// In which currency an import's money is: one only, since nothing says what the other is worth.
struct Currency {
    private var first: (code: String, place: SourceLocation)?

    /// - Parameter code: `USD` or `usd`.
    mutating func see(_ code: String?, at value: ExportJSON, log: inout ImportLog) {
        guard let code = code?.uppercased() else { return }
        guard let first else {
            first = (code, value.place)
            if code != "USD" {
                log.warn(
                    "foreign-currency", "the money is in '\(code)', and the format's metrics are declared in USD", at: value.place,
                    help: "give the metric the unit \(code) in assay.yaml")
            }
            return
        }
        if code != first.code {
            log.refuse(
                "mixed-currencies", "the money is in '\(code)', and in '\(first.code)' at \(first.place.path):\(first.place.line)", at: value.place,
                help: "import each currency apart, as a metric of its own")
        }
    }
}
