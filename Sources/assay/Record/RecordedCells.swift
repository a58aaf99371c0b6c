import AssayMetrics

/// The weeks in which single figures of one metric in one group are hidden.
struct RecordedCells: Sendable, Hashable {
    let group: String
    let metric: String
    /// Of this group.
    let weeks: [RecordedWeeks]

    var names: [CellName] { weeks.flatMap { $0.places.map { CellName(metric, $0) } } }

    /// By group, metric and week; a figure counts once.
    static func runs(_ names: [CellName]) -> [RecordedCells] {
        let byGroup = Dictionary(grouping: names, by: \.place.group).sorted { precedes($0.key, $1.key) }
        return byGroup.flatMap { group, names in
            Dictionary(grouping: names, by: \.metric).sorted { precedes($0.key, $1.key) }.map { metric, names in
                RecordedCells(group: group, metric: metric, weeks: RecordedWeeks.runs(names.map(\.place)))
            }
        }
    }
}

extension [RecordedCells] {
    /// `{"all": {"tokens": ["2026-W10"]}}`.
    func write(to writer: inout RecordWriter) {
        writer.object(grouped(by: \.group)) { writer, group in
            writer.member(group.name) { writer in
                writer.object(group.elements) { writer, cells in
                    writer.member(cells.metric) { $0.array(cells.weeks) { $0.text($1.text) } }
                }
            }
        }
    }

    var names: Set<CellName> { Set(flatMap(\.names)) }
}
