import AssayReports
import Foundation
import Testing

struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy")])
    func `the standard's vectors`(_ text: String, _ encoded: String) {
        #expect(String(decoding: Base64.encoded(Array(text.utf8)), as: UTF8.self) == encoded)
    }

    @Test func `every byte, as Foundation has it`() {
        let bytes = (0...255).map { UInt8($0) } + [0xFB, 0xFF]
        #expect(String(decoding: Base64.encoded(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
    }
}
