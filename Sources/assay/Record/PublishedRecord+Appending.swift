import AssayMetrics

extension PublishedRecord {
    /// The record with the reports that are not in it yet, and with those that are issued anew and differ; oldest first. The page of a draft goes out without its words, so it is recorded like any other.
    ///
    /// - Parameters:
    ///   - settings: today's, under which new reports and reissues were made.
    ///   - reissuing: the weeks that are issued anew, and why (see `ReissueNote`).
    func appending(_ released: [ReleasedReport], settings: RecordedSettings, reissuing: [Week: String]) -> PublishedRecord {
        var record = self
        let reissued = differingReissues(released, reissuing: reissuing)
        let added = released.filter { report($0.week) == nil || reissued.contains($0.week) }.sorted { $0.week < $1.week }
        for (index, report) in added.enumerated() {
            let others = otherReports(beside: report.week, among: released, added: Set(added.map(\.week)), isLast: index == added.count - 1)
            let new = RecordedReport(
                report, settings: settings, others: others, reissue: reissued.contains(report.week) ? reissuing[report.week] : nil,
                previous: record.entries.last?.report.digest)
            record.entries.append(Entry(report: new))
            if !record.settings.contains(where: { $0.digest == settings.digest }) { record.settings.append(settings) }
        }
        return record
    }

    /// What other reports on record derive from now on: later ones whose derived figures change with one that is issued anew; and, with the last one added,
    /// those of which nothing was on record yet.
    private func otherReports(beside week: Week, among released: [ReleasedReport], added: Set<Week>, isLast: Bool) -> [RecordedReport.Other] {
        let isReissue = report(week) != nil
        return released.filter { !added.contains($0.week) }.sorted { $0.week < $1.week }.compactMap { other in
            guard let made = other.derived else { return nil }
            let told = derived(other.week)
            guard told == nil ? isLast : isReissue && other.week > week && told != made else { return nil }
            return RecordedReport.Other(week: other.week, derived: made)
        }
    }

    /// Puts the file in the place of the old one, which stays as it was when that fails.
    func write() throws(FileSystem.Failure) {
        // Left out by everything that reads the folder; what a killed run left is replaced.
        let temporary = parentFolder(path) + "/." + lastName(path) + ".tmp"
        try FileSystem.remove(temporary)
        do {
            try FileSystem.write(bytes, to: temporary)
            try FileSystem.synchronise(temporary)
            try FileSystem.rename(temporary, to: path)
        } catch {
            try? FileSystem.remove(temporary)
            throw error
        }
        // The file is in its place; a file system that cannot make sure of it now will do so later.
        try? FileSystem.synchronise(parentFolder(path))
    }
}
