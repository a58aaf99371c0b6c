/// Raw HTML in a commentary, and what to write in its place.
enum RawHTML {
    /// The tag's name in lower case, with `/` before that of a closing tag; `!` or `?` for comments and declarations.
    static func name(of markup: some Collection<UInt8>) -> String {
        var name: [UInt8] = []
        for byte in markup.drop(while: { $0 != UInt8(ascii: "<") }).dropFirst() {
            switch byte {
            case 0x41...0x5A: name.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: name.append(byte)
            case UInt8(ascii: "/") where name.isEmpty: name.append(byte)
            case UInt8(ascii: "!"), UInt8(ascii: "?"): if name.isEmpty { return "!" }
                return String(decoding: name, as: UTF8.self)
            default: return String(decoding: name, as: UTF8.self)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    static func help(for name: String) -> String {
        let remedy = switch name.hasPrefix("/") ? String(name.dropFirst()) : name {
        case "a": "write [text](address)"
        case "img": "write ![description](assets/picture.png)"
        case "b", "strong": "write **text**"
        case "i", "em": "write *text*"
        case "code", "tt", "kbd", "samp": "write `text`"
        case "pre": "write the lines between two lines of ```"
        case "br": "end the line with a backslash"
        case "hr": "write ---"
        case "h1", "h2", "h3", "h4", "h5", "h6": "write ## and the heading"
        case "ul", "ol", "li": "write each item after '- ' or '1. '"
        case "blockquote": "write '> ' before each line"
        case "table", "tr", "td", "th": "write a block that opens with ```table"
        case "svg", "figure", "canvas": "write a block that opens with ```chart"
        case "script", "style", "iframe", "object", "embed", "link", "meta": "leave it out: a report runs no code and loads nothing"
        case "!": "leave the comment or declaration out"
        default: "leave the tag out, or write \\< for a '<' that stands for itself"
        }
        return "Markdown only; " + remedy
    }
}
