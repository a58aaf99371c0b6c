extension Series {
    /// What is unusual of the report's week, by the natural process limits of the window: worth a question, never a verdict.
    ///
    /// The limits are locked on the first twenty numbers since the last change of the definition, and need twelve; the week that is judged is never among
    /// them. Provisional weeks stay out, the report's own included.
    public func processSignal(of metric: Metric) -> ProcessLimits.Signal? {
        let start = breakIndices(of: metric).max() ?? 0
        let values = cells.enumerated().map { index, cell in
            if index >= start, case .value(let value, isProvisional: false) = cell { value } else { Double.nan }
        }
        let numbers = values.count { $0.isFinite }
        guard let last = values.last, last.isFinite, numbers > ProcessLimits.fewestPoints else { return nil }
        return ProcessLimits(values: values, baseline: min(ProcessLimits.lockedAt, numbers - 1))?.signalAtLast
    }
}
