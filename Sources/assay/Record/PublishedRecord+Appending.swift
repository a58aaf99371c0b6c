import AssayMetrics

extension PublishedRecord {
    /// The record with the reports that are not in it yet, and with those that are issued anew and differ; oldest first. The page of a draft goes out without its words, so it is recorded like any other.
    ///
    /// - Parameters:
    ///   - settings: today's, under which new reports and reissues were made.
    ///   - reissuing: the weeks that are issued anew, and why (see `ReissueNote`).
    func appending(_ released: [ReleasedReport], settings: RecordedSettings, reissuing: [Week: String]) -> PublishedRecord {
        var record = self
        for report in released.sorted(by: { $0.week < $1.week }) {
            let before = record.report(report.week)
            let note = before == nil ? nil : reissuing[report.week]
            if before != nil, note == nil { continue }
            let new = RecordedReport(report, settings: settings, reissue: note, previous: record.entries.last?.report.digest)
            if let before, before.agrees(with: new) { continue }
            record.entries.append(Entry(report: new))
            if !record.settings.contains(where: { $0.digest == settings.digest }) { record.settings.append(settings) }
        }
        return record
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
