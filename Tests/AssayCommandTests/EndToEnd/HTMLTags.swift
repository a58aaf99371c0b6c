/// The start tags of an HTML page with their attributes: enough to check what a page loads and links to.
///
/// Reads bytes, so that no grapheme hides a quote. Pages are Assay's own: attribute values stand in double quotes.
struct HTMLTags {
    struct Tag {
        var name: String
        var attributes: [(name: String, value: String)] = []

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

        /// Attributes that hold an address.
        var addresses: [(name: String, address: String)] {
            let names = ["href", "src", "xlink:href", "action", "poster", "data", "cite", "background", "formaction", "manifest", "ping"]
            let single = attributes.filter { names.contains($0.name) }.map { ($0.name, $0.value) }
            let sets = attributes.filter { $0.name == "srcset" }.flatMap { set in
                set.value.split(separator: ",").compactMap { $0.split(separator: " ").first.map { (set.name, String($0)) } }
            }
            return single + sets
        }
    }

    private(set) var tags: [Tag] = []

    var ids: [String] { tags.compactMap { $0["id"] } }

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var i = 0
        while i < bytes.count {
            guard bytes[i] == UInt8(ascii: "<") else { i += 1; continue }
            if bytes[i...].starts(with: "<!--".utf8) {
                while i < bytes.count, !bytes[i...].starts(with: "-->".utf8) { i += 1 }
                continue
            }
            i += 1
            guard i < bytes.count, HTMLTags.isLetter(bytes[i]) else { continue }
            var tag = Tag(name: HTMLTags.name(bytes, &i))
            while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
                if HTMLTags.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "/") { i += 1; continue }
                let name = HTMLTags.name(bytes, &i)
                var value = ""
                if i < bytes.count, bytes[i] == UInt8(ascii: "=") {
                    i += 1
                    let quote = i < bytes.count ? bytes[i] : 0
                    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
                    if isQuoted { i += 1 }
                    let start = i
                    while i < bytes.count, isQuoted ? bytes[i] != quote : !HTMLTags.isBlank(bytes[i]) && bytes[i] != UInt8(ascii: ">") { i += 1 }
                    value = HTMLTags.unescaped(String(decoding: bytes[start..<i], as: UTF8.self))
                    if isQuoted { i += 1 }
                } else if name.isEmpty {
                    i += 1
                }
                tag.attributes.append((name, value))
            }
            tags.append(tag)
        }
    }

    private static func name(_ bytes: [UInt8], _ i: inout Int) -> String {
        let start = i
        while i < bytes.count, !isBlank(bytes[i]), ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[i]) { i += 1 }
        return String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
    }

    static func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
