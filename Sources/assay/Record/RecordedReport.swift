import AssayMetrics

/// What one report released, as it stands in the record.
struct RecordedReport: Sendable, Hashable {
    let week: Week
    let isReconstructed: Bool
    /// The digest of the settings under which it was judged.
    let settings: String
    let figures: [RecordedRun]
    let hidden: [RecordedWeeks]
    /// By `pair@group`, in the order of their bytes.
    let verdicts: [Verdict]
    /// Nil in records of version 1.
    let more: More?
    /// By week. Reports that are on record already: figures of theirs changed with this one, which is issued anew, or were not on record.
    let others: [Other]
    /// Why it took the place of an earlier one of the same week.
    let reissue: String?
    /// The digest of the report recorded before this one; nil for the first.
    let previous: String?
    /// SHA-256 of what it released and under which settings, in the form that readers may know: never of an input, from which hidden figures could be guessed.
    let digest: String

    /// What records of version 1 do not have.
    struct More: Sendable, Hashable {
        /// See `ReleasedReport`.
        let withheld: [RecordedCells]
        let kept: [RecordedCells]
        let earlier: [RecordedRun]
        let derived: RecordedDerived
    }

    /// What another report derives, from this publication on.
    struct Other: Sendable, Hashable {
        let week: Week
        let derived: RecordedDerived
    }

    struct Verdict: Sendable, Hashable {
        /// `pair@group`.
        var place: String
        var text: String
    }

    init(
        week: Week, isReconstructed: Bool, settings: RecordedSettings, figures: [RecordedRun], hidden: [RecordedWeeks], verdicts: [Verdict], more: More? = nil,
        others: [Other] = [], reissue: String?, previous: String?
    ) {
        self.week = week
        self.isReconstructed = isReconstructed
        self.settings = settings.digest
        self.figures = figures
        self.hidden = hidden
        self.verdicts = verdicts
        self.more = more
        self.others = others
        self.reissue = reissue
        self.previous = previous
        let content = Content(week: week, isReconstructed: isReconstructed, figures: figures, hidden: hidden, verdicts: verdicts, more: more, others: others)
        // With the note and the report before it: whoever takes one out of the chain breaks it.
        digest = SHA256.hex(
            RecordWriter.bytes { writer in
                content.write(to: &writer, settings: settings.disclosedDigest)
                for (key, text) in [("reissue", reissue), ("previous", previous)] {
                    guard let text else { continue }
                    writer.raw(", ")
                    writer.member(key) { $0.text(text) }
                }
                writer.raw("}")
            })
    }

    /// - Parameters:
    ///   - settings: those under which it was made.
    ///   - reissue: see `ReissueNote`.
    init(_ released: ReleasedReport, settings: RecordedSettings, others: [Other] = [], reissue: String? = nil, previous: String? = nil) {
        self.init(
            week: released.week, isReconstructed: released.isReconstructed, settings: settings, figures: RecordedRun.runs(released.figures),
            hidden: RecordedWeeks.runs(released.hidden),
            verdicts: released.verdicts.map { Verdict(place: "\($0.pair)@\($0.group)", text: $0.text) }.sorted { precedes($0.place, $1.place) },
            more: released.derived.map {
                More(
                    withheld: RecordedCells.runs(released.withheld), kept: RecordedCells.runs(released.kept), earlier: RecordedRun.runs(released.earlier), derived: $0)
            }, others: others, reissue: reissue, previous: previous)
    }

    /// On one line.
    func write(to writer: inout RecordWriter) {
        Content(week: week, isReconstructed: isReconstructed, figures: figures, hidden: hidden, verdicts: verdicts, more: more, others: others).write(to: &writer, settings: settings)
        for (key, text) in [("reissue", reissue), ("previous", previous), ("digest", digest)] {
            guard let text else { continue }
            writer.raw(", ")
            writer.member(key) { $0.text(text) }
        }
        writer.raw("}")
    }

    /// What the digest is of.
    private struct Content {
        let week: Week
        let isReconstructed: Bool
        let figures: [RecordedRun]
        let hidden: [RecordedWeeks]
        let verdicts: [Verdict]
        let more: More?
        let others: [Other]

        /// An object that is not closed yet.
        func write(to writer: inout RecordWriter, settings: String) {
            writer.raw("{")
            writer.member("week") { $0.text(week.description) }
            if isReconstructed { writer.raw(", \"reconstructed\": true") }
            writer.raw(", ")
            writer.member("settings") { $0.text(settings) }
            writer.raw(", ")
            writer.member("figures") { figures.write(to: &$0, week: week) }
            writer.raw(", ")
            writer.member("hidden") { hidden.write(to: &$0) }
            writer.raw(", ")
            writer.member("verdicts") { $0.object(verdicts) { writer, verdict in writer.member(verdict.place) { $0.text(verdict.text) } } }
            more?.write(to: &writer, week: week)
            if !others.isEmpty {
                writer.raw(", ")
                writer.member("others") { $0.object(others) { writer, other in writer.member(other.week.description) { other.derived.write(to: &$0) } } }
            }
        }
    }

    /// Whether a reader would see the same figures, gaps and verdicts. What is derived from them is another question, since reports before it decide it too.
    func agrees(with other: RecordedReport) -> Bool {
        isReconstructed == other.isReconstructed && figures == other.figures && hidden == other.hidden && verdicts == other.verdicts && hasSameParts(other)
    }

    private func hasSameParts(_ other: RecordedReport) -> Bool {
        guard let more, let others = other.more else { return true }
        return more.withheld == others.withheld && more.kept == others.kept && more.earlier == others.earlier
    }
}

extension RecordedReport.More {
    /// Members of an object that is open.
    func write(to writer: inout RecordWriter, week: Week) {
        for (key, cells) in [("withheld", withheld), ("kept", kept)] where !cells.isEmpty {
            writer.raw(", ")
            writer.member(key) { cells.write(to: &$0) }
        }
        if !earlier.isEmpty {
            writer.raw(", ")
            writer.member("earlier") { earlier.write(to: &$0, week: week) }
        }
        writer.raw(", ")
        writer.member("derived") { derived.write(to: &$0) }
    }
}
