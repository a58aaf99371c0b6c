import AssayDiagnostics

/// Which pages somebody may have meant who asked for one that there is not.
enum MissingPage {
    static let most = 5

    /// The nearest first; of equally near ones the first.
    static func near(_ path: String, in pages: [String]) -> [String] {
        let asked = path.hasSuffix(".html") ? path : path + (path.hasSuffix("/") ? "index.html" : "/index.html")
        var rest = pages
        var near: [String] = []
        while near.count < most, let next = nearestName(to: asked, in: rest) {
            near.append(next)
            rest.removeAll { $0 == next }
        }
        return near
    }
}
