import AssayDiagnostics

/// A fault of a field, before its line and column are counted.
///
/// Its texts never quote a figure, that is what stands under `value`, `numerator`, `denominator`, `people` or `top_share`, nor a number made from it: the
/// row may be of a group that is too small to be shown, and messages go to logs, which are kept and copied. They say what is wrong and how
/// to write it in general; line and column lead to the rest. Names (week, group, metric, status, column) are quoted, unless a figure stands
/// in their place.
struct RowFault: Sendable {
    var severity: Severity
    var rule: String
    var summary: String
    /// The byte of the file at which the field begins; nil for the row as a whole.
    var origin: Int?
    var help: String?
}

extension RowValidator {
    /// The summary for a figure where a name belongs.
    static func misplacedFigure(_ name: String) -> String { "a figure stands where the \(name) belongs" }

    /// Notes a fault of a field. The texts are only made for one that will be shown.
    @inline(never)
    mutating func refuse(
        _ rule: String, _ field: TextField, _ summary: @autoclosure () -> String, help: @autoclosure () -> String? = nil,
        severity: Severity = .error
    ) {
        let isShown = log.admits(rule, severity, line: line)
        let origin = field.isAbsent ? nil : field.origin
        faults.append(
            RowFault(severity: severity, rule: isShown ? rule : "", summary: isShown ? summary() : "", origin: origin, help: isShown ? help() : nil))
    }

    /// Turns the faults of the row into diagnostics.
    @inline(never)
    mutating func place(in source: Span<UInt8>, from position: TextPosition) {
        for fault in faults where !fault.rule.isEmpty {
            let place =
                fault.origin.map { position.location(of: $0, in: source, path: log.path) } ?? SourceLocation(path: log.path, line: position.line)
            log.append(Diagnostic(fault.severity, rule: fault.rule, fault.summary, at: place, help: fault.help))
        }
        faults.removeAll(keepingCapacity: true)
    }
}
