import AssayLanguage
import AssayMetrics
import AssayTemplating

/// The first page of a packet of several weeks: what is in it, and the verdicts of all weeks side by side.
struct PacketCover {
    let site: SiteInfo
    /// Oldest first.
    let reports: [Report]
    /// So many weeks beside each other fit a page.
    static let weeksInRow = 7

    var heading: String { site.title }

    /// `2026-W40 to 2026-W46`.
    var weeks: String {
        guard let first = reports.first?.week, let last = reports.last?.week else { return "" }
        return first == last ? first.description : tell("\(first) to \(last)")
    }

    var value: TemplateValue {
        .record([
            "heading": .text(heading), "weeks": .text(weeks), "intro": .text(tell("\(reports.count) weekly reports in one packet, the oldest first.")),
            "contents": .list(reports) { report in
                .record(["place": .text(report.week.description), "week": .text(report.week.description), "dates": .text(Words.dates(report.week)), "heading": .text(report.heading)])
            },
            "verdicts": .list(tables, \.value),
        ])
    }

    /// As few as fit, each of as many weeks as the others; none where no report has a pair.
    private var tables: [VerdictTable] {
        let rows = VerdictRow.all(of: reports)
        guard !rows.isEmpty else { return [] }
        let count = (reports.count + PacketCover.weeksInRow - 1) / PacketCover.weeksInRow
        return (0..<count).map { table in
            VerdictTable(reports: Array(reports[table * reports.count / count..<(table + 1) * reports.count / count]), rows: rows)
        }
    }
}

/// The verdicts of some weeks.
private struct VerdictTable {
    let reports: [Report]
    let rows: [VerdictRow]

    var value: TemplateValue {
        let span = PacketCover(site: SiteInfo(title: "", organisation: "", version: ""), reports: reports).weeks
        return .record([
            "caption": .text(tell("The verdict on each pair, \(span)")), "weeks": .list(reports) { .text($0.week.description) },
            "rows": .list(rows) { row in
                .record(["title": .text(row.title), "group": .optional(row.group), "cells": .list(reports) { row.cell(in: $0) }])
            },
        ])
    }
}

/// A pair in a group, over all weeks of a packet.
private struct VerdictRow {
    var id: String
    var title: String
    var group: String?

    /// In the order of the newest report; those that only older ones have stand below.
    static func all(of reports: [Report]) -> [VerdictRow] {
        var rows: [VerdictRow] = []
        for report in reports.reversed() {
            let own = report.pairs.map { VerdictRow(id: $0.id, title: $0.title, group: $0.group) } + report.otherPairs.map { VerdictRow(id: $0.id, title: $0.title, group: $0.group) }
            rows += own.filter { row in !rows.contains { $0.id == row.id } }
        }
        return rows
    }

    func cell(in report: Report) -> TemplateValue {
        if let pair = report.pairs.first(where: { $0.id == id }), !pair.verdict.word.isEmpty {
            return value(shape: pair.verdict.tone.shape, word: pair.verdict.word, stage: pair.verdict.stage)
        }
        if let row = report.otherPairs.first(where: { $0.id == id }) { return value(shape: row.tone?.shape, word: row.verdict, stage: nil) }
        return value(shape: nil, word: "–", stage: nil)
    }

    private func value(shape: String?, word: String, stage: String?) -> TemplateValue {
        .record(["shape": .optional(shape), "word": .text(word), "stage": .optional(stage)])
    }
}
