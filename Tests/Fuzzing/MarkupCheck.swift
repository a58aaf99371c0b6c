/// Whether HTML made of commentary is well formed and holds nothing that runs or loads: an allow-list of elements and attributes, read tag by tag.
enum MarkupCheck {
    private static let elements: Set<String> = [
        "p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "img", "br", "hr", "data", "span", "sup", "div", "table", "thead", "tbody", "tr", "th", "td",
    ]
    private static let void: Set<String> = ["img", "br", "hr"]
    private static let attributes: Set<String> = ["href", "src", "alt", "title", "class", "value", "start", "scope", "role", "aria-label", "tabindex", "data-note"]

    static func faults(_ html: [UInt8]) -> [String] {
        var faults: [String] = []
        var open: [String] = []
        var index = 0
        if String(validating: html, as: UTF8.self) == nil { faults.append("HTML that is not UTF-8") }
        while let start = html[index...].firstIndex(of: 0x3C) {
            // What libcmark's safe mode writes in the place of raw HTML.
            let omitted = Array("<!-- raw HTML omitted -->".utf8)
            if html[start...].starts(with: omitted) {
                index = start + omitted.count
                continue
            }
            guard let tag = Tag(html, from: start) else {
                faults.append("a '<' that begins no tag")
                break
            }
            index = tag.end
            if !elements.contains(tag.name) { faults.append("an element '\(tag.name)'") }
            faults += tag.attributes.flatMap { fault(of: $0.name, $0.value) }
            if Set(tag.attributes.map(\.name)).count < tag.attributes.count { faults.append("an attribute of '\(tag.name)' that is given twice") }
            if tag.isClosing {
                if open.popLast() != tag.name { faults.append("'</\(tag.name)>' closes something else") }
            } else if !void.contains(tag.name) {
                open.append(tag.name)
            }
        }
        if !open.isEmpty { faults.append("'<\(open.joined(separator: "> <"))>' never closed") }
        return faults
    }

    private static func fault(of name: String, _ value: String) -> [String] {
        if !attributes.contains(name) { return ["an attribute '\(name)'"] }
        guard name == "href" || name == "src" else { return [] }
        let address = value.lowercased().filter { !$0.isWhitespace }
        return ["javascript:", "vbscript:", "data:text", "file:"].filter { address.hasPrefix($0) }.map { "an address '\($0)'" }
    }

    private struct Tag {
        var name = ""
        var isClosing = false
        var attributes: [(name: String, value: String)] = []
        var end: Int

        /// Nil when it is not written as our writers write tags: lower case, values in double quotes.
        init?(_ html: [UInt8], from start: Int) {
            end = start + 1
            func byte(_ index: Int) -> UInt8 { index < html.count ? html[index] : 0 }
            func isName(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D }
            func name(_ end: inout Int) -> String {
                let start = end
                while isName(byte(end)) { end += 1 }
                return String(decoding: html[start..<end], as: UTF8.self)
            }
            if byte(end) == 0x2F {
                isClosing = true
                end += 1
            }
            self.name = name(&end)
            while byte(end) == 0x20, byte(end + 1) != 0x2F {
                end += 1
                let attribute = name(&end)
                guard !attribute.isEmpty, byte(end) == 0x3D, byte(end + 1) == 0x22, let close = html[(end + 2)...].firstIndex(of: 0x22) else { return nil }
                attributes.append((attribute, String(decoding: html[(end + 2)..<close], as: UTF8.self)))
                end = close + 1
            }
            if byte(end) == 0x20 { end += 1 }
            if byte(end) == 0x2F { end += 1 }
            guard !self.name.isEmpty, byte(end) == 0x3E else { return nil }
            end += 1
        }
    }
}
