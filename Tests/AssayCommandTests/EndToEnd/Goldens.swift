import Foundation

/// What was recorded and judged right once.
enum Goldens {
    static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    /// Asked for by `ASSAY_RECORD_GOLDENS=1`, and never in continuous integration. A recording run fails, so that nobody takes it for a test.
    static let isRecording =
        ProcessInfo.processInfo.environment["ASSAY_RECORD_GOLDENS"] == "1" && (ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty

    /// Seconds differ from run to run.
    static func withoutSeconds(_ text: String) -> String { text.replacing(/[0-9]+\.[0-9]{2} s\n/, with: "#.## s\n") }
}
