/// What a page tells of itself where somebody shares a link to it (the Open Graph protocol), beyond what every page says.
struct Share: Sendable {
    enum Kind: String, Sendable { case website, article }

    var title: String
    var type = Kind.website
    /// The author's name, or their names in one text.
    var author: String?

    /// `en_GB`: the protocol asks for a territory, and takes its own for a language without one.
    static func locale(_ language: String) -> String {
        switch language {
        case "en": "en_GB"
        case "de": "de_DE"
        default: String(decoding: language.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
        }
    }
}
