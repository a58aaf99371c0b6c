/// The HTML of a commentary, as libcmark writes it, with its links and images made to work without the site around it.
enum PacketMarkup {
    /// - Parameters:
    ///   - link: where a link leads in the packet; nil leaves its text alone.
    ///   - image: an image as an address that holds it; one that there is not goes.
    static func rewritten(_ html: [UInt8], link: (String) -> String?, image: (String) -> [UInt8]?) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(html.count)
        var index = 0
        var isLinkGone = false
        while index < html.count {
            if html[index] != UInt8(ascii: "<") {
                out.append(html[index])
                index += 1
            } else if let value = attribute(html, index, "<a href=\"") {
                let tagEnd = end(of: value.upperBound, html)
                if let target = link(unescaped(html[value])) {
                    out += html[index..<value.lowerBound] + escaped(target) + html[value.upperBound..<tagEnd]
                } else {
                    isLinkGone = true
                }
                index = tagEnd
            } else if isLinkGone, html[index...].starts(with: "</a>".utf8) {
                // Links hold no links (CommonMark 0.31, 6.3).
                isLinkGone = false
                index += 4
            } else if let value = attribute(html, index, "<img src=\"") {
                let tagEnd = end(of: value.upperBound, html)
                if let data = image(unescaped(html[value])) { out += html[index..<value.lowerBound] + data + html[value.upperBound..<tagEnd] }
                index = tagEnd
            } else {
                out.append(html[index])
                index += 1
            }
        }
        return out
    }

    /// The value of the attribute with which a tag begins.
    private static func attribute(_ html: [UInt8], _ index: Int, _ start: String) -> Range<Int>? {
        guard html[index...].starts(with: start.utf8) else { return nil }
        let from = index + start.utf8.count
        return html[from...].firstIndex(of: UInt8(ascii: "\"")).map { from..<$0 }
    }

    /// Behind the tag's `>`; within values libcmark escapes it.
    private static func end(of value: Int, _ html: [UInt8]) -> Int { html[value...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.count }

    private static let entities: [(text: String, byte: UInt8)] = [("&amp;", 0x26), ("&quot;", 0x22), ("&#x27;", 0x27), ("&lt;", 0x3C), ("&gt;", 0x3E)]

    private static func unescaped(_ value: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            let entity = value[index] == 0x26 ? entities.first { value[index...].starts(with: $0.text.utf8) } : nil
            out.append(entity?.byte ?? value[index])
            index += entity?.text.utf8.count ?? 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func escaped(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte in entities.first { $0.byte == byte }.map { Array($0.text.utf8) } ?? [byte] }
    }
}
