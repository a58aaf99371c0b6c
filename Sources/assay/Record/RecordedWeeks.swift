import AssayMetrics

/// Consecutive weeks in which a group is hidden.
struct RecordedWeeks: Sendable, Hashable {
    let group: String
    let first: Week
    let last: Week

    /// `2026-W19`, or as ISO 8601 writes an interval: `2026-W19/2026-W21`.
    var text: String { first == last ? first.description : "\(first)/\(last)" }

    /// Nil for anything that `text` does not give.
    init?(group: String, _ text: String) {
        let weeks = text.split(separator: "/", omittingEmptySubsequences: false).map { Week($0) }
        guard weeks.count <= 2, let first = weeks[0], let last = weeks[weeks.count - 1], weeks.count == 1 || first < last else { return nil }
        self.init(group: group, first: first, last: last)
    }

    private init(group: String, first: Week, last: Week) {
        self.group = group
        self.first = first
        self.last = last
    }

    var places: some Sequence<GroupWeekName> { (first.ordinal...last.ordinal).lazy.map { GroupWeekName(group: group, week: Week(ordinal: $0)) } }

    /// By group and week; a place counts once.
    static func runs(_ places: [GroupWeekName]) -> [RecordedWeeks] {
        var runs: [RecordedWeeks] = []
        for place in places.sorted() {
            if let run = runs.last, run.group == place.group, place.week <= run.last.advanced(by: 1) {
                runs[runs.count - 1] = RecordedWeeks(group: run.group, first: run.first, last: place.week)
            } else {
                runs.append(RecordedWeeks(group: place.group, first: place.week, last: place.week))
            }
        }
        return runs
    }
}

extension [RecordedWeeks] {
    /// `{"night": ["2026-W19/2026-W21"]}`.
    func write(to writer: inout RecordWriter) {
        writer.object(grouped(by: \.group)) { writer, group in
            writer.member(group.name) { $0.array(group.elements) { $0.text($1.text) } }
        }
    }

    var places: Set<GroupWeekName> { Set(flatMap(\.places)) }
}
