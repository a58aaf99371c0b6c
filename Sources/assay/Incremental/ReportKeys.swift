import AssayMetrics
import AssayReports

/// What each page depends on, as digests: a page with the same key as before is the same, byte for byte.
struct ReportKeys: Sendable {
    private let prepared: PreparedSite
    /// Of what all pages share.
    private let site: Digest
    /// By report, of its week and those before it, which its page lists.
    private let weeks: [Digest]
    /// By report, of what it says of its pairs.
    private let verdicts: [Digest]
    private let indices: [Week: Int]
    private let assetNames: Digest
    private let assetBytes: Digest

    init(_ prepared: PreparedSite) {
        self.prepared = prepared
        let (folder, plan) = (prepared.folder, prepared.plan)
        func files(_ paths: [String], _ purpose: String, isOfBytes: Bool) -> Digest {
            var fingerprint = Fingerprint(purpose)
            fingerprint.add(paths) { fingerprint, name in
                fingerprint.add(name)
                if isOfBytes { fingerprint.add(folder.digests[folder.path("\(purpose)/" + name)]) }
            }
            return fingerprint.digest
        }
        assetNames = files(folder.assets, "assets", isOfBytes: false)
        assetBytes = files(folder.assets, "assets", isOfBytes: true)
        indices = Dictionary(plan.weeks.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

        var fingerprint = Fingerprint("site")
        fingerprint.add(ToolIdentity.current)
        fingerprint.add(files(folder.templates, "templates", isOfBytes: true))
        fingerprint.add(folder.digests[folder.configuration])
        fingerprint.add(prepared.site.baseURL)
        fingerprint.add(prepared.hasSnapshotFaults)
        // Pages link to those over all weeks that there are.
        if let newest = plan.weeks.last {
            let catalog = prepared.epochs[newest].catalog
            for ids in [catalog.metrics.map(\.id), catalog.pairs.map(\.id), catalog.groups.map(\.id)] { fingerprint.add(ids) { $0.add($1) } }
        }
        site = fingerprint.digest

        verdicts = prepared.comparisons.verdicts.map(ReportKeys.digest)

        var before: Digest?
        weeks = plan.weeks.map { week in
            var fingerprint = Fingerprint("weeks")
            fingerprint.add(before)
            fingerprint.add(week.ordinal)
            before = fingerprint.digest
            return fingerprint.digest
        }
    }

    /// Of a report.
    /// - Parameters:
    ///   - facts: of its commentary; they must be of the bytes that are there now.
    ///   - others: of any report, by its place in the plan; nil where they are not known.
    /// - Returns: nil when it cannot be said, because a report that it links to is not known.
    func report(_ index: Int, _ facts: MadeReport.Facts, others: (Int) -> MadeReport.Facts?) -> Digest? {
        let plan = prepared.plan
        let item = plan.items[index]
        let epoch = prepared.epochs[item.week]
        var fingerprint = Fingerprint("report")
        fingerprint.add(site)
        fingerprint.add(weeks[index])
        fingerprint.add(index + 1 < plan.items.count ? plan.items[index + 1].week.ordinal : -1)
        fingerprint.add(item.isReconstructed)
        fingerprint.add(SitePath(root: prepared.folder.root).name(item.snapshots))
        fingerprint.add(prepared.hasFigureFiles(index))
        fingerprint.add(prepared.hasPacket(index))
        if prepared.hasPacket(index) { fingerprint.add(assetBytes) }
        fingerprint.add(epoch.told.through(item.week))
        fingerprint.add(verdicts[index])
        add(prepared.release, of: item.week, windowWeeks: epoch.report.windowWeeks, to: &fingerprint)
        add(facts, to: &fingerprint)
        if facts.linksToAssets { fingerprint.add(assetNames) }
        for week in facts.linkedWeeks {
            fingerprint.add(week.ordinal)
            guard let other = indices[week] else {
                fingerprint.add(false)
                continue
            }
            guard let linked = other == index ? facts : others(other) else { return nil }
            fingerprint.add(prepared.epochs[week].told.through(week))
            fingerprint.add(verdicts[other])
            add(linked, to: &fingerprint)
        }
        return fingerprint.digest
    }

    /// Of the pages over all weeks.
    /// - Parameter reports: in the order of the plan.
    func histories(_ reports: [MadeReport]) -> Digest {
        var fingerprint = Fingerprint("histories")
        fingerprint.add(historyFigures)
        for report in reports { fingerprint.add(report.summary.sections.sorted(by: precedes)) { $0.add($1) } }
        return fingerprint.digest
    }

    /// Of the pages over all weeks, as far as it is known before the reports are: all but where they link to.
    var historyFigures: Digest {
        let plan = prepared.plan
        var fingerprint = Fingerprint("history figures")
        fingerprint.add(site)
        fingerprint.add(prepared.release.after?.head)
        for (index, item) in plan.items.enumerated() {
            fingerprint.add(item.week.ordinal)
            fingerprint.add(item.isReconstructed)
            fingerprint.add(prepared.epochs[item.week].settings)
            fingerprint.add(verdicts[index])
        }
        if let newest = plan.weeks.last { fingerprint.add(prepared.epochs[newest].told.through(newest)) }
        let notes = prepared.release.reissueNotes
        fingerprint.add(notes.keys.sorted()) { fingerprint, week in
            fingerprint.add(week.ordinal)
            fingerprint.add(notes[week])
        }
        return fingerprint.digest
    }

    private func add(_ facts: MadeReport.Facts, to fingerprint: inout Fingerprint) {
        fingerprint.add(facts.text)
        let isDraft = facts.isDraft(on: prepared.plan.now)
        fingerprint.add(isDraft)
        fingerprint.add(isDraft && prepared.plan.includesDrafts)
    }

    /// Of verdicts with their stages, each in few numbers: there are thousands.
    private static func digest(_ verdicts: [PairVerdict]) -> Digest {
        var fingerprint = Fingerprint("verdicts")
        fingerprint.add(verdicts) { fingerprint, said in
            // There is no case that is not among them.
            fingerprint.add((said.pair << 32 | said.group) << 8 | Verdict.allCases.firstIndex(of: said.verdict)!)
            switch said.stage {
            case nil: fingerprint.add(0)
            case .early(let reports): fingerprint.add(reports)
            case .confirmed(let reports, let since):
                fingerprint.add(-reports)
                fingerprint.add(since.ordinal)
            }
        }
        return fingerprint.digest
    }

    /// What the page says of the record.
    private func add(_ release: Release, of week: Week, windowWeeks: Int, to fingerprint: inout Fingerprint) {
        let notes = release.notes(week, windowWeeks: windowWeeks)
        fingerprint.add(notes.reissue)
        fingerprint.add(notes.corrections) { fingerprint, correction in
            fingerprint.add(correction.week.ordinal)
            fingerprint.add(correction.note)
        }
        fingerprint.add(notes.facts) { fingerprint, fact in
            fingerprint.add(fact.term)
            fingerprint.add(fact.text)
        }
        fingerprint.add(notes.digest)
        fingerprint.add(release.recorded(week)?.digest)
    }
}
