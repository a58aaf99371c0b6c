import AssayDiagnostics

extension FigureDecoder {
    /// A threshold in the unit of its metric; for `%` a percentage, or a fraction up to 1.
    static func threshold(_ written: Located<String>, unit: String?, _ findings: inout Findings) -> Double? {
        guard let number = WrittenNumber(written.value) else {
            findings.error(
                "invalid-number", "the threshold '\(written.value)' is no number", at: written.location, help: "write digits, with at most one point")
            return nil
        }
        if let unit, unit != "%", number.isPercentage {
            findings.error(
                "invalid-number", "the threshold '\(written.value)' is a percentage, and the metric's unit is '\(unit)'", at: written.location, help: "write it in '\(unit)'")
            return nil
        }
        if unit == "%", !number.isPercentage, number.magnitude > 1 {
            findings.error(
                "invalid-number", "the threshold '\(written.value)' of a metric in % may mean \(written.value) % or \(written.value) times 100 %", at: written.location,
                help: "write it with '%'")
            return nil
        }
        return number.value
    }
}
