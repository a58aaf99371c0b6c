import AssayDiagnostics
import AssayMetrics

/// What a build is asked to do.
struct BuildOptions: Sendable {
    /// The site's folder.
    var site: String
    /// Nil takes `dist` in the site's folder.
    var output: String?
    /// Instead of the site's own.
    var baseURL: String?
    var includesDrafts = false
    /// Warnings count as errors.
    var isStrict = false
    /// The day after which weeks and publish dates lie in the future; nil when no day does.
    var now: CivilDate?
    /// How many tasks work at once.
    var jobs = 1
    /// `check` is a build that writes nothing.
    var writes = true

    var outputPath: String { output ?? (site == "." ? "dist" : site + "/dist") }
}

/// What a build came to.
struct BuildOutcome: Sendable {
    enum Status: Int32, Sendable {
        case done = 0
        /// Input refused; nothing was written.
        case refused = 1
        /// Could not write; the old site stands.
        case unwritten = 3
        /// Another build holds the lock.
        case locked = 4
    }

    var status: Status
    var diagnostics: [Diagnostic]
    var pages = 0
    var removed = 0
    var bytes = 0
    var output: String
}
