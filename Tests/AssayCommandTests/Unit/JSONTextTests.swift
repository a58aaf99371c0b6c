import Foundation
import Testing

@testable import assay

struct JSONTextTests {
    @Test(arguments: [
        ("", "\"\""), ("plain", "\"plain\""), ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""), ("a\nb\tc\rd", "\"a\\nb\\tc\\u000dd\""),
        ("\u{0}\u{1F}", "\"\\u0000\\u001f\""), ("Büro 🙂 e\u{301}", "\"Büro 🙂 e\u{301}\""), ("\"\u{301}", "\"\\\"\u{301}\""), ("</script>", "\"</script>\""),
    ])
    func `text is quoted`(_ text: String, _ expected: String) {
        #expect(JSONText.quoted(text) == expected)
    }

    @Test func `another reader gets back every character`() throws {
        for value in UInt32(0)...0x2FF {
            let text = "a" + String(Unicode.Scalar(value)!) + "b"
            let read = try JSONSerialization.jsonObject(with: Data(JSONText.quoted(text).utf8), options: .fragmentsAllowed) as? String
            #expect(read?.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "U+\(String(value, radix: 16))")
        }
    }
}
