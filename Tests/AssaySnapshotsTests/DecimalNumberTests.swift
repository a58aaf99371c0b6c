import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

@Suite struct DecimalNumberTests {
    private func number(_ text: String) -> DecimalNumber? {
        let bytes = Array(text.utf8)
        return DecimalNumber(bytes.span, 0, bytes.count)
    }

    @Test(arguments: ["", "-", "+1", "01", "-01", ".5", "1.", "1.e3", "1e", "1e+", "0x1", "1_000", "1,5", " 1", "1 ", "nan", "inf", "1f", "--1", "1.2.3", "１", "1234567a"])
    func otherTextIsNoNumber(text: String) { #expect(number(text) == nil) }

    @Test(arguments: [("12", 0), ("0.25", -2), ("1.50e3", 1), ("12e2", 2), ("-3.0", -1), ("0", 0), ("12345678.5", -1)])
    func theLastPlaceIsTheOneWritten(text: String, place: Int) { #expect(number(text)?.lastPlace == place) }

    /// Each digit count from 1 to 9, at each place of a longer text, so that words are cut everywhere.
    @Test func countsOfEveryLengthAreRead() {
        for digits in 1...9 {
            for lead in 0..<9 {
                let text = String("987654321".prefix(digits))
                let bytes = Array((String(repeating: "7", count: lead) + text + "5678").utf8)
                for spare in [0, 1, 4] {
                    let all = Array(bytes.dropLast(spare))
                    #expect(DecimalNumber(all.span, lead, lead + digits)?.value == Double(text))
                }
            }
        }
    }

    /// Every text of up to six of these characters, read by words and, at the end of a text that is too short for them, by bytes.
    @Test func wordsAndBytesSayTheSame() {
        let characters = Array("019.-e".utf8)
        var texts: [[UInt8]] = [[]]
        for _ in 1...6 {
            texts = texts.flatMap { text in characters.map { text + [$0] } }
            let differing = texts.filter { text in
                let long = text + Array("5.555555".utf8)
                let (byWords, byBytes) = (DecimalNumber(long.span, 0, text.count), DecimalNumber(text.span, 0, text.count))
                return byWords?.value.bitPattern != byBytes?.value.bitPattern || byWords?.lastPlace != byBytes?.lastPlace || byWords?.isNonzero != byBytes?.isNonzero
            }
            #expect(differing.map { String(decoding: $0, as: UTF8.self) } == [])
        }
    }

    @Test(arguments: ["9007199254740993", "-9007199254740993", "18446744073709551617", "10000000000000000000000000"])
    func wholeNumbersThatNoDoubleEqualsAreKnown(text: String) throws { #expect(try #require(number(text)).isChangedInteger) }

    @Test(arguments: ["9007199254740992", "9007199254740994", "18446744073709551616", "10000000000000000000000", "9007199254740993.5", "9007199254740993e0", "0.1"])
    func otherNumbersAreNot(text: String) throws { #expect(try #require(number(text)).isChangedInteger == false) }

    @Test(.enabled(if: Fixtures.shared("corpora/parse-number") != nil, "the corpus parse-number is absent"))
    func everyNumberOfTheCorpusIsReadToTheBit() throws {
        var checked = 0
        for url in try Fixtures.files(in: Fixtures.shared("corpora/parse-number/data")!, extension: "txt") {
            for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
                let parts = line.split(separator: " ")
                let bits = try #require(UInt64(parts[2], radix: 16))
                // Same number, in the stricter grammar: no plus sign, a digit on both sides of the point, no leading zeros.
                var text = parts[3].hasPrefix("+") ? parts[3].dropFirst() : parts[3]
                let sign = text.hasPrefix("-") ? "-" : ""
                text = text.dropFirst(sign.count)
                while text.hasPrefix("0"), text.dropFirst().first?.isWholeNumber == true { text = text.dropFirst() }
                let written = sign + (text.hasPrefix(".") ? "0" : "") + text.replacing(".e", with: ".0e").replacing(".E", with: ".0E") + (text.hasSuffix(".") ? "0" : "")
                guard let read = number(written) else {
                    Issue.record("not read: \(line)")
                    continue
                }
                // A zero without a sign is all that Assay keeps of a zero.
                #expect(read.value.bitPattern == (bits == 1 << 63 ? 0 : bits), "\(line)")
                checked += 1
            }
        }
        #expect(checked > 6_900)
    }
}
