/// A sentence of the interface, or a part of one: written in English where it is used, with places for figures and names, and told in the language of the
/// site by `tell`.
///
/// In a table of phrases it stands under its English, with `%1`, `%2` … for the places in their order: `tell("\(shown) of \(all) groups")` is looked up as
/// `%1 of %2 groups`. (The way of gettext and of `LocalizedStringResource`.)
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
    /// The English text.
    let english: String
    /// Where what was filled in stands in it, as offsets in UTF-8.
    let places: [Range<Int>]

    public init(stringLiteral value: String) {
        english = value
        places = []
    }

    public init(stringInterpolation: Interpolation) {
        english = stringInterpolation.english
        places = stringInterpolation.places
    }

    /// Puts a phrase together, and notes where what is filled in stands.
    public struct Interpolation: StringInterpolationProtocol {
        var english = ""
        var places: [Range<Int>] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            english.reserveCapacity(literalCapacity + 12 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { english += literal }

        /// A name, a number or another phrase, printed already.
        public mutating func appendInterpolation(_ text: String) {
            let start = english.utf8.count
            english += text
            places.append(start..<english.utf8.count)
        }

        /// A whole number without separators: a count, or a year.
        public mutating func appendInterpolation(_ number: Int) { appendInterpolation(String(number)) }

        /// What prints the same in every language: a week, a shape.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) { appendInterpolation(value.description) }
    }

    /// The English with `%1`, `%2` … for what is filled in.
    ///
    /// A place is one digit: from the tenth on all are `%9`, so that such a phrase has no key of its own. The tests that collect the phrases refuse one with more
    /// than nine places.
    var key: String {
        guard !places.isEmpty else { return english }
        let bytes = english.utf8.span
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count + 2 * places.count)
        var end = 0
        for (number, place) in places.enumerated() {
            for index in end..<place.lowerBound { key.append(bytes[index]) }
            key.append(UInt8(ascii: "%"))
            key.append(UInt8(ascii: "1") + UInt8(truncatingIfNeeded: min(number, 8)))
            end = place.upperBound
        }
        for index in end..<bytes.count { key.append(bytes[index]) }
        return String(decoding: key, as: UTF8.self)
    }

    /// A translation with what was filled in in its places. What ends in a full stop already, as `103 Mio.` does, ends the sentence too.
    func filling(_ translation: String) -> String {
        guard !places.isEmpty else { return translation }
        let told = translation.utf8.span, bytes = english.utf8.span
        var out: [UInt8] = []
        out.reserveCapacity(told.count + bytes.count)
        var index = 0
        while index < told.count {
            let number = told[index] == UInt8(ascii: "%") && index + 1 < told.count ? Int(told[index + 1]) - 0x31 : -1
            if places.indices.contains(number) {
                for position in places[number] { out.append(bytes[position]) }
                index += 2
                if out.last == UInt8(ascii: "."), index < told.count, told[index] == UInt8(ascii: ".") { index += 1 }
            } else {
                out.append(told[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// A phrase in the language of the site that is being made: the English where its table has none.
///
/// Every text of Assay's own that a reader of a site sees goes through here, so that the table of a language holds them all. Tests collect the literals from
/// the sources: a phrase is always written out at the call.
public func tell(_ phrase: Phrase) -> String { Language.current.tell(phrase, in: nil) }

/// A phrase whose English means two things: `context` says which, and stands in a table as the entry's `msgctxt`.
public func tell(_ phrase: Phrase, in context: String) -> String { Language.current.tell(phrase, in: context) }
