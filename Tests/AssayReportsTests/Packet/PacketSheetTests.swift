@testable import AssayReports
import Testing

struct PacketSheetTests {
    private func sheet(_ css: String) -> (css: String, hadReferences: Bool) {
        let sheet = PacketSheet(Array(css.utf8))
        return (String(decoding: sheet.css, as: UTF8.self), sheet.hadReferences)
    }

    @Test(arguments: [
        "a { color: red; content: \"url(x)\" } /* url(y) @import */ b { background: url(data:image/png;base64,AA==) }", "a { fill: url(#gradient) }",
        "a { background: url( 'data:,' ) }", "a::after { content: '\\'url(x)' }", ".my-url(x) {}", "",
    ])
    func `what asks for nothing stays as it is`(_ css: String) {
        let found = sheet(css)
        #expect(found.css == css && !found.hadReferences)
    }

    @Test(arguments: [
        ("a { background: url(logo.png) no-repeat }", "a { background: url(data:,) no-repeat }"), ("a{b:URL( \"https://example.org/)\" )}", "a{b:url(data:,)}"),
        ("@font-face{src:url('x.woff2'),url(y)}", "@font-face{src:url(data:,),url(data:,)}"), ("@import \"other;.css\" screen; a{}", " a{}"), ("@IMPORT url(x.css);b{}", "b{}"),
        ("a{b:url(x", "a{b:url(data:,)"), ("@import 'x", ""),
    ])
    func `what asks for another file goes`(_ css: String, _ expected: String) {
        let found = sheet(css)
        #expect(found.css == expected && found.hadReferences)
    }

    @Test func `nothing ends the element around it`() {
        #expect(sheet("/* </style><script> */ a::after { content: \"</STYLE>\" }").css == "/* <\\/style><script> */ a::after { content: \"<\\/STYLE>\" }")
    }
}
