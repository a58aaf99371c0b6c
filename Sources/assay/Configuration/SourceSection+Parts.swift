import AssayDiagnostics

/// The keys of a source that only some engines take.
extension WarehouseSource {
    /// `command: [program, argument, …]`.
    static func command(_ section: inout MappingDecoder, _ findings: inout Findings) -> [String] {
        guard let value = section.required("command", example: "[sqlite3, -csv, -header, data/events.db]", &findings),
            let items = value.items("command", of: "a program and its arguments", &findings)
        else { return [] }
        // Word by word as they are written: blanks count, and the same word may come twice.
        let words = items.compactMap { item -> String? in
            guard case .scalar(let text, _, let place) = item, !text.utf8.contains(0) else {
                findings.error("wrong-type", "'command' holds \(item.kindName); it takes words", at: item.location, help: "write each argument in quotes")
                return nil
            }
            if text.isEmpty, item == items.first { findings.error("empty-value", "'command' names no program", at: place, help: "write the program first") }
            return text
        }
        if items.isEmpty { findings.error("empty-value", "'command' names no program", at: value.location, help: "write the program first") }
        if SecretText.isFound(in: words) { refuseSecret("command", value.location, &findings) }
        return words
    }

    /// `files: {events: data/events.parquet}`.
    static func tables(_ section: inout MappingDecoder, _ findings: inout Findings) -> [Table] {
        guard let value = section.optional("files") else { return [] }
        guard case .mapping(let entries, _) = value else {
            findings.error(
                "wrong-type", "'files' is \(value.kindName); it takes names of tables with files", at: value.location,
                help: "write it as 'files: {events: data/events.parquet}'")
            return []
        }
        return entries.compactMap { entry in
            guard isTableName(entry.key) else {
                findings.error(
                    "invalid-name", "'\(entry.key)' is no name for a table here", at: entry.keyLocation,
                    help: "begin with a letter a to z, and go on with small letters, digits and '_'")
                return nil
            }
            guard let path = entry.value.text(entry.key, &findings) else { return nil }
            guard Table.format(path.value) != nil else {
                findings.error("unknown-format", "'\(path.value)' is neither Parquet nor CSV", at: path.location, help: "name files that end in .parquet, .csv or .csv.gz")
                return nil
            }
            guard !path.value.utf8.contains(where: { [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "\\")].contains($0) }) else {
                findings.error("invalid-path", "'\(path.value)' has a quote or a backslash, which engines take for something else", at: path.location, help: "rename it")
                return nil
            }
            if path.value.hasPrefix("assets/") || path.value.hasPrefix("./assets/") {
                findings.error(
                    "published-rows", "'\(path.value)' lies in assets/, and everything there is published", at: path.location,
                    help: "keep the rows elsewhere, best outside the site")
                return nil
            }
            return Table(name: entry.key, path: path.value)
        }
    }

    /// One that no engine spells in another way.
    private static func isTableName(_ name: String) -> Bool {
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
        return name.utf8.first.map(isLetter) == true && name.utf8.count <= 63 && name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}
