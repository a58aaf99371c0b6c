import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct ExportEncodingTests {
    private func faults(_ bytes: [UInt8]) -> [Diagnostic] {
        var log = ImportLog()
        let isFine = ExportEncoding.check(ExportFile(path: "x", bytes: bytes), expects: "JSON", log: &log)
        #expect(isFine == log.finished().isEmpty)
        return log.finished()
    }

    @Test(arguments: ["{}", "\u{FEFF}a,b\n", " \r\n[1]", "ä"])
    func takesText(_ text: String) { #expect(faults(Array(text.utf8)).isEmpty) }

    @Test(arguments: ["<!DOCTYPE html><html>", "\u{FEFF}<html>", "\n\t <?xml version=\"1.0\"?>"])
    func refusesWebPages(_ text: String) {
        let fault = faults(Array(text.utf8)).first
        #expect(fault?.rule == "web-page")
        #expect(fault?.help == "sign in, or send the access token, and export it again")
    }

    @Test(arguments: ["", "\u{FEFF}", " \r\n\t"])
    func refusesEmptyFiles(_ text: String) { #expect(faults(Array(text.utf8)).map(\.rule) == ["empty-export"]) }

    @Test(arguments: [[0x61, 0xC3], [0x61, 0xE2, 0x82], [0xF0, 0x9F, 0x98]] as [[UInt8]])
    func aDownloadThatStoppedInACharacterIsTruncated(_ bytes: [UInt8]) { #expect(faults(bytes).map(\.rule) == ["truncated"]) }

    @Test(arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0x1F, 0x8B, 0x08, 0x00], [0x61, 0xE4, 0x62], [0xE4, 0x61, 0xC3]] as [[UInt8]])
    func refusesWhatIsNoUTF8(_ bytes: [UInt8]) {
        #expect(faults(bytes).count == 1)
        #expect(faults(bytes).first?.severity == .error)
    }
}
