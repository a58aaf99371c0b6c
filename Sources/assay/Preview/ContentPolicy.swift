/// A content security policy as a page's head states it.
enum ContentPolicy {
    /// The page with its policies opened for the preview's script alone, for what that asks of the preview, and for the sheet of its panel.
    ///
    /// A page without a policy stays as it is: nothing is closed to the script there.
    static func opening(_ page: [UInt8], to script: String) -> [UInt8] {
        var out: [UInt8] = []
        var rest = page[...]
        while let tag = nextMeta(in: rest) {
            let attributes = Tag(page[tag])
            if let kind = attributes["http-equiv"], String(decoding: page[kind], as: UTF8.self).lowercased() == "content-security-policy", let content = attributes["content"] {
                out += page[rest.startIndex..<content.lowerBound]
                out += opened(String(decoding: page[content], as: UTF8.self), to: script).utf8
                out += page[content.upperBound..<tag.upperBound]
            } else {
                out += page[rest.startIndex..<tag.upperBound]
            }
            rest = page[tag.upperBound...]
        }
        return out + rest
    }

    /// `script` may run, the page may ask the preview, and the preview's sheet may style its panel; all else is as it was.
    static func opened(_ policy: String, to script: String) -> String {
        var directives = policy.split(separator: ";").map { $0.split { $0 == " " || $0 == "\t" || $0 == "\n" }.map(String.init) }.filter { !$0.isEmpty }
        func allow(_ name: String, _ source: String) {
            guard let index = directives.firstIndex(where: { $0[0].lowercased() == name }) else {
                // What has no directive of its own goes by the one for the rest, and keeps what that allows.
                let general = directives.first { $0[0].lowercased() == "default-src" }.map { $0.dropFirst().filter { $0 != "'none'" } }
                return directives.append([name] + (general ?? []) + ((general ?? []).contains(source) ? [] : [source]))
            }
            directives[index].removeAll { $0 == "'none'" }
            if !directives[index].contains(source) { directives[index].append(source) }
        }
        allow("script-src", script)
        allow("connect-src", "'self'")
        allow("style-src", "'self'")
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }

    /// The range of the next `<meta …>`.
    private static func nextMeta(in page: ArraySlice<UInt8>) -> Range<Int>? {
        var index = page.startIndex
        while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            if Tag.isName("meta", at: start + 1, in: page), let end = Tag.end(of: start, in: page) { return start..<end }
            index = start + 1
        }
        return nil
    }

    /// A start tag's attributes, as ranges of the page.
    private struct Tag {
        private var values: [String: Range<Int>] = [:]

        subscript(_ name: String) -> Range<Int>? { values[name] }

        init(_ text: ArraySlice<UInt8>) {
            // Behind `<meta`.
            var index = text.startIndex + 5
            while index < text.endIndex {
                while index < text.endIndex, Tag.isBlank(text[index]) { index += 1 }
                let name = text[index...].prefix { !Tag.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
                index = name.endIndex
                while index < text.endIndex, Tag.isBlank(text[index]) { index += 1 }
                guard index < text.endIndex, text[index] == UInt8(ascii: "=") else {
                    if name.isEmpty { index += 1 }
                    continue
                }
                index += 1
                while index < text.endIndex, Tag.isBlank(text[index]) { index += 1 }
                guard index < text.endIndex, text[index] == 0x22 || text[index] == 0x27 else { continue }
                let end = text[(index + 1)...].firstIndex(of: text[index]) ?? text.endIndex
                values[String(decoding: name, as: UTF8.self).lowercased()] = (index + 1)..<end
                index = min(end + 1, text.endIndex)
            }
        }

        static func isName(_ name: String, at index: Int, in text: ArraySlice<UInt8>) -> Bool {
            let end = index + name.utf8.count
            guard end < text.endIndex, zip(text[index..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
            return isBlank(text[end]) || text[end] == UInt8(ascii: ">") || text[end] == UInt8(ascii: "/")
        }

        /// Behind the `>` that ends it: one between quotes does not.
        static func end(of start: Int, in text: ArraySlice<UInt8>) -> Int? {
            var quote: UInt8?
            for index in start..<text.endIndex {
                let byte = text[index]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == 0x22 || byte == 0x27 {
                    quote = byte
                } else if byte == UInt8(ascii: ">") {
                    return index + 1
                }
            }
            return nil
        }

        private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    }
}
