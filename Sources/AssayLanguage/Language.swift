/// The language in which a site speaks: Assay's own phrases, and how numbers and dates are written.
///
/// A class, so that to read the current one, some hundred thousand times a build, is to count one reference.
public final class Language: Sendable {
    /// A BCP 47 tag, for the `lang` attribute.
    public let tag: String
    public let numbers: NumberMarks
    public let dates: DateMarks
    /// The words by which prose says that something rose or fell.
    public let movements: MovementWords
    /// Whether a name may lose its capital within a sentence: not where every noun has one.
    public let lowersNames: Bool
    /// Under the English; empty for English itself.
    private let phrases: [String: String]

    /// Built in: its phrases are those of the sources.
    public static let english = Language(tag: "en", numbers: NumberMarks(), dates: DateMarks(), movements: .english, lowersNames: true, phrases: [:])

    /// The language of the site that is being made. Bound once by whoever makes a site, around everything; what is not bound is English.
    @TaskLocal public static var current = Language.english

    init(tag: String, numbers: NumberMarks, dates: DateMarks, movements: MovementWords, lowersNames: Bool, phrases: [String: String]) {
        self.tag = tag
        self.numbers = numbers
        self.dates = dates
        self.movements = movements
        self.lowersNames = lowersNames
        self.phrases = phrases
    }

    /// Every English phrase of the table, placeholders as `%1`; behind its context and U+0004 where it has one.
    public var keys: Set<String> { Set(phrases.keys) }

    func tell(_ phrase: Phrase, in context: String?) -> String {
        guard !phrases.isEmpty, let told = phrases[Language.key(phrase.key, in: context)] else { return phrase.english }
        return phrase.filling(told)
    }

    /// Under what a phrase stands in a table.
    static func key(_ phrase: String, in context: String?) -> String { context.map { $0 + "\u{4}" + phrase } ?? phrase }

    /// A text that stands in a template, without what is filled in; nil where the table has none.
    public func told(_ text: String) -> String? { phrases[text] }
}

/// How numbers are written.
public struct NumberMarks: Sendable, Hashable {
    /// Between the whole and its fraction.
    public var decimal = "."
    /// Between thousands.
    public var group = ","
    /// What follows figures by the thousand, million and billion, with the blank before it where there is one.
    public var thousand = "k"
    public var million = "M"
    public var billion = "B"
    /// After a share, and after a difference of shares.
    public var percent = "\u{A0}%"
    public var points = "\u{A0}pp"

    public init() {}
}

/// How dates are written: `{day}`, `{month}` and `{year}` are filled in.
public struct DateMarks: Sendable, Hashable {
    public var full = "{day} {month} {year}"
    public var dayAndMonth = "{day} {month}"
    /// The first day of a span within one month.
    public var day = "{day}"

    public init() {}
}
