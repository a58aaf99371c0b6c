extension Series {
    /// What is unusual of the report's week, by the natural process limits of the window: worth a question, never a verdict.
    ///
    /// The limits are locked on the first twenty numbers since the last change of the definition, and need twelve; the week that is judged is never among
    /// them. Provisional weeks stay out, the report's own included. The rules and the kind of limits are those that the metric is given.
    public func processSignal(of metric: Metric) -> ProcessLimits.Signal? { processSignal(of: metric, by: usualLimits(of: metric)) }

    /// The same by limits that were made already: a scorecard draws them too.
    /// - Parameter limits: the usual ones.
    public func processSignal(of metric: Metric, by limits: ProcessLimits?) -> ProcessLimits.Signal? {
        guard case .value(_, isProvisional: false) = now, let limits else { return nil }
        return limits.signal(at: cells.count - 1, by: metric.process.rules)
    }

    /// The limits by which the report's week is judged; nil with fewer than twelve points to draw them from.
    public func usualLimits(of metric: Metric) -> ProcessLimits? {
        guard let phase = processPhases(of: metric).last, phase.weeks.upperBound == cells.count, !phase.limits.isTrial else { return nil }
        return phase.limits
    }
}
