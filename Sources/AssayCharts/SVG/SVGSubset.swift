/// The part of SVG that all renderers draw alike and that can do nothing: no scripts, styles, links, references, images, filters or clips, no ids
/// but of root, title and description, and literal colours.
///
/// The lists are of what is allowed, so what is unknown is refused.
public enum SVGSubset {
    /// What is outside the subset, in order, each in one line; empty if nothing is.
    ///
    /// - Parameter svg: one drawing, as a file or as it stands in a page.
    public static func violations(in svg: [UInt8]) -> [String] {
        let events: [XMLScanner.Event]
        do { events = try XMLScanner.events(svg) } catch { return ["not well formed at byte \(error.offset): \(error.message)"] }
        var violations: [String] = []
        var path: [String] = []
        for event in events {
            switch event {
            case .open(let name, let attributes):
                violations += element(name, attributes, parent: path.last)
                for (key, value) in attributes { violations += attribute(key, value, of: name) + characters(value) }
                path.append(name)
            case .close: path.removeLast()
            case .text(let text):
                if let name = path.last, !["text", "tspan", "title", "desc"].contains(name), !text.utf8.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) {
                    violations.append("text in '\(name)'")
                }
                violations += characters(text)
            }
        }
        return violations
    }

    private static let elements: Set<String> = ["svg", "title", "desc", "g", "path", "rect", "circle", "line", "polyline", "text", "tspan"]

    private static func element(_ name: String, _ attributes: [(name: String, value: String)], parent: String?) -> [String] {
        var violations: [String] = []
        let keys = attributes.map(\.name)
        if !elements.contains(name) { violations.append("element '\(name)'") }
        if parent == nil, name != "svg" { violations.append("root element '\(name)'") }
        if parent != nil, name == "svg" { violations.append("drawing inside a drawing") }
        if name == "svg" {
            for key in ["width", "height", "viewBox"] where !keys.contains(key) { violations.append("no '\(key)'") }
        }
        if name == "tspan", !keys.contains("x") || !keys.contains("y") { violations.append("'tspan' without a place of its own") }
        return violations
    }

    /// White space other than line ends, controls, and marks that override direction.
    private static func characters(_ text: String) -> [String] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x0A: nil
            case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: "character U+" + String(scalar.value, radix: 16, uppercase: true)
            default: nil
            }
        }
    }
}
