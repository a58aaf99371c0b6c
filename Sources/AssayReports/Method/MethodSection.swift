/// A part of the method page.
struct MethodSection: Sendable, Hashable {
    /// What a part is made of, in order.
    enum Block: Sendable, Hashable {
        case text(String)
        /// Done one after the other.
        case steps([String])
        case list([String])
        case terms([Fact])
        /// Of numbers.
        case table(DataTable)
        /// A table of words.
        case words(DataTable)
    }

    /// Its anchor.
    var id: String
    var title: String
    var blocks: [Block]
}
