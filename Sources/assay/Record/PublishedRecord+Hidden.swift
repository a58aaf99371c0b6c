import AssayMetrics

extension PublishedRecord {
    /// What a published report hid: later reports, histories and reissues never fill it in.
    struct HiddenPlace: Sendable, Hashable {
        var place: GroupWeekName
        /// The first report that hid it.
        var from: Week
    }

    /// The places that reports made under some settings have to take from the record, by group and week: all that any recorded report hid, superseded
    /// ones too, but for what the reports hid that stand and are remade under these same settings.
    ///
    /// Those hide their places by themselves. Held by the record they would go on doing so after a change of their data; by themselves they would
    /// show the place then, and `check` says so.
    /// - Parameters:
    ///   - digest: of the settings.
    ///   - reissuing: the weeks that are issued anew.
    func hiddenPlaces(under digest: String, reissuing: Set<Week>) -> [HiddenPlace] {
        var last: [Week: Int] = [:]
        for (index, entry) in entries.enumerated() { last[entry.report.week] = index }
        var from: [GroupWeekName: Week] = [:]
        for (index, entry) in entries.enumerated() {
            let report = entry.report
            let isRemade = last[report.week] == index && !reissuing.contains(report.week) && report.settings == digest
            for place in isRemade ? [] : report.hidden.flatMap(\.places) { from[place] = min(report.week, from[place] ?? report.week) }
        }
        return from.keys.sorted().map { HiddenPlace(place: $0, from: from[$0]!) }
    }
}
