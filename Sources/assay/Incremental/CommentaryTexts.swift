import AssayMetrics

/// The commentaries of a plan, each read once: what links in others say of one is then said of the same bytes.
struct CommentaryTexts: Sendable {
    struct Text: Sendable {
        var path: String
        var bytes: [UInt8]
        var digest: Digest

        /// Reads one that no other is held against.
        static func read(_ path: String) throws(FileSystem.Failure) -> Text {
            let bytes = try FileSystem.read(path)
            return Text(path: path, bytes: bytes, digest: Digest(of: bytes))
        }
    }

    /// In the order of the plan; nil of a report without one.
    private let texts: [Result<Text, FileSystem.Failure>?]
    private let indices: [Week: Int]

    init(_ plan: ReportPlan, from folder: SiteFolder, jobs: Int) async throws {
        texts = try await concurrentMap(plan.items, jobs: jobs) { item in
            item.commentary.map { path in
                Result { () throws(FileSystem.Failure) in
                    let (bytes, digest) = try folder.readDigested(path)
                    return Text(path: path, bytes: bytes, digest: digest)
                }
            }
        }
        indices = Dictionary(plan.weeks.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(index: Int) -> Result<Text, FileSystem.Failure>? { texts[index] }

    subscript(week: Week) -> Result<Text, FileSystem.Failure>? { indices[week].flatMap { texts[$0] } }

    /// Nil of a report without a commentary, and of one that could not be read.
    func digest(_ index: Int) -> Digest? { try? texts[index]?.get().digest }
}
