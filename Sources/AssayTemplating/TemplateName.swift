/// What may stand in a tag as the name of a value, a block or a template.
enum TemplateName {
    /// `.`, or parts of letters, digits, `_` and `-` joined by single dots.
    static func isValue(_ name: String) -> Bool {
        name == "." || name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isPart)
    }

    /// A value's name without dots.
    static func isBlock(_ name: String) -> Bool { isPart(name.utf8[...]) }

    /// Why a template may not be called this, or nil when it may: parts joined by `/`, below the folder of templates.
    static func pathFault(_ name: String) -> String? {
        if name.utf8.first == UInt8(ascii: "/") { return "is absolute" }
        if name.utf8.contains(UInt8(ascii: "\\")) { return "holds a backslash" }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds a control character" }
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }) { return "steps out of its folder" }
        let plain = parts.allSatisfy { part in
            part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isPart)
        }
        return plain ? nil : "is not made of letters, digits, '_', '-', '.' and '/'"
    }

    private static func isPart(_ part: Substring.UTF8View) -> Bool {
        !part.isEmpty
            && part.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
                    true
                default: false
                }
            }
    }
}
