import AssayDiagnostics
import AssayMetrics

/// The last week read, by its eight bytes: rows of one week mostly follow one another.
struct WeekCache: Sendable {
    /// No week is written as eight zero bytes, so the first row of a file is looked up.
    var bytes: UInt64 = 0
    var week = Week(ordinal: 0)
    /// Of `SeenRows`; -1 until it is asked for.
    var slot = -1
}

/// What a row is about: week, group and metric.
extension RowValidator {
    /// The row's week; nil after a fault.
    @inline(__always)
    mutating func week(_ fields: [TextField], _ text: Span<UInt8>) -> Week? {
        let field = field(.week, of: fields)
        if field.isEmpty {
            if capture == nil {
                refuse("missing-week", field, "a row of backfill has no week", help: "write the week of the figure, such as 2026-W21")
            }
            return capture
        }
        guard field.end - field.start == 8 else { return unreadableWeek(field, text) }
        let bytes = Words.load(text, field.start)
        return bytes == lastWeek.bytes ? lastWeek.week : newWeek(field, text, bytes)
    }

    /// In weeks, 20 years: how far before its capture a row may lie. Every week between is a cell of each series, so a mistyped year would cost
    /// gigabytes.
    static let longestReach = 1_040

    /// The weeks that the rows of a file may be of.
    static func weeks(of capture: Week?) -> ClosedRange<Week> {
        if let capture { return capture.advanced(by: -longestReach)...capture }
        let last = Week.years.upperBound
        return Week(year: Week.years.lowerBound, number: 1)!...Week(year: last, number: Week.weeks(in: last))!
    }

    @inline(never)
    private mutating func newWeek(_ field: TextField, _ text: Span<UInt8>, _ bytes: UInt64) -> Week? {
        guard let week = Week(bytes: field.bytes(in: text)[...]) else { return unreadableWeek(field, text) }
        if let capture, week > capture {
            refuse(
                "week-after-capture", field, "week \(week) is later than the capture week \(capture)",
                help: "a capture reports its own week and earlier ones: move the row to the capture of \(week)")
            return nil
        }
        if let capture, capture.ordinal - week.ordinal > RowValidator.longestReach {
            refuse(
                "week-too-old", field, "week \(week) lies more than 20 years before the capture",
                help: "load old history through snapshots/backfill/")
            return nil
        }
        lastWeek = WeekCache(bytes: bytes, week: week)
        return week
    }

    /// The group's index, that of `all` when the row gives none, -1 after a fault.
    @inline(__always)
    mutating func group(_ fields: [TextField], _ text: Span<UInt8>) -> Int {
        let field = field(.group, of: fields)
        if field.isEmpty { return MetricCatalog.everybody }
        // Rows mostly name the groups in the order of the rows before.
        let guess = followers[lastGroup]
        if schema.groups.isName(guess, text, field.start, field.end) {
            lastGroup = guess
            return guess
        }
        return otherGroup(field, text)
    }

    @inline(never)
    private mutating func otherGroup(_ field: TextField, _ text: Span<UInt8>) -> Int {
        let index = schema.groups.index(of: text, field.start, field.end)
        if index < 0 {
            if schema.retiredGroups.index(of: text, field.start, field.end) < 0 { refuseName("group", field, text, known: schema.groups) }
        } else {
            followers[lastGroup] = index
            lastGroup = index
        }
        return index
    }

    /// The metric's index, -1 after a fault.
    @inline(__always)
    mutating func metric(_ fields: [TextField], _ text: Span<UInt8>) -> Int {
        let field = field(.metric, of: fields)
        if lastMetric >= 0, schema.metrics.isName(lastMetric, text, field.start, field.end) { return lastMetric }
        return otherMetric(field, text)
    }

    @inline(never)
    private mutating func otherMetric(_ field: TextField, _ text: Span<UInt8>) -> Int {
        guard !field.isEmpty else {
            refuse("missing-metric", field, "the row names no metric", help: "write the id of a metric of assay.yaml")
            return -1
        }
        let index = schema.metrics.index(of: text, field.start, field.end)
        if index >= 0 {
            lastMetric = index
        } else if schema.retiredMetrics.index(of: text, field.start, field.end) < 0 {
            refuseName("metric", field, text, known: schema.metrics)
        }
        return index
    }

