import AssayDiagnostics

/// What is wrong with a file as a whole, before its format is looked at.
enum ExportEncoding {
    /// Whether the file is UTF-8 text, and no web page that came in place of the export.
    static func check(_ file: ExportFile, expects format: String, log: inout ImportLog) -> Bool {
        let text = file.bytes.span
        if isCutInCharacter(file.bytes) {
            log.refuse(
                "truncated", "the file ends in the middle of a character: the download stopped early", at: SourceLocation(path: file.path), help: "download it again")
            return false
        }
        if let fault = TextEncoding.fault(in: text, path: file.path, help: "export it as UTF-8") {
            log.report(fault)
            return false
        }
        var first = TextEncoding.byteOrderMark(text)
        while first < text.count, text[first] == 0x20 || (0x09...0x0D).contains(text[first]) { first += 1 }
        if first < text.count, text[first] == UInt8(ascii: "<") {
            log.refuse(
                "web-page", "the file is a web page and no \(format): most likely the page that asks to sign in", at: SourceLocation(path: file.path, line: 1),
                help: "sign in, or send the access token, and export it again")
            return false
        }
        if first == text.count {
            refuseEmpty(file, log: &log)
            return false
        }
        return true
    }

    /// Whether the last character has fewer bytes than its first one says, after text that is UTF-8.
    private static func isCutInCharacter(_ bytes: [UInt8]) -> Bool {
        guard let lead = bytes.suffix(3).lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC2 else { return false }
        let length = bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : bytes[lead] < 0xF5 ? 4 : 0
        return bytes.count - lead < length && TextEncoding.fault(in: Array(bytes[..<lead]).span, path: "", help: "") == nil
    }

    static func refuseEmpty(_ file: ExportFile, log: inout ImportLog) {
        log.refuse("empty-export", "the file is empty", at: SourceLocation(path: file.path), help: "export it again")
    }
}
