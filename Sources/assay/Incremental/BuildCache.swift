import AssayMetrics

/// What a build remembers for the next one, in `.assay/` of the site's folder: of each page what it depends on, what it came to, and how its files stand in the output.
///
/// Losing it costs time and nothing else: what is taken over has the same key, and so the same bytes.
///
/// It is as confidential as the snapshots: whoever knows all but a few numbers of one can try them against its digest, and findings tell of what was not published. So nobody else
/// may read it.
struct BuildCache: Sendable {
    /// A report as it was made.
    struct Report: Sendable {
        /// Of what its verdicts depend on.
        var told: Digest
        /// As they were found, whatever came before; stages do not count.
        var verdicts: [PairVerdict]
        var key: Digest
        var made: MadeReport
        /// As it stands in the cache; nil of one that does not.
        var written: ArraySlice<UInt8>? = nil
    }

    /// Pages over all weeks, which depend on the same things.
    struct Histories: Sendable {
        /// Of all but where they link to, which is known before.
        var figures: Digest
        var key: Digest
        /// By page, in order.
        var entries: [[OutputDirectory.Entry]]
    }

    /// Where the site before the one that stands is kept.
    static func keptHome(_ folder: SiteFolder) -> String { folder.path(folderName + "/site") }

    /// The output folder, with links resolved.
    var output = ""
    var reports: [Week: Report] = [:]
    var histories: Histories?
    /// The whole of the last build, by which one of the same inputs is known.
    var last: FinishedBuild?
    /// How the folders of the site stood that is kept from before the last build; none when none is.
    var kept = FolderSignatures()

    /// Verdicts of reports that would be found again, by their place in the plan.
    func verdicts(_ plan: ReportPlan, _ epochs: Epochs) -> [Int: [PairVerdict]] {
        var known: [Int: [PairVerdict]] = [:]
        for (index, item) in plan.items.enumerated() {
            if let report = reports[item.week], report.told == epochs[item.week].told.through(item.week) { known[index] = report.verdicts }
        }
        return known
    }

    /// Reports that would be made again as they were, by their place in the plan.
    func reports(_ prepared: PreparedSite, _ keys: ReportKeys) -> [Int: MadeReport] {
        let plan = prepared.plan
        // What was remembered of a commentary holds as long as its bytes are the same.
        let known = plan.items.enumerated().map { index, item -> MadeReport.Facts? in
            let digest = prepared.texts.digest(index)
            if item.commentary == nil { return MadeReport.Facts() }
            return reports[item.week].flatMap { digest != nil && $0.made.facts.text == digest ? $0.made.facts : nil }
        }
        var made: [Int: MadeReport] = [:]
        for (index, item) in plan.items.enumerated() {
            guard let facts = known[index], let report = reports[item.week], keys.report(index, facts, others: { known[$0] }) == report.key else { continue }
            made[index] = report.made
            made[index]?.isNew = false
        }
        return made
    }
}
