/// What was known when a week was captured: all rows of one file.
public struct Snapshot: Sendable {
    /// The last complete week the capture reports; nil for a file of `backfill/`, whose rows count as captured in their own week.
    public let capture: Week?
    /// The file, for diagnostics.
    public let path: String
    public let observations: [Observation]
    /// The texts that observations refer to by index.
    public let notes: [String]

    public init(capture: Week?, path: String, observations: [Observation], notes: [String] = []) {
        self.capture = capture
        self.path = path
        self.observations = observations
        self.notes = notes
    }
}
