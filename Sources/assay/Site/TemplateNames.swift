/// The files of a theme that one of them names: partials and parents of a template (`{{> partials/name}}`, `{{< layout}}`), and style sheets by their addresses.
enum TemplateNames {
    /// Names as below `templates/`: `partials/name.mustache`, `assets/site.css`.
    static func named(in text: [UInt8]) -> Set<String> { calls(in: text).union(sheets(in: text)) }

    private static func calls(in text: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        for start in text.indices where text[start...].starts(with: "{{".utf8) {
            let tag = text[(start + 2)...].drop(while: isBlank)
            guard let sign = tag.first, sign == UInt8(ascii: ">") || sign == UInt8(ascii: "<") else { continue }
            let name = tag.dropFirst().drop(while: isBlank).prefix { !isBlank($0) && $0 != UInt8(ascii: "}") }
            if !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self) + ThemeLoader.suffix) }
        }
        return names
    }

    /// Addresses between quotes or parentheses that end in `.css`: of `href` in templates, of `@import` in style sheets. All sheets lie in `assets/`.
    private static func sheets(in text: [UInt8]) -> Set<String> {
        let parts = text.split { [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "=")].contains($0) || isBlank($0) }
        return Set(
            parts.filter { $0.count > 4 && $0.suffix(4).elementsEqual(".css".utf8) }.map { address in
                // `{{root}}assets/site.css`
                let path = address[(address.lastIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? address.startIndex)...]
                let steps = path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." && $0 != ".." }
                return (steps.first == "assets" ? steps : ["assets"] + steps).joined(separator: "/")
            })
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
