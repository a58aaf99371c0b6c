/// Files of a capture as bytes, so that what was read and disclosed once need not be again.
///
/// They are as confidential as the snapshots. Figures of a group-week under the minimum are not in them; but its number of people is, and so are the figures of its partner, which `History` hides and by
/// which it could be worked out. Only this module writes them and reads them.
extension DisclosedSnapshot {
    /// - Parameter seal: a number that `unarchive` has to be given too: of what decided over the figures.
    public static func archive(_ files: [DisclosedSnapshot], seal: UInt64) -> [UInt8] {
        var writer = ArchiveWriter(seal: seal, capacity: files.reduce(0) { $0 + 64 + 5 * $1.values.count + 2 * $1.parts.count + 2 * $1.hiddenRows.count })
        writer.number(files.count)
        for file in files { file.write(&writer) }
        return writer.finished()
    }

    /// - Parameters:
    ///   - capture: the week; nil for `backfill/`.
    ///   - paths: of the files, in their order: they are not in the archive, since a site may be called otherwise by now.
    ///   - catalog: under which they were disclosed.
    /// - Returns: nil for bytes that are no archive of so many files, or are damaged.
    public static func unarchive(_ bytes: [UInt8], seal: UInt64, capture: Week?, paths: [String], catalog: MetricCatalog) -> [DisclosedSnapshot]? {
        var reader = ArchiveReader(bytes, seal: seal)
        guard reader.number() == paths.count else { return nil }
        let files = paths.map { DisclosedSnapshot(&reader, capture: capture, path: $0) }
        let (metrics, groups) = (0..<Int32(clamping: catalog.metrics.count), 0..<Int32(clamping: catalog.groups.count))
        return reader.isWhole && files.allSatisfy({ $0.isWithin(metrics, groups) }) ? files : nil
    }

    private func write(_ writer: inout ArchiveWriter) {
        writer.number(Int(minimumPeople))
        writer.number(parts.count)
        for part in parts {
            writer.word(part.part.bitPattern)
            writer.word(part.whole.bitPattern)
        }
        writer.number(notes.count)
        for note in notes { writer.text(note) }
        for places in [hidden, shown] {
            writer.number(places.count)
            for place in places { writer.pair(place.group, Int32(clamping: place.week.ordinal)) }
        }
        writer.number(hiddenRows.count)
        for row in hiddenRows {
            writer.pair(row.metric, row.place.group)
            writer.pair(Int32(clamping: row.place.week.ordinal), row.people)
            writer.number(Int(row.line))
        }
        writer.number(everybodyGiven.count)
        for (metric, week) in everybodyGiven.sorted(by: { $0.key < $1.key }) { writer.pair(metric, Int32(clamping: week.ordinal)) }
        writer.number(latest == nil ? 0 : 1)
        if let latest { writer.pair(Int32(clamping: latest.week.ordinal), Int32(clamping: latest.line)) }
        writer.number(withoutPeople == nil ? 0 : 1)
        if let withoutPeople { writer.pair(Int32(clamping: withoutPeople.rows), Int32(clamping: withoutPeople.line)) }
        writer.number(values.count)
        for value in values { value.write(&writer) }
    }

    private init(_ reader: inout ArchiveReader, capture: Week?, path: String) {
        let minimumPeople = Int32(truncatingIfNeeded: reader.number())
        let parts = (0..<reader.count(words: 2)).map { _ in FigureParts(part: Double(bitPattern: reader.word()), whole: Double(bitPattern: reader.word())) }
        let notes = (0..<reader.count()).map { _ in reader.text() }
        func place(_ pair: (group: Int32, week: Int32)) -> GroupWeek { GroupWeek(group: pair.group, week: Week(ordinal: Int(pair.week))) }
        let hidden = (0..<reader.count()).map { _ in place(reader.pair()) }
        let shown = (0..<reader.count()).map { _ in place(reader.pair()) }
        let hiddenRows = (0..<reader.count(words: 3)).map { _ in
            let (metric, group) = reader.pair(), (week, people) = reader.pair()
            return HiddenRow(metric: metric, place: place((group, week)), people: people, line: Int32(truncatingIfNeeded: reader.number()))
        }
        let everybodyGiven = (0..<reader.count()).map { _ in
            let (metric, week) = reader.pair()
            return (metric, Week(ordinal: Int(week)))
        }
        let latest = (0..<reader.count()).map { _ in reader.pair() }.first
        let withoutPeople = (0..<reader.count()).map { _ in reader.pair() }.first
        let count = reader.count(words: 5)
        var values: [DisclosedValue] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(DisclosedValue(&reader)) }
        self.init(
            capture: capture, path: path, minimumPeople: minimumPeople, values: values, parts: parts, notes: notes, hidden: hidden, shown: shown, hiddenRows: hiddenRows,
            everybodyGiven: Dictionary(everybodyGiven, uniquingKeysWith: { first, _ in first }), latest: latest.map { (Week(ordinal: Int($0.0)), Int($0.1)) },
            withoutPeople: withoutPeople.map { (Int($0.0), Int($0.1)) })
    }

    /// Whether nothing points outside of the catalog, or of the file's own parts and notes.
    private func isWithin(_ metrics: Range<Int32>, _ groups: Range<Int32>) -> Bool {
        values.allSatisfy { metrics.contains($0.metric) && groups.contains($0.group) && $0.parts < parts.count && $0.note < notes.count }
            && hiddenRows.allSatisfy { metrics.contains($0.metric) && groups.contains($0.place.group) } && (hidden + shown).allSatisfy { groups.contains($0.group) }
            && everybodyGiven.keys.allSatisfy(metrics.contains)
    }
}

extension DisclosedValue {
    fileprivate func write(_ writer: inout ArchiveWriter) {
        writer.pair(metric, group)
        writer.pair(weekOrdinal, people)
        writer.pair(note, line)
        writer.pair(parts, Int32(flags.rawValue))
        writer.word(value.bitPattern)
    }

    @inline(__always)
    fileprivate init(_ reader: inout ArchiveReader) {
        let (metric, group) = reader.pair(), (week, people) = reader.pair(), (note, line) = reader.pair(), (parts, flags) = reader.pair()
        self.init(
            metric: metric, group: group, weekOrdinal: week, people: people, value: Double(bitPattern: reader.word()), parts: parts, note: note, line: line,
            flags: History.CellFlags(rawValue: UInt8(truncatingIfNeeded: flags)))
    }
}
