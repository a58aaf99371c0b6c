import AssayMetrics

/// What the name of a file says of an export that does not say it itself: `shop-lead_time_for_changes-2026-W21.json` is of a project, a metric and a week.
struct ExportFileName {
    let path: String
    /// Without folders.
    let name: String
    /// Without folders and extension.
    let stem: String

    init(_ path: String) {
        self.path = path
        let last = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path
        name = last
        let parts = last.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        stem = parts.count > 1 && !parts[0].isEmpty ? String(decoding: last.utf8.dropLast(parts[parts.count - 1].count + 1), as: UTF8.self) : last
    }

    /// The first ISO week in the name, as `2026-W21` writes it.
    var week: Week? {
        let bytes = Array(stem.utf8)
        return bytes.indices.lazy.compactMap { start in
            guard start + 8 <= bytes.count, start == 0 || bytes[start - 1] &- 0x30 >= 10, start + 8 == bytes.count || bytes[start + 8] &- 0x30 >= 10 else { return nil }
            return Week(bytes: bytes[start..<start + 8])
        }.first
    }

    /// Which of some words stands in the name.
    func word(of words: [String]) -> String? {
        words.first { stem.contains($0) }
    }

    /// The groups in the map of what the file is called: by its path, its name, its name without extension, or what is left of that without a metric and a week.
    /// - Parameter words: what else may stand in the name.
    func groups(in map: GroupMap, without words: [String] = []) -> [String] {
        for name in [path, name, stem, rest(without: words)] {
            let groups = map.groups(of: name)
            if !groups.isEmpty { return groups }
        }
        return []
    }

    private func rest(without words: [String]) -> String {
        var rest = stem
        for word in words + (week.map { [$0.description] } ?? []) {
            if let range = rest.firstRange(of: word) { rest.removeSubrange(range) }
        }
        func isSeparator(_ character: Character) -> Bool { ["-", "_", ".", " "].contains(character) }
        while let last = rest.last, isSeparator(last) { rest.removeLast() }
        while let first = rest.first, isSeparator(first) { rest.removeFirst() }
        return rest
    }
}
