/// A text cut into runs of letters and runs of digits, folded for comparison.
struct HiddenGroupWords {
    struct Word {
        /// In small letters; digits of every script as they are written.
        var text: String
        var isNumber: Bool
        /// Begins with a capital.
        var isCapital: Bool
        /// Offset of its first byte in the text.
        var offset: Int
        /// What stands between it and the word before: empty when they touch.
        var gap: String
    }

    private(set) var words: [Word] = []

    /// Letters, marks and digits make words; soft hyphens and joiners count as nothing; all else separates.
    init(_ text: String) {
        var gap = ""
        var offset = 0
        for scalar in text.unicodeScalars {
            defer { offset += String(scalar).utf8.count }
            let kind = Kind(scalar)
            switch kind {
            case .nothing: break
            case .gap: gap.unicodeScalars.append(scalar)
            case .mark, .letter, .digit:
                let isNumber = kind == .digit || (kind == .mark && gap.isEmpty && words.last?.isNumber == true)
                if gap.isEmpty, let last = words.last, last.isNumber == isNumber {
                    words[words.count - 1].text += scalar.properties.lowercaseMapping
                } else {
                    words.append(
                        Word(
                            text: scalar.properties.lowercaseMapping, isNumber: isNumber, isCapital: scalar.properties.isUppercase, offset: offset, gap: gap))
                    gap = ""
                }
            }
        }
    }

    private enum Kind {
        case letter, digit, mark, gap, nothing

        init(_ scalar: Unicode.Scalar) {
            if scalar.isASCII {
                switch scalar.value {
                case 0x30...0x39: self = .digit
                case 0x41...0x5A, 0x61...0x7A: self = .letter
                default: self = .gap
                }
                return
            }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .format: self = .nothing
            case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
            // Digits of all scripts, raised, circled and full-width ones, fractions; but no letters that also count, as in Chinese.
            default: self = properties.numericType != nil && !properties.isIdeographic ? .digit : properties.isAlphabetic ? .letter : .gap
            }
        }
    }
}
