/// A parsed template: what its tags mean, with the whitespace rules for lines already applied.
///
/// Ranges are bytes of the template's source. The whitespace at the start of a line is a node of its own, since a partial or a
/// block may have to be indented anew.
indirect enum TemplateNode {
    /// Never the start of a line; at most to the end of one.
    case text(Range<Int>)
    /// The whitespace, often none, at the start of a line that is not blank.
    case margin(Range<Int>)
    case variable(TemplateTag)
    case section(Section)
    case partial(TemplateTag, margin: Range<Int>?)
    case parent(Parent)
    case block(Block)

    struct Section {
        let tag: TemplateTag
        /// The whitespace before a tag that stands alone on its line.
        let margin: Range<Int>?
        let body: [TemplateNode]
    }

    struct Parent {
        let tag: TemplateTag
        /// The whitespace before a tag that, up to the one which closes it, stands alone on its lines.
        let margin: Range<Int>?
        let overrides: [Block]
    }

    struct Block {
        let tag: TemplateTag
        /// The whitespace before a tag that is the first thing on its line.
        let margin: Range<Int>?
        /// The opening tag has a line of its own.
        let isStandalone: Bool
        /// The line ends behind the opening tag, and that end is no part of the body.
        let startsLine: Bool
        let body: [TemplateNode]
    }

    /// The whitespace that this node puts at the start of a line.
    var leadingMargin: Range<Int>? {
        switch self {
        case .text, .variable: nil
        case .margin(let margin): margin
        case .section(let section): section.margin
        case .partial(_, let margin): margin
        case .parent(let parent): parent.margin
        case .block(let block): block.isStandalone ? block.margin : nil
        }
    }
}

extension TemplateNode.Block {
    /// The indentation of the body's first line that is not blank; nil when the body has none, or does not begin with a line.
    var intrinsicMargin: Range<Int>? { startsLine ? body.lazy.compactMap(\.leadingMargin).first : nil }
}

/// A template that has been read without a syntax error.
struct Template {
    let source: TemplateSource
    let nodes: [TemplateNode]
}
