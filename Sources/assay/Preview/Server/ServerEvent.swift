/// An event as `text/event-stream` carries it.
struct ServerEvent: Sendable, Equatable {
    var name: String
    /// May have several lines.
    var data: String

    /// `event: reload`, a `data:` line for each line, and the blank line that ends it.
    var bytes: [UInt8] {
        var text = Array("event: \(name)\n".utf8)
        // On bytes, since "\r\n" is one Character. A lone CR ends a line of the stream too.
        var line: [UInt8] = []
        var before: UInt8 = 0
        for byte in Array(data.utf8) + [0x0A] {
            if byte == 0x0D || (byte == 0x0A && before != 0x0D) {
                text += Array("data: ".utf8) + line + [0x0A]
                line = []
            } else if byte != 0x0A {
                line.append(byte)
            }
            before = byte
        }
        return text + [0x0A]
    }

    /// A comment, which keeps a connection alive and shows one that is gone.
    static let ping = Array(": ping\n\n".utf8)
}
