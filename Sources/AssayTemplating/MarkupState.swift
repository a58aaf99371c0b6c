/// Where a position in a page stands in the markup. What the states mean: HTML Standard, "Tokenization".
struct MarkupState: Hashable {
    enum Mode: Hashable {
        /// Between tags.
        case data
        /// Behind `<`, and behind `</`.
        case tagOpen, endTagOpen
        case tagName
        /// In a tag, where an attribute may begin.
        case betweenAttributes
        case attributeName, afterAttributeName
        /// Behind `=`.
        case beforeValue
        case quotedValue(UInt8)
        case unquotedValue
        /// Behind `<!`, before it is known what follows.
        case declarationOpen
        case comment, cdata, processingInstruction, declaration
        /// In an element whose content is no markup: `script` and the like.
        case rawText
        /// In an element whose content is text alone: `title`, `textarea`.
        case escapableText
    }

    /// How far the value of an attribute that holds an address has come.
    enum Reach: Hashable {
        case start, path, fragment
    }

    var mode = Mode.data
    /// The lower-case name of the tag, or of the element of raw or escapable text.
    var tag: [UInt8] = []
    var isEndTag = false
    /// A `/` stands right before.
    var isSelfClosing = false
    var attribute: [UInt8] = []
    /// A name ends here in some cases only, so that the next byte must end it in all.
    var needsSeparator = false
    var reach = Reach.start
    /// The attribute's value begins with a scheme other than `http` and `https`.
    var hasOpaqueScheme = false
    /// Lower-case bytes that decide what follows: of a value its beginning, elsewhere what came last.
    var recent: [UInt8] = []

    static let rawTextElements = ["script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext"]
    static let escapableTextElements = ["title", "textarea"]
    static let addressAttributes = [
        "href", "src", "action", "cite", "data", "poster", "srcset", "formaction", "xlink:href", "imagesrcset", "background", "longdesc",
        "manifest", "ping", "usemap", "codebase", "classid", "archive", "profile", "icon", "dynsrc", "lowsrc",
    ]

    /// The state behind a section, of which `self` is the state before it and `other` the one at its end; nil when no one state
    /// describes both.
    func joined(_ other: MarkupState) -> MarkupState? {
        if self == other { return self }
        if isBetweenAttributes, other.isBetweenAttributes, tag == other.tag, isEndTag == other.isEndTag {
            var state = MarkupState(mode: .betweenAttributes)
            state.tag = tag
            state.isEndTag = isEndTag
            state.needsSeparator = needsSeparator || other.needsSeparator || mode != .betweenAttributes || other.mode != .betweenAttributes
            return state
        }
        guard mode == other.mode else { return nil }
        switch mode {
        case .data: return MarkupState()
        case .comment, .cdata, .processingInstruction, .declaration, .rawText, .escapableText:
            guard tag == other.tag else { return nil }
            var state = self
            // Half an end of the element or comment counts for nothing.
            if recent != other.recent { state.recent = [] }
            return state
        case .quotedValue:
            guard tag == other.tag, attribute == other.attribute else { return nil }
            var state = self
            if reach != other.reach { state.reach = .path }
            state.hasOpaqueScheme = hasOpaqueScheme || other.hasOpaqueScheme
            return state
        default: return nil
        }
    }

    private var isBetweenAttributes: Bool {
        switch mode {
        case .tagName, .betweenAttributes, .attributeName, .afterAttributeName: true
        default: false
        }
    }

    /// For messages: "inside a comment".
    var title: String {
        switch mode {
        case .data: "between tags"
        case .tagOpen, .endTagOpen, .tagName: "in the name of a tag"
        case .betweenAttributes, .attributeName, .afterAttributeName: "in a tag, as the name of an attribute"
        case .beforeValue, .unquotedValue: "in attribute '\(string(attribute))' without quotes"
        case .quotedValue: "in attribute '\(string(attribute))'"
        case .declarationOpen, .declaration: "inside a declaration"
        case .comment: "inside a comment"
        case .cdata: "inside a CDATA section"
        case .processingInstruction: "inside a processing instruction"
        case .rawText, .escapableText: "inside <\(string(tag))>"
        }
    }

    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
