import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

/// A small site in a folder of its own: a pair whose adoption rises every week and whose value stays where it is, in three groups.
///
/// Behind the figures stand 24 people of mail, 30 of phone and 7 of night.
struct SiteOnDisk {
    let scratch: Scratch

    static func week(_ number: Int) -> Week { Week("2026-W\(number < 10 ? "0" : "")\(number)")! }

    init(weeks: ClosedRange<Int>) throws {
        scratch = try Scratch()
        try scratch.write(
            """
            site: {title: Answer desk, organisation: Example Ltd}
            disclosure: {minimum_people: 10}
            calendar: {fiscal_year_ends: june}
            groups:
              - {id: mail, title: Mail}
              - {id: phone, title: Phone, people: 40}
              - {id: night, title: Night shift}
            metrics:
              - {id: drafts, title: Drafts, kind: adoption, unit: answers, better: neither, aggregate: sum, definition: Counted., source: desk export}
              - {id: solved, title: Solved, kind: value, unit: tickets, better: up, aggregate: sum, definition: Counted., source: desk export}
            pairs:
              - {id: drafts-solved, title: Drafts and solved, adoption: drafts, value: solved, hypothesis: More of both., expected: {adoption: +50 %, value: +25 %}, groups: [mail]}
            report: {window_weeks: 26}

            """, to: "site/assay.yaml")
        for week in weeks { try capture(week) }
    }

    /// - Parameter solved: of mail.
    func capture(_ week: Int, mail: Int = 24, solved: Int? = nil) throws {
        try scratch.write("metric,group,value,people\n" + rows(week, mail: mail, solved: solved), to: "site/snapshots/\(SiteOnDisk.week(week)).csv")
    }

    /// Phone's figures come without people: its declared number stands.
    func rows(_ week: Int, mail: Int = 24, solved: Int? = nil) -> String {
        [("mail", "\(mail)"), ("phone", ""), ("night", "7")].map { group, people in
            "drafts,\(group),\(100 + 8 * week + week % 3),\(people)\nsolved,\(group),\(group == "mail" ? solved ?? 200 + week % 4 : 200 + week % 4),\(people)\n"
        }.joined()
    }

    func change(_ old: String, to new: String) throws { try scratch.replace(old, with: new, in: "site/assay.yaml") }

    /// The first six steps of a build.
    struct Loaded {
        var folder: SiteFolder
        var configuration: SiteConfiguration
        var record: PublishedRecord?
        var epochs: Epochs
        var diagnostics: [Diagnostic]
        var plan: ReportPlan
        var options: BuildOptions
    }

    func load(reissuing: [Int: String] = [:], publishes: Bool = false) async throws -> Loaded {
        var options = BuildOptions(site: scratch.url.appending(path: "site").filePath)
        options.reissues = Dictionary(uniqueKeysWithValues: reissuing.map { (SiteOnDisk.week($0), $1) })
        options.publishes = publishes
        let folder = SiteFolder(root: options.site)
        let (configuration, faults) = SiteConfiguration.load(folder)
        try #require(faults.isEmpty && folder.diagnostics.isEmpty, "\(faults)")
        let (record, recordFaults) = PublishedRecord.load(folder)
        try #require(recordFaults.isEmpty, "\(recordFaults)")
        let loader = EpochLoader(folder: folder, configuration: configuration!, record: record, reissuing: Set(options.reissues.keys), jobs: 2)
        let (epochs, diagnostics) = try await loader.load()
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration!.catalog, options: options)
        return Loaded(folder: folder, configuration: configuration!, record: record, epochs: epochs, diagnostics: diagnostics + plan.diagnostics, plan: plan, options: options)
    }

    /// Puts the reports on record that are not there yet.
    func publish(reissuing: [Int: String] = [:]) async throws {
        let release = try await load(reissuing: reissuing, publishes: true).release()
        try #require(!release.diagnostics.hasErrors, "\(release.diagnostics)")
        try release.after?.write()
    }
}

extension SiteOnDisk.Loaded {
    func comparisons(jobs: Int = 2) async throws -> Comparisons { try await Comparisons.make(plan, epochs, jobs: jobs) }

    func pages(jobs: Int = 2) async throws -> [PageOfComparisons] {
        let comparisons = try await comparisons(jobs: jobs)
        return plan.items.indices.map { comparisons[$0] }
    }

    func release() async throws -> Release {
        let comparisons = try await comparisons()
        let derived = try await Release.derived(plan, epochs, comparisons, record: record, options: options)
        return Release(plan, epochs, comparisons, derived: derived, record: record, configuration: configuration, options: options, folder: folder)
    }

    /// Of a week, by its number.
    func epoch(_ week: Int) -> Epoch { epochs[SiteOnDisk.week(week)] }
}

extension Epoch {
    /// Whether a group is hidden in a week, as the report of another week knows it.
    func isHidden(_ group: String, _ week: Int, asOf report: Int) -> Bool {
        history.isHidden(group: catalog.groupIndex(group)!, week: SiteOnDisk.week(week), asOf: SiteOnDisk.week(report))
    }
}
