import AssayDiagnostics
import AssayMetrics

extension PublishedRecord {
    /// Whether the reports made now say what is on record.
    ///
    /// - Parameters:
    ///   - released: all reports, the recorded ones made under their recorded settings.
    ///   - reissuing: the weeks that are to be issued anew, and why.
    /// - Returns: an error for each recorded report that would differ or is gone, and a warning for each reissue without effect.
    func check(_ released: [ReleasedReport], reissuing: [Week: String]) -> [Diagnostic] {
        let reissued = differingReissues(released, reissuing: reissuing)
        let made = Dictionary(released.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first })
        // With an earlier report that is another, what later ones derive from its figures changes too: when that one is issued anew, they say so.
        var isAfterOther = false
        var diagnostics: [Diagnostic] = []
        for week in weeks {
            guard let entry = entry(week), let settings = settings(of: week) else { continue }
            let place = SourceLocation(path: path, line: entry.line)
            guard let report = made[week] else {
                diagnostics.append(
                    Diagnostic(
                        rule: "record-differs", "the report of \(week) is on record, and can no longer be made: its snapshot or its commentary is gone", at: place,
                        help: "restore them: what was published stays"))
                continue
            }
            if reissuing[week] != nil {
                guard !reissued.contains(week) else {
                    isAfterOther = true
                    continue
                }
                diagnostics.append(
                    Diagnostic(
                        .warning, rule: "reissue-unchanged", "the report of \(week) says what is on record: there is nothing to issue anew", at: place,
                        help: "leave '--reissue \(week)' out"))
                continue
            }
            let remade = RecordedReport(report, settings: settings)
            let difference = RecordDifference(entry.report, remade: remade, derived: derived(week), isAfterOther: isAfterOther)
            if !difference.isEmpty {
                isAfterOther = true
                diagnostics.append(
                    Diagnostic(
                        rule: "record-differs",
                        "the report of \(week) would differ from what was published: \(difference.summary)", at: place,
                        help: "restore the input, or issue the report anew: --reissue \(week) --note \"why\""))
            }
        }
        return diagnostics + unknownReissues(reissuing)
    }

    private func unknownReissues(_ reissuing: [Week: String]) -> [Diagnostic] {
        reissuing.keys.filter { report($0) == nil }.sorted().map { week in
            Diagnostic(
                .warning, rule: "reissue-unrecorded", "the report of \(week) is not on record: it can change without being issued anew",
                at: SourceLocation(path: path), help: "leave '--reissue \(week)' out")
        }
    }

    /// `not recorded yet: 2026-W45, 2026-W46`; nil when all is on record.
    func unrecordedNews(_ released: [ReleasedReport]) -> String? {
        let weeks = released.filter { report($0.week) == nil }.map(\.week).sorted()
        guard let first = weeks.first, let last = weeks.last else { return nil }
        return "not recorded yet: " + (weeks.count > 6 ? "\(weeks.count) reports, \(first) to \(last)" : weeks.map(\.description).joined(separator: ", "))
    }
}
