import AssayCommentary
import AssayDiagnostics
import AssayMetrics

/// Finds the name of a hidden group beside a number: in the same sentence of commentary, a note, an event or a title. What is hidden from tables and
/// charts is not to be told in words.
///
/// A name is found in any letter case, with blanks, hyphens or nothing between its words, in the plural and the possessive. Numbers are digits of every
/// script, number words, and references, which show figures; weeks, dates, quarters, versions and the digits of names are none.
public struct HiddenGroupProse: Sendable {
    /// Where a name stands beside a number.
    public struct Occurrence: Sendable, Hashable {
        /// The group's id.
        public var group: String
        /// The first byte of its name in the text that was searched.
        public var offset: Int
    }

    /// A name to look for.
    private struct Name: Sendable {
        var group: String
        var title: String
        /// Its words without what stands between them.
        var folded: String
        /// A word of everyday English: then it is a name only in its own letter case.
        var isEverydayWord: Bool
    }

    private let names: [Name]
    private let otherNames: [String]

    /// - Parameters:
    ///   - hiddenTitles: id and title of each group that is hidden; both are names.
    ///   - otherNames: titles of other groups, metrics and pairs, whose digits are no numbers.
    public init(hiddenTitles: [(id: String, title: String)], otherNames: [String] = []) {
        names = hiddenTitles.flatMap { group in
            let (title, id) = (HiddenGroupProse.folded(group.title), HiddenGroupProse.folded(group.id))
            var names: [Name] = []
            if !title.isEmpty { names.append(Name(group: group.id, title: group.title, folded: title, isEverydayWord: HiddenGroupProse.everyday.contains(title))) }
            // An id that is a word of everyday English stands in any text.
            if !id.isEmpty, id != title, !HiddenGroupProse.everyday.contains(id) { names.append(Name(group: group.id, title: group.id, folded: id, isEverydayWord: false)) }
            return names
        }
        // Most reports hide nothing, and then nothing is looked for.
        self.otherNames = names.isEmpty ? [] : otherNames.map(HiddenGroupProse.folded).filter { $0.utf8.contains { (0x30...0x39).contains($0) } }
    }

    /// Each group once a sentence, in order.
    public func find(in text: String) -> [Occurrence] {
        if names.isEmpty { return [] }
        var start = 0
        var found: [Occurrence] = []
        for sentence in Sentence.split(text) {
            found += find(in: sentence).map { Occurrence(group: $0.group, offset: start + $0.offset) }
            start += sentence.pieces.reduce(0) { $0 + $1.text.utf8.count }
        }
        return found
    }

    /// The same in one sentence; offsets are those in its pieces' texts put together, a reference taking none.
    public func find(in sentence: Sentence) -> [Occurrence] {
        guard !names.isEmpty else { return [] }
        let text = sentence.pieces.reduce(into: "") { $0 += $1.text }
        let bytes = Array(text.utf8)
        let words = HiddenGroupWords(text).words
        var isName = Array(repeating: false, count: words.count)
        var found: [Occurrence] = []
        for name in names {
            for match in matches(of: name.folded, in: words) {
                if name.isEverydayWord, !bytes[words[match.lowerBound].offset...].starts(with: name.title.utf8) { continue }
                for index in match { isName[index] = true }
                let occurrence = Occurrence(group: name.group, offset: words[match.lowerBound].offset)
                if !found.contains(where: { $0.group == occurrence.group }) { found.append(occurrence) }
            }
        }
        guard !found.isEmpty else { return [] }
        for name in otherNames { for match in matches(of: name, in: words) { for index in match { isName[index] = true } } }
        let hasNumber = sentence.pieces.contains(where: \.isReference) || HiddenGroupNumbers.occur(in: words, except: isName)
        return hasNumber ? found.sorted { ($0.offset, $0.group) < ($1.offset, $1.group) } : []
    }

    /// The words that make a name up, each time it stands in the text.
    private func matches(of folded: String, in words: [HiddenGroupWords.Word]) -> [Range<Int>] {
        words.indices.compactMap { start in
            // A name begins a word of its own: not behind a letter, and digits may stand before it.
            if start > 0, words[start].gap.isEmpty, !words[start - 1].isNumber { return nil }
            var text = ""
            var end = start
            while end < words.count, text.utf8.count < folded.utf8.count {
                text += words[end].text
                end += 1
            }
            return text == folded || text == folded + "s" || text == folded + "es" ? start..<end : nil
        }
    }

    private static func folded(_ name: String) -> String { HiddenGroupWords(name).words.reduce(into: "") { $0 += $1.text } }

    /// Short words that every text has: as a group's name they count only as they are declared (`IT`, not `it`).
    private static let everyday: Set<String> = [
        "a", "all", "am", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "go", "had", "has", "he", "her", "his", "how", "i", "if", "in", "is", "it",
        "its", "may", "me", "my", "no", "not", "of", "off", "on", "one", "or", "other", "others", "our", "out", "she", "so", "the", "they", "to", "up", "us", "was", "we",
        "who", "you",
    ]
}
