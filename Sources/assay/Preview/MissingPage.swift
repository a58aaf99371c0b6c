import AssayDiagnostics

/// Which pages somebody may have meant who asked for one that there is not.
enum MissingPage {
    static let most = 5
    /// Pages that begin alike for fewer bytes are no neighbours.
    private static let fewestAlike = 3

    /// The likeliest first: one mistyped, then those that begin alike, the nearest in order of name first. Of a week that has no report, that is the weeks around it.
    static func near(_ path: String, in pages: [String]) -> [String] {
        let asked = path.hasSuffix(".html") ? path : path + (path.hasSuffix("/") ? "index.html" : "/index.html")
        let isOfWeek = asked.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        let sorted = pages.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let place = sorted.firstIndex { !$0.utf8.lexicographicallyPrecedes(asked.utf8) } ?? sorted.count
        let neighbours = sorted.enumerated()
            // Twice the distance, so that none is as far as another.
            .map { (page: $0.element, alike: alike($0.element, asked), distance: $0.offset < place ? 2 * (place - $0.offset) : 2 * ($0.offset - place) + 3) }
            .filter { $0.alike >= fewestAlike }
            .sorted { ($1.alike, $0.distance) < ($0.alike, $1.distance) }
            .map(\.page)
        let mistyped = isOfWeek ? nil : nearestName(to: asked, in: pages)
        return Array(((mistyped.map { [$0] } ?? []) + neighbours.filter { $0 != mistyped }).prefix(most))
    }

    /// How many bytes two names begin with alike.
    private static func alike(_ one: String, _ other: String) -> Int { zip(one.utf8, other.utf8).prefix { $0 == $1 }.count }
}