    /// Whether the group exists in the week.
    @inline(__always)
    mutating func isInLife(_ fields: [TextField], _ week: Week, group: Int) -> Bool {
        let life = schema.lives[group]
        if life.contains(week.ordinal) { return true }
        refuseLife(fields, week, group, life)
        return false
    }

    @inline(never)
    private mutating func refuseLife(_ fields: [TextField], _ week: Week, _ group: Int, _ life: ClosedRange<Int>) {
        let name = schema.groups.names[group]
        let bound = week.ordinal < life.lowerBound
            ? "begins in \(Week(ordinal: life.lowerBound))" : "ended in \(Week(ordinal: life.upperBound))"
        let place = field(.group, of: fields)
        refuse(
            "outside-group-life", place.isEmpty ? field(.metric, of: fields) : place, "group '\(name)' \(bound), and the row is of \(week)",
            help: "correct 'from' and 'to' of the group in assay.yaml, or the week")
    }

    /// Whether the file gives this week, group and metric for the first time.
    @inline(__always)
    mutating func isFirst(_ fields: [TextField], _ week: Week, group: Int, metric: Int) -> Bool {
        let isCached = week == lastWeek.week && lastWeek.slot >= 0
        let slot = isCached ? lastWeek.slot : seen.slot(of: week)
        if !isCached, week == lastWeek.week { lastWeek.slot = slot }
        let first = seen.mark(slot: slot, group: group, metric: metric, line: line)
        if first == 0 { return true }
        refuseRepeated(fields, week, group: group, metric: metric, first: first)
        return false
    }

    @inline(never)
    private mutating func refuseRepeated(_ fields: [TextField], _ week: Week, group: Int, metric: Int, first: Int) {
        let (group, metric) = (schema.groups.names[group], schema.metrics.names[metric])
        refuse(
            "repeated-row", field(.metric, of: fields), "\(week), group '\(group)', metric '\(metric)' is given twice, first in line \(first)",
            help: "keep one of the rows")
    }

    @inline(never)
    private mutating func refuseName(_ kind: String, _ field: TextField, _ text: Span<UInt8>, known: NameTable) {
        let name = field.name(in: text)
        refuse(
            "unknown-\(kind)", field, name.map { "\(kind) '\($0)' is not declared" } ?? RowValidator.misplacedFigure(kind),
            help: name.map { didYouMean($0, in: known.names, otherwise: "declare it under '\(kind)s:' in assay.yaml") }
                ?? "write the id of a \(kind) of assay.yaml")
    }

    @inline(never)
    private mutating func unreadableWeek(_ field: TextField, _ text: Span<UInt8>) -> Week? {
        let written = field.bytes(in: text)
        let number: (ArraySlice<UInt8>) -> Int? = { Int(String(decoding: $0, as: UTF8.self)) }
        if written.count == 8, written[4...5] == [0x2D, 0x57], written.enumerated().allSatisfy({ (4...5) ~= $0 || (0x30...0x39) ~= $1 }),
            let year = number(written[..<4]), let week = number(written[6...]), Week.years.contains(year)
        {
            refuse(
                "no-such-week", field, "\(year) has no week \(week)",
                help: "the weeks of \(year) are \(Week(year: year, number: 1)!) to \(Week(year: year, number: Week.weeks(in: year))!)")
            return nil
        }
        let shown = field.name(in: text)
        let day = shown.flatMap { CivilDate($0) }.map { Week(containing: $0) }
        refuse(
            "invalid-week", field,
            shown.map { "'\($0)' is not an ISO week of the years \(Week.years.lowerBound) to \(Week.years.upperBound)" }
                ?? RowValidator.misplacedFigure("week"),
            help: day.map { "that day lies in week \($0): write \($0)" } ?? "write it as 2026-W21")
        return nil
    }
}
