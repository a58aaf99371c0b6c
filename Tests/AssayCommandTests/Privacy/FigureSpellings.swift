import Foundation

/// All ways in which a figure might be printed: in full, grouped, rounded, by the thousand, million and billion, as a per cent.
/// Only spellings of so many digits that no other figure is likely to have them: five, or four before a letter; seven of a share.
enum FigureSpellings {
    static func of(_ figure: MadeUpSite.Figure) -> Set<String> {
        switch figure {
        case .value(let value): spellings(value, digits: 5)
        // A share of few digits may be any other's.
        case .parts(let numerator, let denominator): spellings(numerator / denominator, digits: 7)
        }
    }

    private static func spellings(_ value: Double, digits least: Int) -> Set<String> {
        var found: Set<String> = [MadeUpSite.written(value)]
        for (power, suffix) in [(1.0, ""), (1e3, "k"), (1e6, "M"), (1e9, "B"), (0.01, "")] {
            for decimals in 0...12 {
                let text = String(format: "%.\(decimals)f", value / power)
                found.insert(text + suffix)
                found.insert(grouped(text) + suffix)
            }
        }
        return found.filter { text in
            let digits = text.drop { $0 == "0" || $0 == "." }.filter(\.isNumber)
            return digits.count >= (text.last!.isLetter ? least - 1 : least)
        }
    }

    private static func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        var whole = ""
        for (place, digit) in parts[0].reversed().enumerated() { whole = String(digit) + (place > 0 && place % 3 == 0 ? "," : "") + whole }
        return whole + parts.dropFirst().map { "." + $0 }.joined()
    }

    /// A text without its SHA-256 digests, in which any digits may stand: `GuessedDigestTests` looks at these.
    static func withoutDigests(_ text: [UInt8]) -> [UInt8] {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
        var rest: [UInt8] = []
        var place = 0
        while place < text.count {
            let run = text[place...].prefix(while: isDigit)
            if run.count != 64 { rest += run }
            place += run.count
            if place < text.count { rest.append(text[place]) }
            place += 1
        }
        return rest
    }

    /// The numbers of a text as they stand there, with a letter for thousands, millions or billions behind them where there is one, and without.
    /// - Parameter isTable: commas are between fields, never within numbers.
    static func numbers(in text: [UInt8], isTable: Bool) -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        var start = -1
        for place in 0...text.count {
            let byte = place < text.count ? text[place] : 0
            let isInside = (0x30...0x39).contains(byte) || byte == 0x2E || (byte == 0x2C && !isTable)
            if isInside, start < 0 { start = place }
            guard !isInside, start >= 0 else { continue }
            var end = place
            while end > start, text[end - 1] == 0x2E || text[end - 1] == 0x2C { end -= 1 }
            if end - start >= 5 {
                found.insert(Array(text[start..<end]))
                if [0x6B, 0x4D, 0x42].contains(byte), end == place { found.insert(Array(text[start...end])) }
            }
            start = -1
        }
        return found
    }
}
