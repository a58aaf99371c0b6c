import AssayDiagnostics

/// Where the parts of a `MetricCatalog` are declared; each array has the order of the catalog's own.
struct CatalogPlaces: Sendable, Hashable {
    /// The ids of metrics.
    var metrics: [SourceLocation] = []
    /// The ids of groups. The first is `all`: the file as a whole when it is not declared.
    var groups: [SourceLocation] = []
    /// The ids of pairs.
    var pairs: [SourceLocation] = []
    /// The titles of events.
    var events: [SourceLocation] = []
}
