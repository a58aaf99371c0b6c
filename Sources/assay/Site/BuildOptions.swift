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
    /// The weeks whose recorded report is to be issued anew, and why.
    var reissues: [Week: String] = [:]
    /// Whether the reports are to be recorded once they are built.
    var publishes = false
    /// `check` is a build that writes nothing.
    var writes = true
    /// Whether what an earlier build remembers may be taken over.
    var usesCache = true

    var outputPath: String { output ?? (site == "." ? "dist" : site + "/dist") }
}
