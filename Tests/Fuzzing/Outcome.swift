import AssayDiagnostics

/// What a reader made of an input, to be compared with what it makes of it a second time.
struct Outcome: Equatable {
    /// Promises that the reader broke.
    var broken: [String] = []
    /// Everything that was said of it.
    private(set) var text = ""
    /// The rules of the findings: an input that gives a new set of them is worth changing further.
    private(set) var rules: Set<String> = []

    /// Takes findings up, and checks that each has a place within the file.
    mutating func add(_ diagnostics: [Diagnostic], of input: [UInt8], path: String, in reader: String) {
        let lines = FileLines(input)
        for diagnostic in diagnostics {
            rules.insert("\(reader) \(diagnostic.rule)")
            text += "\(diagnostic.severity) \(diagnostic.rule) \(diagnostic.summary) \(diagnostic.location.map { "\($0.line):\($0.column)" } ?? "") \(diagnostic.help ?? "")\n"
            if diagnostic.rule.isEmpty || diagnostic.summary.isEmpty { broken.append("\(reader): a finding says nothing") }
            guard let place = diagnostic.location, place.path == path else { continue }
            if !lines.hold(place) { broken.append("\(reader): '\(diagnostic.rule)' at \(place.line):\(place.column), outside the file") }
        }
    }

    /// Something else that has to be the same a second time, and in what way it is new.
    mutating func add(_ result: String, kind: String) {
        text += result + "\n"
        rules.insert(kind)
    }
}

/// Where the lines of a file lie.
struct FileLines {
    /// Ended by LF alone, as CSV and JSON have it; and by LF, CRLF or CR, as CommonMark and YAML have it.
    private let lengths: [[Int]]

    init(_ bytes: [UInt8]) {
        lengths = [bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count), FileLines.lengths(bytes)]
    }

    private static func lengths(_ bytes: [UInt8]) -> [Int] {
        var lengths = [0]
        for index in bytes.indices {
            if bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
                lengths.append(0)
            } else {
                lengths[lengths.count - 1] += 1
            }
        }
        return lengths
    }

    /// Whether there is such a line, and such a column in it or right behind it.
    func hold(_ place: SourceLocation) -> Bool {
        if place.line == 0 { return place.column == 0 }
        guard place.line > 0, place.column >= 0 else { return false }
        return lengths.contains { place.line <= $0.count && place.column <= $0[place.line - 1] + 1 }
    }
}
