import AssayMetrics

extension PublishedRecord {
    /// What readers were told last that the report of a week derives from figures: by itself, or when an earlier report was issued anew. Nil when that is not on record.
    func derived(_ week: Week) -> RecordedDerived? {
        for entry in entries.reversed() {
            if entry.report.week == week { return entry.report.more?.derived }
            if let other = entry.report.others.first(where: { $0.week == week }) { return other.derived }
        }
        return nil
    }

    /// Whether a report says what is on record, all of it.
    func agrees(_ remade: RecordedReport) -> Bool {
        guard let recorded = report(remade.week), recorded.agrees(with: remade) else { return false }
        guard let made = remade.more?.derived, let told = derived(remade.week) else { return true }
        return made == told
    }

    /// The recorded weeks that are issued anew and differ.
    func differingReissues(_ released: [ReleasedReport], reissuing: [Week: String]) -> Set<Week> {
        Set(released.filter { made in
            reissuing[made.week] != nil && settings(of: made.week).map { !agrees(RecordedReport(made, settings: $0)) } ?? false
        }.map(\.week))
    }
}
