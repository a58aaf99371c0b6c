import AssayMetrics

/// What later captures and later publications told otherwise of one week.
struct WeekCorrections: Sendable, Hashable {
    /// A figure that was told otherwise, with both values.
    struct Figure: Sendable, Hashable {
        /// `Changes accepted, Ordering: 71 became 58.`
        var text: String
        /// The figures of value beside one of adoption, which is never told alone.
        var beside: String?
    }

    /// What one capture told otherwise for one reason.
    struct Restated: Sendable, Hashable {
        var capture: Week
        /// Why, in the publisher's words.
        var note: String?
        var figures: [Figure]
    }

    var week: Week
    /// Why the week's report was issued anew.
    var reissue: String?
    /// By capture.
    var restated: [Restated] = []
    /// What is told as a count, without values.
    var counts: [String] = []
    /// How many figures only turned from provisional to final.
    var finalised = 0

    /// Nothing was told otherwise, but for what was provisional.
    var isEmpty: Bool { reissue == nil && restated.isEmpty && counts.isEmpty }
}
