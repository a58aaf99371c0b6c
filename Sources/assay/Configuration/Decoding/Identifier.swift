import AssayDiagnostics

/// The names of metrics, groups and pairs: they become file names and links, on every system alike.
enum Identifier {
    static let maximumLength = 64

    /// What an id must be: `[A-Za-z][A-Za-z0-9_-]*`, at most 64 bytes, none of the reserved names.
    static func check(_ id: Located<String>, _ findings: inout Findings) -> Bool {
        let bytes = Array(id.value.utf8)
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
        let isRest = { (byte: UInt8) in isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D }
        guard let first = bytes.first, isLetter(first), bytes.allSatisfy(isRest) else {
            findings.error(
                "invalid-id", "'\(id.value)' is not an id",
                at: id.location, help: "begin with a letter a to z, and go on with letters, digits, '-' and '_'")
            return false
        }
        guard bytes.count <= maximumLength else {
            findings.error(
                "invalid-id", "the id '\(id.value)' has \(bytes.count) characters; at most \(maximumLength) are allowed",
                at: id.location, help: "shorten it")
            return false
        }
        let folded = folded(id.value)
        if folded == "index" {
            findings.error("reserved-id", "the id '\(id.value)' is reserved for overview pages", at: id.location, help: "choose another id")
            return false
        }
        guard !deviceNames.contains(folded) else {
            findings.error(
                "reserved-id", "the id '\(id.value)' is a device name on Windows, where no file can have it",
                at: id.location, help: "choose another id")
            return false
        }
        return true
    }

    /// With ASCII capitals made small, as file systems that ignore case see it.
    static func folded(_ id: String) -> String {
        String(decoding: id.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    /// Microsoft, "Naming Files, Paths, and Namespaces".
    private static let deviceNames: Set<String> = Set(["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

/// The ids declared so far, to find those that are alike.
struct DeclaredIdentifiers {
    private var lines: [String: (id: String, line: Int)] = [:]

    /// False, with a finding, for an id that is none or that another one has.
    mutating func declare(_ id: Located<String>, _ findings: inout Findings) -> Bool {
        guard Identifier.check(id, &findings) else { return false }
        let folded = Identifier.folded(id.value)
        if let other = lines[folded] {
            let difference = other.id == id.value ? "" : " but for capitals"
            findings.error(
                "duplicate-id", "the id '\(id.value)' is taken\(difference) in line \(other.line)",
                at: id.location, help: "choose another id")
            return false
        }
        lines[folded] = (id.value, id.location.line)
        return true
    }
}
