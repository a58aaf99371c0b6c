import AssayReports
import AssaySnapshots

extension AboutPages {
    /// With what the readers of snapshots take and refuse.
    init(_ history: SiteHistory, _ configuration: SiteConfiguration, isOnRecord: Bool) {
        self.init(
            history, disclosure: configuration.disclosure, statement: configuration.dataSheet,
            fields: ReadFields(
                snapshot: SnapshotFields.snapshot, distribution: SnapshotFields.distribution, cohort: SnapshotFields.cohort,
                refusedWords: SnapshotFields.refusedWords, refusedNames: SnapshotFields.refusedNames),
            isOnRecord: isOnRecord)
    }
}
