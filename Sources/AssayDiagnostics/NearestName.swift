/// The candidate that a mistyped name most likely meant, or nil when none is near enough.
///
/// Nearness is the optimal string alignment distance (insertions, deletions, substitutions, neighbouring transpositions) on
/// UTF-8 bytes, case folded for ASCII; near enough is a third of the name's length, at least 1. Of equally near candidates
/// the first one wins. Names of more than 200 bytes have no near ones: that would take the product of their lengths.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
    guard name.utf8.count <= 200 else { return nil }
    let typed = folded(name)
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let other = folded(candidate)
        guard abs(other.count - typed.count) <= limit else { continue }
        let distance = alignmentDistance(typed, other)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// A help sentence for an unknown name: the nearest one, or what there is to choose from.
public func didYouMean(_ name: String, in candidates: [String], otherwise: String? = nil) -> String? {
    if let near = nearestName(to: name, in: candidates) { return "did you mean '\(near)'?" }
    if let otherwise { return otherwise }
    guard !candidates.isEmpty, candidates.count <= 16 else { return nil }
    return "known here: " + candidates.joined(separator: ", ")
}

private func folded(_ name: String) -> [UInt8] {
    name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
}

private func alignmentDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var twoBack = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
        var current = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { current[j] = min(current[j], twoBack[j - 2] + 1) }
        }
        (twoBack, previous) = (previous, current)
    }
    return previous[b.count]
}
