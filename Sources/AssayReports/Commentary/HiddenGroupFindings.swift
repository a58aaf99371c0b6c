import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension HiddenGroupProse {
    /// An error for each name beside a number in a commentary, at the name's place.
    public func diagnostics(in sentences: [Sentence]) -> [Diagnostic] {
        sentences.flatMap { sentence in
            find(in: sentence).map { occurrence in
                var start = 0
                var location: SourceLocation?
                for piece in sentence.pieces {
                    let count = piece.text.utf8.count
                    if occurrence.offset < start + count {
                        location = piece.location(ofByte: occurrence.offset - start)
                        break
                    }
                    start += count
                }
                return diagnostic(occurrence, at: location)
            }
        }
    }

    /// An error for each name beside a number in a note, an event's title or the like.
    /// - Parameter location: where a byte of the text stands.
    public func diagnostics(in text: String, at location: (_ offset: Int) -> SourceLocation?) -> [Diagnostic] {
        find(in: text).map { diagnostic($0, at: location($0.offset)) }
    }

    private func diagnostic(_ occurrence: Occurrence, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            rule: "hidden-group-number", "a number stands beside the name of group '\(occurrence.group)', which is hidden", at: location,
            help: "leave the number out, or the name: what is hidden from charts and tables is not told in words")
    }
}

extension ReportData {
    /// The groups that are hidden in any of some weeks, as known at the report's week: id and title.
    ///
    /// For commentary, the report's own week; for an event or a restated figure, its week as well.
    public func hiddenTitles(in weeks: [Week]) -> [(id: String, title: String)] {
        table.history.hiddenTitles(in: weeks, asOf: week)
    }

    /// Numbers beside hidden groups in the notes of what this report restates, and, in the newest report, in what the configuration says of events and pairs.
    /// - Parameters:
    ///   - notes, configuration: where these texts stand.
    public func hiddenGroupFindings(notes: SourceLocation, configuration: SourceLocation?) -> [Diagnostic] {
        var findings = table.history.restatements.filter { $0.capture == week && $0.note != nil }.flatMap { restated in
            hiddenGroupProse(in: [week, restated.week]).diagnostics(in: restated.note ?? "") { _ in notes }
        }
        guard let configuration else { return findings }
        for event in catalog.events where event.week <= week {
            findings += hiddenGroupProse(in: [week, event.week]).diagnostics(in: event.title) { _ in configuration }
        }
        let prose = hiddenGroupProse(in: [week])
        let ofPairs = catalog.pairs.flatMap { [$0.title, $0.hypothesis, $0.changeOurMind ?? ""] }
        let ofMetrics = catalog.metrics.flatMap { [$0.title, $0.definition, $0.target?.note ?? ""] + $0.changes.map(\.note) }
        for text in ofPairs + ofMetrics { findings += prose.diagnostics(in: text) { _ in configuration } }
        return findings
    }

    /// Numbers beside hidden groups in the sentences of a commentary: groups hidden in the report's week, or in a week that the sentence names.
    public func hiddenGroupFindings(in sentences: [Sentence]) -> [Diagnostic] {
        let prose = hiddenGroupProse(in: [week])
        return sentences.flatMap { sentence in
            let named = sentence.weeks
            return (named.isEmpty ? prose : hiddenGroupProse(in: [week] + named)).diagnostics(in: [sentence])
        }
    }

    /// Looks for numbers beside the groups that are hidden in these weeks; the digits of other titles count for nothing.
    public func hiddenGroupProse(in weeks: [Week]) -> HiddenGroupProse {
        HiddenGroupProse(hiddenIn: weeks, of: table.history, asOf: week)
    }
}

extension Sentence {
    /// The ISO weeks that it names, as `2026-W03`.
    var weeks: [Week] {
        let bytes = Array(pieces.map(\.text).joined().utf8)
        return bytes.indices.compactMap { start in
            guard start + 8 <= bytes.count, bytes[start + 4] == 0x2D, bytes[start + 5] == 0x57 else { return nil }
            return Week(String(decoding: bytes[start..<start + 8], as: UTF8.self))
        }
    }
}
