/// Follows the static text of a page through the states of the markup.
struct MarkupTokenizer {
    var state = MarkupState()
    /// Set for a page that begins with `<?xml`: there, `<style/>` is closed and `<title>` holds markup.
    let isXML: Bool
    /// A name goes on where a section may have ended it: what follows cannot be told.
    var isAmbiguous = false

    mutating func read(_ bytes: ArraySlice<UInt8>) { for byte in bytes { read(byte) } }

    /// A value stands here; it neither opens nor closes anything.
    mutating func readValue() {
        switch state.mode {
        case .data, .comment, .cdata, .processingInstruction, .declaration, .rawText, .escapableText, .tagName, .attributeName, .unquotedValue:
            break
        case .quotedValue: if state.reach == .start { state.reach = .path }
        case .tagOpen, .endTagOpen: state.mode = .tagName
        case .betweenAttributes, .afterAttributeName: state.mode = .attributeName
        case .beforeValue: state.mode = .unquotedValue
        case .declarationOpen: state.mode = .declaration
        }
    }

    private mutating func read(_ byte: UInt8) {
        switch state.mode {
        case .data: if byte == UInt8(ascii: "<") { state = MarkupState(mode: .tagOpen) }
        case .tagOpen: readTagOpen(byte)
        case .endTagOpen:
            if isLetter(byte) {
                state.isEndTag = true
                startTagName(byte)
            } else {
                state = MarkupState(mode: byte == UInt8(ascii: ">") ? .data : .declaration)
            }
        case .tagName:
            if !readTagEnd(byte) { state.tag.append(lowercased(byte)) }
        case .betweenAttributes, .afterAttributeName: readBetweenAttributes(byte)
        case .attributeName:
            if byte == UInt8(ascii: "=") {
                state.mode = .beforeValue
            } else if isTemplateSpace(byte) {
                state.mode = .afterAttributeName
            } else if !readTagEnd(byte) {
                state.attribute.append(lowercased(byte))
            }
        case .beforeValue: readBeforeValue(byte)
        case .unquotedValue: if isTemplateSpace(byte) || byte == UInt8(ascii: ">") { _ = readTagEnd(byte) }
        case .quotedValue(let quote): readQuoted(byte, quote)
        case .declarationOpen: readDeclarationOpen(byte)
        case .declaration: if byte == UInt8(ascii: ">") { state = MarkupState() }
        case .comment: endWhenRecent(is: ["-->", "--!>"], byte)
        case .cdata: endWhenRecent(is: ["]]>"], byte)
        case .processingInstruction: endWhenRecent(is: isXML ? ["?>"] : [">"], byte)
        case .rawText, .escapableText: readElementText(byte)
        }
    }

    private mutating func readTagOpen(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/"): state.mode = .endTagOpen
        case UInt8(ascii: "!"): state.mode = .declarationOpen
        case UInt8(ascii: "?"): state.mode = .processingInstruction
        case UInt8(ascii: "<"): break
        default: if isLetter(byte) { startTagName(byte) } else { state = MarkupState() }
        }
    }

    private mutating func startTagName(_ byte: UInt8) {
        state.mode = .tagName
        state.tag = [lowercased(byte)]
    }

    /// Reads what ends a name or a value in a tag: space, `/` or `>`.
    private mutating func readTagEnd(_ byte: UInt8) -> Bool {
        if isTemplateSpace(byte) {
            state.mode = .betweenAttributes
        } else if byte == UInt8(ascii: "/") {
            state.mode = .betweenAttributes
            state.isSelfClosing = true
        } else if byte == UInt8(ascii: ">") {
            endTag()
        } else {
            return false
        }
        return true
    }

    private mutating func readBetweenAttributes(_ byte: UInt8) {
        if state.needsSeparator, !isTemplateSpace(byte), byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") { isAmbiguous = true }
        state.needsSeparator = false
        if byte == UInt8(ascii: "="), state.mode == .afterAttributeName {
            state.mode = .beforeValue
            return
        }
        let mode = state.mode
        if byte != UInt8(ascii: ">") { state.isSelfClosing = false }
        if readTagEnd(byte) {
            if isTemplateSpace(byte) { state.mode = mode }
            return
        }
        state.mode = .attributeName
        state.attribute = [lowercased(byte)]
    }

    private mutating func readBeforeValue(_ byte: UInt8) {
        if isTemplateSpace(byte) { return }
        if byte == UInt8(ascii: ">") { return endTag() }
        let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        state.mode = isQuote ? .quotedValue(byte) : .unquotedValue
        state.reach = .start
        state.hasOpaqueScheme = false
        state.recent = []
    }

    private mutating func readQuoted(_ byte: UInt8, _ quote: UInt8) {
        if byte == quote {
            state.mode = .betweenAttributes
            state.attribute = []
        } else if byte == UInt8(ascii: "#") {
            state.reach = .fragment
        } else if state.reach != .fragment, !isTemplateSpace(byte) {
            state.reach = .path
            if byte == UInt8(ascii: ":"), !state.recent.elementsEqual("http".utf8), !state.recent.elementsEqual("https".utf8) {
                state.hasOpaqueScheme = true
            }
            if state.recent.count < 16 { state.recent.append(lowercased(byte)) }
        }
    }

    private mutating func endTag() {
        let name = String(decoding: state.tag, as: UTF8.self)
        let opens = !state.isEndTag && !(isXML && state.isSelfClosing)
        var next = MarkupState()
        if opens, MarkupState.rawTextElements.contains(name) { next.mode = .rawText }
        if opens, !isXML, MarkupState.escapableTextElements.contains(name) { next.mode = .escapableText }
        if next.mode != .data { next.tag = state.tag }
        state = next
    }

    private mutating func readDeclarationOpen(_ byte: UInt8) {
        state.recent.append(byte)
        if state.recent.elementsEqual("--".utf8) {
            // The dashes count for the end too: `<!-->` is a whole comment.
            state.mode = .comment
        } else if state.recent.elementsEqual("[CDATA[".utf8) {
            state = MarkupState(mode: .cdata)
        } else if byte == UInt8(ascii: ">") {
            state = MarkupState()
        } else if !"--".utf8.starts(with: state.recent), !"[CDATA[".utf8.starts(with: state.recent) {
            state = MarkupState(mode: .declaration)
        }
    }

    private mutating func endWhenRecent(is ends: [StaticString], _ byte: UInt8) {
        remember(byte, at: 4)
        if ends.contains(where: { recentEnds(with: $0.description) }) { state = MarkupState() }
    }

    private mutating func readElementText(_ byte: UInt8) {
        remember(lowercased(byte), at: state.tag.count + 3)
        guard isTemplateSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"), state.recent.count == state.tag.count + 3,
            state.recent.starts(with: "</".utf8), state.recent.dropFirst(2).dropLast().elementsEqual(state.tag)
        else { return }
        var end = MarkupState(mode: .tagName)
        end.tag = state.tag
        end.isEndTag = true
        state = end
        _ = readTagEnd(byte)
    }

    private mutating func remember(_ byte: UInt8, at most: Int) {
        if state.recent.count >= most { state.recent.removeFirst() }
        state.recent.append(byte)
    }

    private func recentEnds(with end: String) -> Bool {
        state.recent.count >= end.utf8.count && state.recent.suffix(end.utf8.count).elementsEqual(end.utf8)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte)) }

    private func lowercased(_ byte: UInt8) -> UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte }
}
