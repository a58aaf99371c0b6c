import AssayDiagnostics

/// A fault of a field, before its line and column are counted.
struct RowFault: Sendable {
    var severity: Severity
    var rule: String
    var summary: String
    /// The byte of the file at which the field begins; nil for the row as a whole.
    var origin: Int?
    var help: String?
}

extension RowValidator {
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
