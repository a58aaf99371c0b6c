/// Assay's version, as CHANGELOG.md tells it.
enum AssayVersion {
    static let current = "0.1.0"
}
