/// Whether a file is an image, by the type in its name and by its bytes. Nothing is decoded.
enum ImageSignature {
    static let types = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

    /// Browsers look at the bytes of pictures made of dots, whatever their names say; a drawing must be called one.
    static func isImage(_ bytes: [UInt8], named name: String) -> Bool {
        guard let stop = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let type = name[name.index(after: stop)...].lowercased()
        guard types.contains(type) else { return false }
        return type == "svg" ? isDrawing(bytes) : isPicture(bytes)
    }

    private static func isPicture(_ bytes: [UInt8]) -> Bool {
        // An AVIF says its brand in its first box (ISO/IEC 14496-12, 4.3), and its size deep in another one.
        if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return bytes[8..<12].elementsEqual("avif".utf8) || bytes[8..<12].elementsEqual("avis".utf8) }
        guard !isDrawing(bytes), let size = ImageSize(bytes), size.width > 0, size.height > 0 else { return false }
        return bytes.first != 0x89 || isWholePNG(bytes)
    }

    /// The root element is `svg`; that the rest is a plain drawing is looked at where it is read.
    private static func isDrawing(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard text.first(where: { !($0 == 0x20 || (0x09...0x0D).contains($0)) }) == UInt8(ascii: "<") else { return false }
        return text.indices.contains { text[$0...].starts(with: "<svg".utf8) }
    }

    /// Chunk follows chunk, with data among them, up to the one that ends the file (PNG specification, 5.3).
    private static func isWholePNG(_ bytes: [UInt8]) -> Bool {
        var index = 8
        var hasData = false
        while index + 12 <= bytes.count {
            let name = bytes[(index + 4)..<(index + 8)]
            if name.elementsEqual("IEND".utf8) { return hasData }
            if name.elementsEqual("IDAT".utf8) { hasData = true }
            index += 12 + bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        return false
    }
}
