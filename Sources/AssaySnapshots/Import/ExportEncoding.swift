import AssayDiagnostics

/// What is wrong with a file as a whole, before its format is looked at.
enum ExportEncoding {
    /// Whether the file is UTF-8 text, and no web page that came in place of the export.
    static func check(_ file: ExportFile, expects format: String, log: inout ImportLog) -> Bool {
        let text = file.bytes.span
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

    static func refuseEmpty(_ file: ExportFile, log: inout ImportLog) {
        log.refuse("empty-export", "the file is empty", at: SourceLocation(path: file.path), help: "export it again")
    }
}
