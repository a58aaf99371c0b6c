import AssayDiagnostics
import AssayReports
import Testing

@testable import assay

struct ImageSizeTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x0B, 0xB8, 0, 0, 0, 0x20]
    private static let gif = Array("GIF89a".utf8) + [0xB8, 0x0B, 0x20, 0x00]
    /// A comment of four bytes and a fill byte stand before the frame.
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFE, 0, 6, 0xFF, 0xC0, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 0x20, 0x0B, 0xB8, 3]

    private static func webP(_ form: String, _ rest: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(form)".utf8) + [0, 0, 0, 0] + rest
    }

    private static let images: [(String, [UInt8])] = [
        ("png", png), ("gif", gif), ("jpeg", jpeg), ("webp, lossy", webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0xB8, 0x0B, 0x20, 0x00])),
        // 3000 - 1 in 14 bits, then 32 - 1.
        ("webp, lossless", webP("VP8L", [0x2F, 0xB7, 0xCB, 0x07, 0x00, 0, 0, 0, 0, 0])), ("webp, extended", webP("VP8X", [0, 0, 0, 0, 0xB7, 0x0B, 0x00, 0x1F, 0, 0])),
        ("svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2999.5\" height=\"32px\" viewBox=\"0 0 1 1\"></svg>".utf8)),
    ]

    @Test(arguments: images) func `the size stands in the first bytes`(_ name: String, _ bytes: [UInt8]) throws {
        let size = try #require(ImageSize(bytes))
        #expect(size.width == 3000 && size.height == 32, "\(name): \(size)")
    }

    /// Cut anywhere, whatever follows.
    @Test(arguments: images) func `an image that is cut has no size, or the same`(_ name: String, _ bytes: [UInt8]) {
        for count in 0..<bytes.count {
            let size = ImageSize(Array(bytes.prefix(count)))
            #expect(size == nil || size == ImageSize(bytes), "\(name), \(count) bytes")
        }
    }

    @Test(arguments: ["", "GIF", "plain text", "<svg width=\"100%\" height=\"1em\">", "<svg viewBox=\"0 0 9000 9000\">"]) func `what says no size has none`(_ text: String) {
        #expect(ImageSize(Array(text.utf8)) == nil)
    }

    @Test func `a logo is small in bytes and in pixels`() throws {
        func rule(_ bytes: [UInt8], _ path: String = "assets/logo.png") -> Diagnostic? {
            LogoCheck.fault("assets/logo.png", [OutputFile(path: path, bytes: bytes)], at: SourceLocation(path: "site/assets/logo.png"))
        }
        let end: [UInt8] = [8, 2, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0] + Array("IDAT".utf8) + [0, 0, 0, 0] + [0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
        #expect(try #require(rule(Self.png + end)).rendered().hasPrefix("error: the logo 'assets/logo.png' is 3000 by 32 pixels, more than 2000 wide or high [logo-too-large]"))
        let small = Array(Self.png[..<16]) + [0, 0, 0x07, 0xD0, 0, 0, 0x07, 0xD0] + end
        #expect(rule(small) == nil)
        for count in 0..<small.count { #expect(rule(Array(small[..<count]))?.rule == "logo-not-an-image", "\(count) bytes") }
        #expect(try #require(rule([UInt8](repeating: 0, count: 1_000_001))).summary.contains("1000001 bytes"))
        #expect(rule([UInt8](repeating: 0, count: 1_000_000))?.rule == "logo-not-an-image")
        #expect(rule(Self.png, "assets/other.png") == nil)
    }

    @Test(arguments: [
        ("a.gif", gif, true), ("a.JPEG", jpeg, true), ("a.jpg", jpeg, true), ("a.png", gif, true), ("a.svg", Array("<?xml version=\"1.0\"?>\n<svg/>".utf8), true),
        ("a.avif", [0, 0, 0, 0x18] + Array("ftypavif".utf8) + [0, 0], true), ("a.avif", [0, 0, 0, 0x18] + Array("ftypisom".utf8) + [0, 0], false),
        ("a.webp", webP("VP8X", [0, 0, 0, 0, 0xB7, 0x0B, 0x00, 0x1F, 0, 0]), true), ("a.txt", Array("Northwind".utf8), false), ("a.csv", gif, false), ("a", gif, false), ("a.png", [], false),
        ("a.png", png, false), ("a.png", Array("<svg width=\"1\" height=\"1\"/>".utf8), false), ("a.svg", gif, false), ("a.svg", [], false), ("a.gif", Array("GIF89a".utf8) + [0, 0, 0, 0], false),
    ] as [(String, [UInt8], Bool)])
    func `an image is known by its type and its first bytes`(_ name: String, _ bytes: [UInt8], _ expected: Bool) {
        #expect(ImageSignature.isImage(bytes, named: name) == expected, "\(name), \(bytes.count) bytes")
    }
}
