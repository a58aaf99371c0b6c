extension SVGSubset {
    /// What an attribute's value may be made of.
    private enum Kind { case number, numbers, path, transform, color, words([String]), identifiers, names, text, namespace }

    private static let kinds: [String: Kind] = [
        "x": .number, "y": .number, "x1": .number, "y1": .number, "x2": .number, "y2": .number, "cx": .number, "cy": .number, "r": .number,
        "rx": .number, "ry": .number, "width": .number, "height": .number, "points": .numbers, "viewBox": .numbers, "d": .path, "transform": .transform,
        "fill": .color, "stroke": .color, "fill-opacity": .number, "stroke-opacity": .number, "stroke-width": .number, "stroke-dasharray": .numbers,
        "stroke-linecap": .words(["butt", "round", "square"]), "stroke-linejoin": .words(["miter", "round", "bevel"]),
        "font-size": .number, "font-family": .names, "font-weight": .words(["400", "700", "normal", "bold"]),
        "text-anchor": .words(["start", "middle", "end"]), "class": .identifiers, "id": .identifiers, "role": .words(["img"]),
        "aria-hidden": .words(["true"]), "aria-label": .text, "aria-labelledby": .text, "aria-describedby": .text, "xmlns": .namespace,
    ]

    static func attribute(_ name: String, _ value: String, of element: String) -> [String] {
        guard let kind = kinds[name] else { return ["attribute '\(name)' of '\(element)'"] }
        if name == "id", !["svg", "title", "desc"].contains(element) { return ["id on '\(element)'"] }
        return allows(kind, value) ? [] : ["\(name)=\"\(value)\" of '\(element)'"]
    }

    private static func allows(_ kind: Kind, _ value: String) -> Bool {
        switch kind {
        case .number: return isNumber(value[...])
        case .numbers: return areNumbers(value[...])
        case .path: return isPath(value)
        case .transform: return value.split(separator: ")").allSatisfy(isTransform) && value.utf8.last == 0x29
        case .color: return value == "none" || isColor(value)
        case .words(let words): return words.contains(value)
        case .identifiers: return !value.isEmpty && value.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x20 }
        case .names: return !value.isEmpty && value.utf8.allSatisfy { isLetter($0) || $0 == 0x2C || $0 == 0x20 || $0 == 0x2D }
        case .text: return true
        case .namespace: return value == "http://www.w3.org/2000/svg"
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func areNumbers(_ value: Substring) -> Bool {
        let parts = value.split { $0 == " " || $0 == "," }
        return !parts.isEmpty && parts.allSatisfy { isNumber($0) }
    }

    /// Digits with at most one point and one minus: no unit, no percentage, no exponent, no "nan".
    private static func isNumber(_ value: Substring) -> Bool {
        let body = value.utf8.first == 0x2D ? value.dropFirst() : value
        let parts = body.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    /// Commands, each followed by numbers.
    private static func isPath(_ value: String) -> Bool {
        guard value.utf8.first == 0x4D else { return false }
        let commands = Set("MLHVCSQTAZmlhvcsqtaz".utf8)
        return value.utf8.split(omittingEmptySubsequences: true, whereSeparator: commands.contains).allSatisfy { areNumbers(Substring($0)) }
    }

    private static func isTransform(_ part: Substring) -> Bool {
        let pieces = part.split(separator: "(", omittingEmptySubsequences: false)
        return pieces.count == 2 && ["translate", "rotate"].contains(pieces[0].drop { $0 == " " }) && areNumbers(pieces[1])
    }

    /// "#rrggbb"; with no alpha, which is opaque black to some importers.
    private static func isColor(_ value: String) -> Bool {
        value.utf8.count == 7 && value.utf8.first == 0x23
            && value.utf8.dropFirst().allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    }
}
