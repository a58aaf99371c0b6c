import AssayMetrics

/// What later captures and later publications told otherwise of one week.
struct WeekCorrections: Sendable, Hashable {
    /// A figure that was told otherwise, with both values.
    struct Figure: Sendable, Hashable {
        /// `Changes accepted, Ordering: 71 became 58.`
        var text: String
        /// The figures of value beside one of adoption, which is never told alone.
        var beside: String?
        /// The capture that told it otherwise.
        var capture: Week
        /// Why, in the publisher's words.
        var note: String?
    }

    var week: Week
    /// Why the week's report was issued anew.
    var reissue: String?
    var figures: [Figure] = []
    /// What is told as a count, without values.
    var counts: [String] = []

    var isEmpty: Bool { reissue == nil && figures.isEmpty && counts.isEmpty }
}
