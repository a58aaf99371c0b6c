internal import CCommonMark
#if canImport(Glibc)
    internal import Glibc
#endif

/// The one owner of a libcmark document: parsed once, freed once. All calls of C in this module are in this file.
///
/// libcmark keeps no state between documents, so several threads may each hold one of their own. Its safe mode is on unless a
/// caller says otherwise: raw HTML and dangerous addresses are left out of the output.
struct CommonMarkDocument: ~Copyable {
    private let root: OpaquePointer

    /// Parses CommonMark (UTF-8). Any byte sequence parses; limits on time are the caller's (`MarkdownLimits`).
    init(_ markdown: [UInt8]) {
        // The parser joins neighbouring texts itself at the end (`cmark_parser_finish`).
        root = markdown.withUnsafeBufferPointer { bytes in
            // A fresh parser always gives a document; libcmark aborts when memory runs out.
            unsafe bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)! }
        }
    }

    deinit { cmark_node_free(root) }

    /// Visits the nodes in document order, containers on the way in only. The visitor may change the node it is given, put
    /// nodes before it, and (leaves only) take it out.
    func walk(_ visit: (CommonMarkNode) -> Void) { CommonMarkNode(pointer: root).walk(visit) }

    var firstBlock: CommonMarkNode? { CommonMarkNode(pointer: root).firstChild }

    /// The document as HTML, one block a line.
    func html(safe: Bool = true) -> [UInt8] {
        let text = cmark_render_html(root, safe ? CMARK_OPT_DEFAULT : CMARK_OPT_UNSAFE)!
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return bytes(of: text)
    }
}

/// A node of a document, valid as long as the document and until it is taken out.
struct CommonMarkNode: Hashable {
    fileprivate let pointer: OpaquePointer

    var kind: CommonMarkKind { CommonMarkKind(cmark_node_get_type(pointer)) }
    var parent: CommonMarkNode? { cmark_node_parent(pointer).map(CommonMarkNode.init) }
    var next: CommonMarkNode? { cmark_node_next(pointer).map(CommonMarkNode.init) }
    var firstChild: CommonMarkNode? { cmark_node_first_child(pointer).map(CommonMarkNode.init) }
    /// 1 is the document's first line. Right for blocks; for inlines libcmark loses count at hard breaks and definitions.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// The text of a text, code or HTML node, without a copy. Valid inside the call.
    func withLiteral<R>(_ use: (UnsafeBufferPointer<UInt8>) -> R) -> R { withBytes(of: cmark_node_get_literal(pointer), use) }
    var literal: [UInt8] {
        get { bytes(of: cmark_node_get_literal(pointer)) }
        nonmutating set { _ = withCString(newValue) { cmark_node_set_literal(pointer, $0) } }
    }
    /// The address of a link or image, without a copy. Valid inside the call.
    func withURL<R>(_ use: (UnsafeBufferPointer<UInt8>) -> R) -> R { withBytes(of: cmark_node_get_url(pointer), use) }
    /// The address of a link or image: escapes and entities resolved, percent escapes as written.
    var url: [UInt8] {
        get { bytes(of: cmark_node_get_url(pointer)) }
        nonmutating set { _ = withCString(newValue) { cmark_node_set_url(pointer, $0) } }
    }
    var title: [UInt8] {
        get { bytes(of: cmark_node_get_title(pointer)) }
        nonmutating set { _ = withCString(newValue) { cmark_node_set_title(pointer, $0) } }
    }
    /// What follows the opening fence of a code block; empty for an indented one.
    var fenceInfo: [UInt8] {
        get { bytes(of: cmark_node_get_fence_info(pointer)) }
        nonmutating set { _ = withCString(newValue) { cmark_node_set_fence_info(pointer, $0) } }
    }
    var headingLevel: Int {
        get { Int(cmark_node_get_heading_level(pointer)) }
        nonmutating set { _ = cmark_node_set_heading_level(pointer, Int32(newValue)) }
    }

    func walk(_ visit: (CommonMarkNode) -> Void) {
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            switch cmark_iter_next(iterator) {
            case CMARK_EVENT_DONE: return
            case CMARK_EVENT_ENTER: visit(CommonMarkNode(pointer: cmark_iter_get_node(iterator)))
            default: break
            }
        }
    }

    /// Puts a text node before this one.
    func insertBefore(text: [UInt8]) { _ = cmark_node_insert_before(pointer, newText(text)) }

    /// Puts text between two pieces of finished markup before this node. Where only plain text can stand (the description of
    /// an image), libcmark shows the text alone.
    func insertBefore(text: [UInt8], opening: [UInt8], closing: [UInt8]) {
        let wrapper = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
        _ = withCString(opening) { cmark_node_set_on_enter(wrapper, $0) }
        _ = withCString(closing) { cmark_node_set_on_exit(wrapper, $0) }
        cmark_node_append_child(wrapper, newText(text))
        cmark_node_insert_before(pointer, wrapper)
    }

    /// Puts a block of finished output where this one stood. The node is gone afterwards.
    func replace(withBlock output: [UInt8]) { replace(with: .block(opening: output, closing: [])) }

    /// Puts a block in the place of this one, which is gone afterwards.
    func replace(with block: CommonMarkNode) {
        cmark_node_replace(pointer, block.pointer)
        cmark_node_free(pointer)
    }

    /// A block that is nowhere yet: what is put into it stands between two pieces of finished markup.
    static func block(opening: [UInt8], closing: [UInt8]) -> CommonMarkNode {
        let block = CommonMarkNode(pointer: cmark_node_new(CMARK_NODE_CUSTOM_BLOCK))
        _ = withCString(opening) { cmark_node_set_on_enter(block.pointer, $0) }
        _ = withCString(closing) { cmark_node_set_on_exit(block.pointer, $0) }
        return block
    }

    /// Puts a node that is nowhere yet behind the children of this block.
    func append(_ child: CommonMarkNode) { _ = cmark_node_append_child(pointer, child.pointer) }

    /// Takes the inlines over that a paragraph holds, also one of another document.
    func takeInlines(of paragraph: CommonMarkNode) {
        while let child = paragraph.firstChild, cmark_node_append_child(pointer, child.pointer) == 1 {}
    }

    /// Takes the node out and frees it.
    func remove() { cmark_node_free(pointer) }

    private func newText(_ text: [UInt8]) -> OpaquePointer? {
        let node = cmark_node_new(CMARK_NODE_TEXT)
        _ = withCString(text) { cmark_node_set_literal(node, $0) }
        return node
    }
}

/// The kinds of CommonMark nodes that are treated apart.
enum CommonMarkKind {
    case document, paragraph, heading, codeBlock, htmlBlock, customBlock, text, code, htmlInline, lineBreak, link, image, other

    fileprivate init(_ type: cmark_node_type) {
        self = switch type {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_CUSTOM_BLOCK: .customBlock
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: .other
        }
    }
}

private func withBytes<R>(of text: UnsafePointer<CChar>?, _ use: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard let text else { return use(UnsafeBufferPointer(start: nil, count: 0)) }
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) { use(UnsafeBufferPointer(start: $0, count: count)) }
}

private func bytes(of text: UnsafePointer<CChar>?) -> [UInt8] { withBytes(of: text) { [UInt8]($0) } }

/// C ends a string at U+0000, so one inside would cut markup in two: callers pass text that has none (`MarkupWriter`).
private func withCString<R>(_ text: [UInt8], _ use: (UnsafePointer<CChar>) -> R) -> R {
    (text + [0]).withUnsafeBufferPointer { $0.withMemoryRebound(to: CChar.self) { use($0.baseAddress!) } }
}
