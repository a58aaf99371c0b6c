import AssayLanguage
import AssayMetrics
import AssayTemplating

/// What stands at the end of a packet, referred to by number: the table of every drawing (A1, A2 …), and how each verdict was judged (B1, B2 …).
struct PacketAppendix {
    private struct Place: Hashable {
        var week: Week
        var name: String
    }

    /// Tables of more columns, or of longer heads, take the whole width.
    static let mostThin = 3, longestHead = 16

    private var tables: [(week: Week, table: DataTable)] = []
    private var judgements: [(week: Week, pair: PairSection)] = []
    private var tableNumbers: [Place: Int] = [:]
    private var judgementNumbers: [Place: Int] = [:]
    private let hasSeveralWeeks: Bool

    init(_ reports: [PacketReport]) {
        hasSeveralWeeks = reports.count > 1
        for report in reports.map(\.report) {
            for figure in report.figures {
                tables.append((report.week, figure.table))
                tableNumbers[Place(week: report.week, name: figure.name)] = tables.count
            }
            for pair in report.pairs where !pair.verdict.judged.isEmpty {
                judgements.append((report.week, pair))
                judgementNumbers[Place(week: report.week, name: pair.id)] = judgements.count
            }
        }
    }

    /// The link from a drawing to its table.
    func table(of figure: String, _ week: Week) -> TemplateValue {
        link(tableNumbers[Place(week: week, name: figure)]) { place in
            let number = "A\(place)"
            return (tell("Table \(number)"), "table-" + number)
        }
    }

    /// The link from a pair to how it was judged; absent where it was not.
    func judgement(of pair: PairSection, _ week: Week) -> TemplateValue {
        link(judgementNumbers[Place(week: week, name: pair.id)]) { ("B\($0)", "judged-B\($0)") }
    }

    private func link(_ number: Int?, _ name: (Int) -> (label: String, place: String)) -> TemplateValue {
        .optional(number) { number in
            let (label, place) = name(number)
            return .record(["label": .text(label), "place": .text(place)])
        }
    }

    /// Absent where there is nothing in it.
    var value: TemplateValue {
        guard !tables.isEmpty || !judgements.isEmpty else { return .absent }
        return .record([
            "tables": .list(
                tables.enumerated().map { offset, entry in
                    var table = entry.table
                    let number = "A\(offset + 1)"
                    table.id = "table-" + number
                    table.caption = tell("Table \(number). \(entry.table.caption)") + week(entry.week)
                    return .record(["table": table.value, "wide": .flag(PacketAppendix.isWide(table))])
                }),
            "has_tables": .flag(!tables.isEmpty), "has_judged": .flag(!judgements.isEmpty),
            "judged": .list(
                judgements.enumerated().map { offset, entry in
                    .record([
                        "id": .text("judged-B\(offset + 1)"), "label": .text("B\(offset + 1)"),
                        "title": .text(entry.pair.title + (entry.pair.group.map { ", \($0)" } ?? "") + week(entry.week)), "facts": .list(entry.pair.verdict.judged, \.value),
                    ])
                }),
        ])
    }

    static func isWide(_ table: DataTable) -> Bool { table.columns.count > mostThin || table.heads.contains { $0.count > longestHead } }

    private func week(_ week: Week) -> String { hasSeveralWeeks ? ", \(week)" : "" }
}
