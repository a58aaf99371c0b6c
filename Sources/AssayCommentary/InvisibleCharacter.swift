import AssayDiagnostics

/// Characters that a reader cannot see and that reorder, join or break text, or that HTML and XML forbid. They are taken out.
///
/// Controls but tab and line ends, C1 controls, zero-width space, joiner U+2060 and marks U+200E/F, the bidirectional controls
/// U+202A–202E and U+2066–2069 (Unicode UAX #9; CVE-2021-42574 "Trojan Source"), U+FEFF inside the text, noncharacters, the
/// private use plane 16, and bytes that are no UTF-8. U+200C and U+200D stay: several scripts and emoji are written with them.
struct InvisibleCharacter: Equatable {
    let scalar: UInt32
    /// How many bytes it takes.
    let length: Int

    /// The character at `index` when it is one of them. A plain byte costs one comparison.
    init?(at index: Int, in text: borrowing Span<UInt8>) {
        let byte = text[index]
        if byte >= 0x20 && byte < 0x7F { return nil }
        func next(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(text[index + offset]) & 0x3F : 0 }
        switch byte {
        case 0x09, 0x0A, 0x0D: return nil
        case 0..<0x20, 0x7F: self.init(scalar: UInt32(byte), length: 1)
        case 0xC2:
            guard next(1) < 0x20 else { return nil }
            self.init(scalar: 0x80 | next(1), length: 2)
        case 0xE2, 0xEF:
            let scalar = UInt32(byte & 0x0F) << 12 | next(1) << 6 | next(2)
            switch scalar {
            case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF:
                self.init(scalar: scalar, length: 3)
            default: return nil
            }
        case 0xF0...0xF4:
            let scalar = UInt32(byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
            guard scalar & 0xFFFE == 0xFFFE || scalar >= 0x10_0000 else { return nil }
            self.init(scalar: scalar, length: 4)
        case 0xC0, 0xC1, 0xF5...0xFF: self.init(scalar: UInt32(byte), length: 1)
        default: return nil
        }
    }

    private init(scalar: UInt32, length: Int) {
        self.scalar = scalar
        self.length = length
    }

    /// The text of a node without such characters, and the first of them. The marks of `PreparedBody` stay.
    static func strip(_ text: [UInt8]) -> (text: [UInt8], first: InvisibleCharacter?) {
        var out: [UInt8] = []
        var first: InvisibleCharacter?
        var index = 0
        while index < text.count {
            if text[index] == PreparedBody.markLead, PreparedBody.markNumber(at: index, in: text) != nil {
                out.append(contentsOf: text[index..<index + PreparedBody.markLength])
                index += PreparedBody.markLength
            } else if let character = InvisibleCharacter(at: index, in: text.span) {
                first = first ?? character
                index += character.length
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return (out, first)
    }

    static func occurs(in text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x20 && byte < 0x7F { continue }
            if InvisibleCharacter(at: index, in: text) != nil { return true }
        }
        return false
    }

    func diagnostic(at location: SourceLocation) -> Diagnostic {
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        return Diagnostic(
            .warning, rule: "invisible-character", "'\(code)' cannot be seen in the text and is left out", at: location,
            help: "delete it, or type the line anew")
    }
}
