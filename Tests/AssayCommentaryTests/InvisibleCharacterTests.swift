import Testing

@testable import AssayCommentary

@Suite struct InvisibleCharacterTests {
    @Test func everyScalarIsJudgedByItsNumber() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(scalar).utf8)
            let expected = switch value {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
            default: value & 0xFFFE == 0xFFFE || value >= 0x10_0000
            }
            let found = InvisibleCharacter(at: 0, in: bytes.span)
            if (found != nil) != expected || (found != nil && (found?.scalar != value || found?.length != bytes.count)) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func bytesThatEndTooEarlyDoNotTrap() {
        for byte in UInt8.min...UInt8.max { _ = InvisibleCharacter(at: 0, in: [byte].span) }
    }
}
