@testable import AssayMetrics
import Testing

/// What is archived comes back as it was, and what is no archive does not.
@Suite struct DisclosedSnapshotArchiveTests {
    private let capture = Sample.week
    private static let seal: UInt64 = 0x0123_4567_89AB_CDEF

    /// Shown and hidden rows, parts, notes, earlier weeks, declared people and none.
    private func files(in catalog: MetricCatalog = Sample.catalog, capture: Week? = Sample.week) -> [DisclosedSnapshot] {
        let before = Sample.week.advanced(by: -3)
        let rows = [
            Sample.row("sum", "a", 41.5), Sample.row("sum", "b", -7, people: 3), Sample.row("share", "a", 0.5, part: 12, whole: 24, provisional: true, note: 1),
            Sample.row("sum", "all", 90, people: 60), Sample.row("sum", "a", 40, week: before, note: 0), Sample.row("mean", "c", 1e-7, people: nil),
            Sample.row("median", "a", .greatestFiniteMagnitude, people: .max), Sample.row("share", "a", 0.25, week: before, part: 2, whole: 8),
        ]
        let more = [Sample.row("mean", "a", 3, people: 23)]
        return DisclosurePolicy().disclose([Sample.snapshot(rows, capture: capture, notes: ["why", "größer, „weil“ 🙂"]), Sample.snapshot(more, capture: capture)], catalog: catalog)
    }

    private func unarchived(_ bytes: [UInt8], seal: UInt64 = seal, paths: [String] = ["one.csv", "two.csv"], catalog: MetricCatalog = Sample.catalog) -> [DisclosedSnapshot]? {
        DisclosedSnapshot.unarchive(bytes, seal: seal, capture: capture, paths: paths, catalog: catalog)
    }

    /// All that a file holds: every stored property by name, so that one that is added is asked for here.
    private func content(_ file: DisclosedSnapshot) -> [String] {
        Mirror(reflecting: file).children.map { label, value in
            switch label {
            case "capture": "\(file.capture.map(\.description) ?? "-")"
            case "path": ""
            case "minimumPeople": "\(file.minimumPeople)"
            case "values":
                file.values.map {
                    "\($0.metric) \($0.group) \($0.week) \($0.value.bitPattern) \($0.parts) \($0.people) \($0.flags.rawValue) \($0.note) \($0.line)"
                }.joined(separator: "; ")
            case "parts": file.parts.map { "\($0.part) \($0.whole)" }.joined(separator: "; ")
            case "notes": file.notes.joined(separator: "; ")
            case "hidden": file.hidden.map { "\($0.group) \($0.week)" }.joined(separator: "; ")
            case "shown": file.shown.map { "\($0.group) \($0.week)" }.joined(separator: "; ")
            case "hiddenRows": file.hiddenRows.map { "\($0.metric) \($0.place.group) \($0.place.week) \($0.people) \($0.line)" }.joined(separator: "; ")
            case "everybodyGiven": file.everybodyGiven.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
            case "latest": file.latest.map { "\($0.week) \($0.line)" } ?? "-"
            case "withoutPeople": file.withoutPeople.map { "\($0.rows) \($0.line)" } ?? "-"
            default: "a property that no archive holds: \(label ?? "")"
            }
        }
    }

    @Test func everythingComesBack() throws {
        let files = files()
        try #require(files[0].values.count == 6 && files[0].hiddenRows.count == 2 && files[0].withoutPeople != nil && !files[0].everybodyGiven.isEmpty)
        let again = try #require(unarchived(DisclosedSnapshot.archive(files, seal: Self.seal)))
        #expect(again.map(\.path) == ["one.csv", "two.csv"])
        for (one, other) in zip(again, files) {
            #expect(content(one) == content(other))
            #expect(content(one).allSatisfy { !$0.hasPrefix("a property") })
        }
        #expect(DisclosedSnapshot.archive(again, seal: Self.seal) == DisclosedSnapshot.archive(files, seal: Self.seal))
    }

    @Test func historyOfWhatComesBackIsTheSame() throws {
        var (one, other) = (Sample.history([]).0, Sample.history([]).0)
        let files = files()
        #expect(one.add(files).count == other.add(try #require(unarchived(DisclosedSnapshot.archive(files, seal: Self.seal)))).count)
        for metric in Sample.catalog.metrics.map(\.id) {
            for group in Sample.catalog.groups.map(\.id) { #expect(one.series(metric, group).cells == other.series(metric, group).cells) }
        }
    }

    @Test func filesTakeLittle() throws {
        let empty = DisclosurePolicy().disclose([Sample.snapshot([])], catalog: Sample.catalog)
        #expect(try #require(unarchived(DisclosedSnapshot.archive(empty, seal: Self.seal), paths: ["a"]))[0].latest == nil)
        let rows = (0..<100).map { Sample.row("sum", "a", Double($0)) }
        let plain = DisclosurePolicy().disclose([Sample.snapshot(rows)], catalog: Sample.catalog)
        #expect(DisclosedSnapshot.archive(plain, seal: Self.seal).count < 100 * 40 + 200)
    }

    @Test func noFigureOfASmallGroupIsInIt() {
        let bytes = DisclosedSnapshot.archive(files(), seal: Self.seal)
        func written(_ value: Double) -> [UInt8] { stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64($0)) } }
        #expect(bytes.firstRange(of: written(41.5)) != nil && bytes.firstRange(of: written(-7)) == nil)
    }

    @Test func everyBitCounts() {
        let bytes = DisclosedSnapshot.archive(files(), seal: Self.seal)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 1 << UInt8(index % 8)
            #expect(unarchived(damaged) == nil, "byte \(index)")
        }
    }

    @Test func whatIsCutOrLongerIsNone() {
        let bytes = DisclosedSnapshot.archive(files(), seal: Self.seal)
        for count in 0..<bytes.count { #expect(unarchived(Array(bytes.prefix(count))) == nil) }
        #expect(unarchived(bytes + [0]) == nil && unarchived(bytes + [UInt8](repeating: 0, count: 8)) == nil && unarchived(bytes + bytes) == nil)
    }

    @Test func anotherSealCatalogOrNumberOfFilesIsNone() {
        let bytes = DisclosedSnapshot.archive(files(), seal: Self.seal)
        #expect(unarchived(bytes, seal: 0) == nil && unarchived(bytes, paths: ["one.csv"]) == nil && unarchived(bytes, paths: ["a", "b", "c"]) == nil)
        let smaller = MetricCatalog(metrics: [Sample.metric("sum")], groups: Sample.catalog.groups, pairs: [], events: [])
        #expect(unarchived(bytes, catalog: smaller) == nil)
    }
}
