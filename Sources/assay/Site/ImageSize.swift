/// The width and height that an image says of itself in its first bytes: PNG, JPEG, GIF, WebP and SVG. Nothing is decoded.
struct ImageSize: Hashable {
    var width: Int
    var height: Int

    /// Nil where the bytes are of another format, or say it only relative to where the image stands.
    init?(_ bytes: [UInt8]) {
        guard let size = ImageSize.png(bytes) ?? ImageSize.gif(bytes) ?? ImageSize.jpeg(bytes) ?? ImageSize.webP(bytes) ?? ImageSize.svg(bytes) else { return nil }
        self = size
    }

    private init(_ width: Int, _ height: Int) {
        self.width = width
        self.height = height
    }

    /// PNG specification, 11.2.2: the header is the first chunk.
    private static func png(_ bytes: [UInt8]) -> ImageSize? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        return ImageSize(big(bytes, 16, 4), big(bytes, 20, 4))
    }

    /// GIF89a specification, section 18: the logical screen.
    private static func gif(_ bytes: [UInt8]) -> ImageSize? {
        guard bytes.count >= 10, bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) else { return nil }
        return ImageSize(little(bytes, 6, 2), little(bytes, 8, 2))
    }

    /// ITU T.81, B.2.2: segments follow each other up to that of the frame.
    private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var index = 2
        while index + 9 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            switch marker {
            // Fill bytes; markers without a segment.
            case 0xFF: index += 1
            case 0x01, 0xD0...0xD8: index += 2
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: return ImageSize(big(bytes, index + 7, 2), big(bytes, index + 5, 2))
            default: index += 2 + max(2, big(bytes, index + 2, 2))
            }
        }
        return nil
    }

    /// RFC 9649, section 2: a simple lossy, a simple lossless, or an extended file.
    private static func webP(_ bytes: [UInt8]) -> ImageSize? {
        guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 " where bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]): return ImageSize(little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
        case "VP8L" where bytes[20] == 0x2F:
            let bits = little(bytes, 21, 4)
            return ImageSize(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8X": return ImageSize(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
        default: return nil
        }
    }

    /// The attributes of the root element, in pixels; of a file that was found to be a plain drawing.
    private static func svg(_ bytes: [UInt8]) -> ImageSize? {
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: "<svg".utf8) }), let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let root = Array(bytes[start..<end])
        guard let width = pixels("width", of: root), let height = pixels("height", of: root) else { return nil }
        return ImageSize(width, height)
    }

    /// `width="400"` or `width="400.5px"`, rounded up.
    private static func pixels(_ name: String, of tag: [UInt8]) -> Int? {
        let key = Array(" \(name)=".utf8)
        guard let start = tag.indices.first(where: { tag[$0...].starts(with: key) }), start + key.count < tag.count else { return nil }
        let quote = tag[start + key.count]
        let value = tag[(start + key.count + 1)...].prefix { $0 != quote }
        let digits = value.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        let unit = String(decoding: value.dropFirst(digits.count), as: UTF8.self)
        guard unit.isEmpty || unit == "px", let number = Double(String(decoding: digits, as: UTF8.self)), number < 1e9 else { return nil }
        return Int(number.rounded(.up))
    }

    private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int { bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) } }

    private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int { bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) } }
}
