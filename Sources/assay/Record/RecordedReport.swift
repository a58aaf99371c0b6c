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
    /// Why it took the place of an earlier one of the same week.
    let reissue: String?
    /// The digest of the report recorded before this one; nil for the first.
    let previous: String?
    /// SHA-256 of what it released and under which settings, in the form that readers may know: never of an input, from which hidden figures could be guessed.
    let digest: String

    struct Verdict: Sendable, Hashable {
        /// `pair@group`.
        var place: String
        var text: String
    }

    init(
        week: Week, isReconstructed: Bool, settings: RecordedSettings, figures: [RecordedRun], hidden: [RecordedWeeks], verdicts: [Verdict], reissue: String?,
        previous: String?
    ) {
        self.week = week
        self.isReconstructed = isReconstructed
        self.settings = settings.digest
        self.figures = figures
        self.hidden = hidden
        self.verdicts = verdicts
        self.reissue = reissue
        self.previous = previous
        let content = Content(week: week, isReconstructed: isReconstructed, figures: figures, hidden: hidden, verdicts: verdicts)
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
    init(_ released: ReleasedReport, settings: RecordedSettings, reissue: String? = nil, previous: String? = nil) {
        self.init(
            week: released.week, isReconstructed: released.isReconstructed, settings: settings, figures: RecordedRun.runs(released.figures),
            hidden: RecordedWeeks.runs(released.hidden),
            verdicts: released.verdicts.map { Verdict(place: "\($0.pair)@\($0.group)", text: $0.text) }.sorted { precedes($0.place, $1.place) },
            reissue: reissue, previous: previous)
    }

    /// On one line.
    func write(to writer: inout RecordWriter) {
        Content(week: week, isReconstructed: isReconstructed, figures: figures, hidden: hidden, verdicts: verdicts).write(to: &writer, settings: settings)
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
        }
    }

    /// Whether a reader would see the same figures, gaps and verdicts.
    func agrees(with other: RecordedReport) -> Bool {
        isReconstructed == other.isReconstructed && figures == other.figures && hidden == other.hidden && verdicts == other.verdicts
    }
}
